'use client'

import { wholeObjectMessages } from '@/lib/messages/whole-object'
import { useTexts } from '@/components/ui/use-texts'
import { FailureNotice } from '@/components/shared/failure-notice'
import { useSession } from '@/lib/auth/session-provider'
import type { Kind } from '@/lib/kinds/kind'
import type { WholeObjectQuery } from '@/lib/queries/use-whole-object'

/** Why there is not everything of the object, above what there is. */
export function WholeObjectFailure({ kind, query }: { kind: Kind; query: WholeObjectQuery }) {
  const session = useSession()
  const t = useTexts(wholeObjectMessages)
  const { failure, failedAt, readAgain } = query
  if (!failure) return null
  return (
    <FailureNotice
      failure={failure}
      context={{ kind, operation: 'read', since: new Date(failedAt) }}
      onRetry={readAgain}
      onSignIn={() => void session.signInWithClaims(failure.claims)}
    >
      {t('onlyThese')}
    </FailureNotice>
  )
}

'use client'

import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { accessMessages } from '@/lib/messages/access'
import { useTexts } from '@/components/ui/use-texts'
import { FailureNotice } from '@/components/shared/failure-notice'
import { useSession } from '@/lib/auth/session-provider'
import type { Failure } from '@/lib/contract/app-error'
import { failureOfError } from '@/lib/queries/query-client'
import { useNewToken } from '@/lib/queries/use-new-token'

/** For a role that was activated just now. */
export function ReadAnew() {
  const t = useTexts(accessMessages)
  const session = useSession()
  const getNewToken = useNewToken()
  const [state, setState] = useState<'idle' | 'reading' | 'read' | Failure>('idle')
  const readAnew = () => {
    setState('reading')
    getNewToken().then(
      () => setState('read'),
      (error: unknown) => setState(failureOfError(error)),
    )
  }
  return (
    <>
      <Button size="small" disabledFocusable={state === 'reading'} onClick={readAnew}>
        {t('readAnew')}
      </Button>
      <span role="status">{state === 'read' && t('readNow')}</span>
      {typeof state === 'object' && (
        <FailureNotice failure={state} onRetry={readAnew} onSignIn={() => session.signInWithClaims(state.claims)} />
      )}
    </>
  )
}

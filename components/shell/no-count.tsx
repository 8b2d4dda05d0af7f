import { ClockRegular } from '@fluentui/react-icons/svg/clock'
import { ErrorCircleRegular } from '@fluentui/react-icons/svg/error-circle'
import { LockClosedRegular } from '@fluentui/react-icons/svg/lock-closed'
import { frameMessages } from '@/lib/messages/frame'
import { useTexts } from '@/components/ui/use-texts'
import { useFailureTexts } from '@/components/shared/use-failure-texts'
import type { Failure } from '@/lib/contract/app-error'
import type { Kind } from '@/lib/kinds/kind'

/** In the place of a count: that there is none, and why. */
export function NoCount({ kind, failure }: { kind: Kind; failure: Failure }) {
  const t = useTexts(frameMessages)
  const failureTexts = useFailureTexts()
  const reason = t('noCount', { reason: failureTexts(failure, { kind, operation: 'read' }).title })
  return (
    <span title={reason}>
      <Icon failure={failure} />
      <span className="visually-hidden">{reason}</span>
    </span>
  )
}

function Icon({ failure }: { failure: Failure }) {
  if (failure.code === 'throttled') return <ClockRegular aria-hidden />
  const isRefused = ['permissionMissing', 'roleMissing', 'roleUnsure', 'forbidden', 'notInCloud'].includes(failure.code)
  return isRefused ? <LockClosedRegular aria-hidden /> : <ErrorCircleRegular aria-hidden />
}

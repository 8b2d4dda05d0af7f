import { useState } from 'react'
import type { ActTarget, Outcome } from '@/lib/contract/acts'
import type { Finding } from '@/lib/contract/findings'
import type { DeletedObject } from '@/lib/contract/objects'
import type { GraphProperties } from '@/lib/kinds/graph-properties'
import type { ActRequest } from '@/lib/queries/run/use-act-request'
import { announcedOf, type Announced } from './announced'
import { ConfirmRestore } from './confirm-restore'
import { useRestorePlan } from './use-restore-plan'

/** What the person confirmed, as it was then. */
export type Confirmed = {
  readonly chosen: readonly DeletedObject[]
  readonly optionsOf: (object: DeletedObject) => ActTarget['options']
  /** Those of a single object; those of several are proposed anew after a sign-in. */
  readonly options: ActTarget['options']
  readonly reason: string
  readonly announced: Announced
  readonly propertiesOf: (object: DeletedObject) => GraphProperties
  readonly findingsOf: (object: DeletedObject) => readonly Finding[] | null
  readonly learn: (outcome: Outcome) => void
}

type Props = {
  request: ActRequest
  /** What Graph refused the last try for. */
  conflict: Outcome | null
  /** It keeps what was chosen while the run is shown. */
  isHidden: boolean
  onConfirm: (confirmed: Confirmed) => void
  onClose: () => void
}

/** What a restore is tried on, with which choices, and the question whether to. */
export function AskRestore({ request, conflict, isHidden, onConfirm, onClose }: Props) {
  const [reason, setReason] = useState(request.reason)
  const plan = useRestorePlan(request, conflict)
  if (isHidden) return null
  const { one } = plan.tried
  const confirm = () =>
    onConfirm({
      chosen: plan.chosen,
      optionsOf: plan.optionsOf,
      options: one && plan.optionsOf(one),
      reason,
      announced: announcedOf(plan.addresses.taken),
      propertiesOf: plan.tried.propertiesOf,
      findingsOf: plan.tried.findingsOf,
      learn: plan.learn,
    })
  return <ConfirmRestore {...{ request, plan, conflict, reason, setReason, onClose }} onConfirm={confirm} />
}

'use client'

import { useState } from 'react'
import type { Outcome } from '@/lib/contract/acts'
import type { DeletedObject } from '@/lib/contract/objects'
import type { ListName } from '@/lib/contract/paths'
import { kindOf } from '@/lib/kinds'
import type { ActRequest } from '@/lib/queries/run/use-act-request'
import { useRun } from '@/lib/queries/run/use-run'
import { useStepUp } from '@/lib/queries/run/use-step-up'
import { announcedOf, type Announced } from './announced'
import { ConfirmRestore } from './confirm-restore'
import { RestoreResult } from './restore-result'
import { useRestorePlan } from './use-restore-plan'

type Props = { list: ListName; request: ActRequest; onClose: () => void }

/** Says what comes back and what does not, solves a conflict in place, restores, and tells what became of each object. */
export function RestoreDialog({ list, request, onClose }: Props) {
  const run = useRun('restore', request.run)
  const [conflict, setConflict] = useState<Outcome | null>(null)
  const [reason, setReason] = useState(request.reason)
  const plan = useRestorePlan(request, conflict)
  const [announced, setAnnounced] = useState<Announced>(() => new Map())
  const stepUp = useStepUp(list, request)
  const { one } = plan.tried
  // Those of several are proposed anew after a sign-in.
  const options = one && plan.optionsOf(one)

  const restore = async (chosen = plan.chosen) => {
    setConflict(null)
    setAnnounced(announcedOf(plan.addresses.taken))
    const { outcomes, id } = await run.start({ objects: chosen, optionsOf: plan.optionsOf, reason })
    if (stepUp.answerAtOnce(outcomes, chosen, { reason, options, run: id })) return
    const [first] = outcomes
    if (chosen.length > 1 || first?.state !== 'needsChoice' || !isSolvable(first, chosen)) return
    setConflict(first)
    plan.learn(first)
    run.reset()
  }

  if (run.shown) {
    return (
      <RestoreResult
        live={run.shown}
        announced={announced}
        onStop={run.stop}
        stepUpOf={({ outcomes, objects, run: { id } }) =>
          stepUp.stepUpOf(outcomes.values(), objects, { reason, options, run: id })
        }
        onClose={onClose}
        onRetry={(failed) => void restore([...failed])}
        propertiesOf={plan.tried.propertiesOf}
      />
    )
  }
  return (
    <ConfirmRestore {...{ request, plan, conflict, reason, setReason, onClose }} onConfirm={() => void restore()} />
  )
}

/** Whether the dialog has a field that solves the conflict; of other conflicts it tells where to solve them. */
function isSolvable({ conflicts = [] }: Outcome, [one]: readonly DeletedObject[]): boolean {
  const options = one ? kindOf(one.kind).restore.options : []
  return conflicts.some((name) => {
    if (name === 'userPrincipalName') return options.includes('newUserPrincipalName')
    return name === 'proxyAddresses' && options.includes('autoReconcileProxyConflict')
  })
}

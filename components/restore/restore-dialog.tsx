'use client'

import { useState } from 'react'
import { useNow } from '@/components/ui/use-clock'
import type { ActTarget, Outcome } from '@/lib/contract/acts'
import type { DeletedObject } from '@/lib/contract/objects'
import type { ListName } from '@/lib/contract/paths'
import { kindOf } from '@/lib/kinds'
import { blockOf } from '@/lib/kinds/block'
import { signInNameOf } from '@/lib/kinds/original-sign-in-name'
import type { ActRequest } from '@/lib/queries/run/use-act-request'
import { useActable } from '@/lib/queries/run/use-actable'
import { useCompanions } from '@/lib/queries/run/use-companions'
import { useRun } from '@/lib/queries/run/use-run'
import { useSignInName } from '@/lib/queries/names/use-sign-in-name'
import { useStepUp } from '@/lib/queries/run/use-step-up'
import { ConfirmRestore } from './confirm-restore'
import { RestoreResult } from './restore-result'

type Props = { list: ListName; request: ActRequest; onClose: () => void }

/** Says what comes back and what does not, solves a conflict in place, restores, and tells what became of each object. */
export function RestoreDialog({ list, request, onClose }: Props) {
  const run = useRun('restore')
  const chosenBefore = choicesOf(request)
  const { free, blocked } = useActable('restore', request.objects)
  const [conflict, setConflict] = useState<Outcome | null>(null)
  const [reason, setReason] = useState(request.reason)
  const [isReconciling, setReconciling] = useState(chosenBefore.isReconciling)
  const [areCompanionsWanted, setCompanionsWanted] = useState(true)
  const lookedUp = useRestorableCompanions(free)
  const companions = areCompanionsWanted ? lookedUp.companions : []
  const [one] = request.objects.length === 1 ? free : []
  const signInName = useSignInName(one ? signInNameOf(one) : null, chosenBefore.signInName)
  const stepUp = useStepUp(list, request)

  const options: ActTarget['options'] = {
    ...(signInName.isChanged && { newUserPrincipalName: signInName.value }),
    ...(isReconciling && { autoReconcileProxyConflict: true }),
  }
  const restore = async (chosen = [...free, ...companions]) => {
    setConflict(null)
    const outcomes = await run.start({ objects: chosen, options, reason })
    if (stepUp.answerAtOnce(outcomes, chosen, { reason, options })) return
    const [first] = outcomes
    if (chosen.length > 1 || first?.state !== 'needsChoice' || !isSolvable(first, chosen)) return
    setConflict(first)
    if (first.conflicts?.includes('proxyAddresses')) setReconciling(true)
    run.reset()
  }

  if (run.state.phase !== 'idle') {
    return (
      <RestoreResult
        run={run}
        stepUp={stepUp.stepUpOf(run.state.outcomes.values(), run.state.objects, { reason, options })}
        onClose={onClose}
        onRetry={(failed) => void restore([...failed])}
      />
    )
  }
  return (
    <ConfirmRestore
      {...{ request, free, blocked, one, conflict, reason, setReason, isReconciling, setReconciling, onClose }}
      signInName={one && signInNameOf(one) !== null ? signInName : null}
      companions={{ ...lookedUp, areWanted: areCompanionsWanted, setWanted: setCompanionsWanted }}
      onConfirm={() => void restore()}
    />
  )
}

/** What was chosen before a new sign-in. */
function choicesOf({ options = {} }: ActRequest) {
  const { newUserPrincipalName = null, autoReconcileProxyConflict = false } = options
  return { signInName: newUserPrincipalName, isReconciling: autoReconcileProxyConflict }
}

/** Companions that Graph would refuse to restore are not offered. */
function useRestorableCompanions(objects: readonly DeletedObject[]) {
  const now = useNow()
  const lookedUp = useCompanions(objects)
  const canComeBack = (object: DeletedObject) => blockOf(kindOf(object.kind), 'restore', object, now) === null
  return { ...lookedUp, companions: lookedUp.companions.filter(canComeBack) }
}

/** Whether the dialog has a field that solves the conflict; of other conflicts it tells where to solve them. */
function isSolvable({ conflicts = [] }: Outcome, [one]: readonly DeletedObject[]): boolean {
  const options = one ? kindOf(one.kind).restore.options : []
  return conflicts.some((name) => {
    if (name === 'userPrincipalName') return options.includes('newUserPrincipalName')
    return name === 'proxyAddresses' && options.includes('autoReconcileProxyConflict')
  })
}

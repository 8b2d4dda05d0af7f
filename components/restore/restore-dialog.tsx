'use client'

import { useState } from 'react'
import type { Outcome } from '@/lib/contract/acts'
import type { ListName } from '@/lib/contract/paths'
import type { ActRequest } from '@/lib/queries/run/use-act-request'
import { useRun } from '@/lib/queries/run/use-run'
import { useStepUp } from '@/lib/queries/run/use-step-up'
import { AskRestore, type Confirmed } from './ask-restore'
import { RestoreResult } from './restore-result'

type Props = { list: ListName; request: ActRequest; onClose: () => void }

/** Says what comes back and what does not, solves a conflict in place, restores, and tells what became of each object. */
export function RestoreDialog({ list, request, onClose }: Props) {
  const run = useRun('restore', request.run)
  const [conflict, setConflict] = useState<Outcome | null>(null)
  const [confirmed, setConfirmed] = useState<Confirmed | null>(null)
  const stepUp = useStepUp(list, request)

  const restore = async (now: Confirmed, chosen = now.chosen) => {
    setConflict(null)
    setConfirmed(now)
    const { reason, options } = now
    const { outcomes, id } = await run.start({ objects: chosen, optionsOf: now.optionsOf, reason })
    if (stepUp.answerAtOnce(outcomes, chosen, { reason, options, run: id })) return
    const [first] = outcomes
    if (chosen.length > 1 || first?.state !== 'needsChoice') return
    setConflict(first)
    now.learn(first)
    run.reset()
  }

  return (
    <>
      {run.shown && confirmed && (
        <RestoreResult
          live={run.shown}
          announced={confirmed.announced}
          onStop={run.stop}
          stepUpOf={({ outcomes, objects, run: { id } }) => {
            const { reason, options } = confirmed
            return stepUp.stepUpOf(outcomes.values(), objects, { reason, options, run: id })
          }}
          onClose={onClose}
          onRetry={(again) => void restore(confirmed, again)}
          propertiesOf={confirmed.propertiesOf}
          findingsOf={confirmed.findingsOf}
        />
      )}
      {/* Of one, what was chosen is asked again after a conflict. Of many, working it out anew would hold up their run. */}
      {(!run.shown || request.objects.length === 1) && (
        <AskRestore
          request={request}
          conflict={conflict}
          isHidden={run.shown !== null}
          onConfirm={(now) => void restore(now)}
          onClose={onClose}
        />
      )}
    </>
  )
}

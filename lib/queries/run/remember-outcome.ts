import { isSettled, type ActName, type ConfirmedActName, type Outcome } from '@/lib/contract/acts'
import type { DeletedObject } from '@/lib/contract/objects'
import { refusalIn } from '@/lib/contract/outcome-of-failure'
import { recentActs } from '@/lib/storage/recent-acts'
import { refusals } from '@/lib/storage/refusals'
import type { Step } from './run-steps'

type Happened = {
  readonly act: ActName
  readonly step: Step
  readonly outcome: Outcome
  /** What the bin's count was before the step; null where it was not known. */
  readonly countBefore: number | null
}

/** Keeps what left the bin, and what Graph refused, as it happens: a reload in the middle forgets nothing that left. */
export function rememberOutcome({ act, step, outcome, countBefore }: Happened): void {
  const object = step.objects.find(({ id }) => id === outcome.id)
  if (!object) return
  const { id, deletedDateTime } = object
  if (act !== 'undoRestore') rememberRefusal(act, object, outcome)
  if (!isSettled(outcome)) return
  if (act === 'undoRestore') return recentActs.forget(id)
  const wasCounted = outcome.state === 'done'
  recentActs.remember([{ act, kind: step.kind, id, deletedDateTime, at: Date.now(), countBefore, wasCounted }])
}

function rememberRefusal(act: ConfirmedActName, { id, deletedDateTime }: DeletedObject, outcome: Outcome): void {
  const failure = refusalIn(outcome)
  if (failure) refusals.remember({ act, id, deletedDateTime, failure })
  else if (isSettled(outcome)) refusals.forget({ act, id })
}

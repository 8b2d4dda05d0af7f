import { isSettled, type ActName, type Outcome } from '@/lib/contract/acts'
import { recentActs } from '@/lib/storage/recent-acts'
import type { Step } from './run-steps'

type Happened = {
  readonly act: ActName
  readonly step: Step
  readonly outcome: Outcome
  /** What the bin's count was before the step; null where it was not known. */
  readonly countBefore: number | null
}

/** Keeps what left the bin as it happens, so that a reload in the middle forgets nothing. */
export function rememberOutcome({ act, step, outcome, countBefore }: Happened): void {
  const object = step.objects.find(({ id }) => id === outcome.id)
  if (!object || !isSettled(outcome)) return
  const { id, deletedDateTime } = object
  if (act === 'undoRestore') return recentActs.forget(id)
  const wasCounted = outcome.state === 'done'
  recentActs.remember([{ act, kind: step.kind, id, deletedDateTime, at: Date.now(), countBefore, wasCounted }])
}

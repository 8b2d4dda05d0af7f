import { isSettled, type ActName, type Outcome } from '@/lib/contract/acts'
import type { ConfirmedActName } from '@/lib/contract/confirmed-acts'
import type { DeletedObject } from '@/lib/contract/objects'
import { refusalIn } from '@/lib/contract/outcome-of-failure'
import { recentActs, type RecentAct } from '@/lib/storage/recent-acts'
import { refusals } from '@/lib/storage/refusals'
import type { Step } from './run-steps'

/** Each write holds all that is remembered, so there are few; a run itself is kept as it goes. */
const pauseMs = 500

/** Keeps what left the bin, and what Graph refused, soon after it happened: lists show it, also in other tabs and after a reload. */
export class Remembering {
  #acts: RecentAct[] = []
  #undone: string[] = []
  #timer: ReturnType<typeof setTimeout> | undefined

  /** Returns what to call with each outcome of a step. `countBefore`: the bin's count before it; null where it was not known. */
  of(act: ActName, { kind, objects }: Step, countBefore: number | null): (outcome: Outcome) => void {
    const byId = new Map(objects.map((object) => [object.id, object]))
    return (outcome) => {
      const object = byId.get(outcome.id)
      if (!object) return
      const { id, deletedDateTime } = object
      if (act !== 'undoRestore') rememberRefusal(act, object, outcome)
      if (!isSettled(outcome)) return
      const wasCounted = outcome.state === 'done'
      if (act === 'undoRestore') this.#undone.push(id)
      else this.#acts.push({ act, kind, id, deletedDateTime, at: Date.now(), countBefore, wasCounted })
      this.#timer ??= setTimeout(() => this.flush(), pauseMs)
    }
  }

  flush(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    if (this.#acts.length > 0) recentActs.remember(this.#acts)
    if (this.#undone.length > 0) recentActs.forget(this.#undone)
    this.#acts = []
    this.#undone = []
  }
}

function rememberRefusal(act: ConfirmedActName, { id, deletedDateTime }: DeletedObject, outcome: Outcome): void {
  const failure = refusalIn(outcome)
  if (failure) refusals.remember({ act, id, deletedDateTime, failure })
  else if (isSettled(outcome)) refusals.forget({ act, id })
}

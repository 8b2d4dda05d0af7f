import type { ConfirmedActName } from '@/lib/contract/confirmed-acts'
import type { Failure } from '@/lib/contract/app-error'

/** Why Graph refused the last try of an act on an object. */
export type Refusal = {
  readonly act: ConfirmedActName
  readonly id: string
  /** Deleted again since, it is a new case. */
  readonly deletedDateTime: string | null
  readonly failure: Failure
}

let refused: readonly Refusal[] = []
const listeners = new Set<() => void>()

/** What Graph refused, so that no look says the opposite of it. Kept by the page only: a reload begins anew. */
export const refusals = {
  read: (): readonly Refusal[] => refused,

  remember(refusal: Refusal): void {
    set([...withoutCase(refusal), refusal])
  },

  forget: (answered: Pick<Refusal, 'act' | 'id'>): void => set(withoutCase(answered)),

  clear: (): void => set([]),

  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
}

function withoutCase({ act, id }: Pick<Refusal, 'act' | 'id'>): readonly Refusal[] {
  return refused.filter((other) => other.act !== act || other.id !== id)
}

function set(after: readonly Refusal[]): void {
  if (after.length === 0 && refused.length === 0) return
  refused = after
  listeners.forEach((notify) => notify())
}

import 'server-only'
import { LRUCache } from 'lru-cache'

export type ActTally = {
  /** Counts the objects of an act over all its calls. False, and nothing counted, when they would be too many. */
  readonly admit: (act: string, ids: readonly string[], maximum: number) => boolean
}

/** Held by each process for itself: a guard against a slip, not against a person who means it and starts another act. */
export function createActTally(maximumActs = 1_000): ActTally {
  const acts = new LRUCache<string, ReadonlySet<string>>({ max: maximumActs })
  return {
    admit(act, ids, maximum) {
      const together = new Set([...(acts.get(act) ?? []), ...ids])
      if (together.size > maximum) return false
      acts.set(act, together)
      return true
    },
  }
}

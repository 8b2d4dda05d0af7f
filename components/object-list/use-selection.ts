'use client'

import { useMemo } from 'react'
import type { DeletedObject } from '@/lib/contract/objects'
import { useKeptTicks } from './use-kept-ticks'
import { allTicked, isTicked, loadedTicked, noTicks, rangeToggled, stretched, toggled, type Ticks } from './ticks'

export type Selection = {
  /** The ticked ones among the loaded rows. */
  readonly objects: readonly DeletedObject[]
  /** How many are ticked, with those of "all that match" that are not loaded. */
  readonly size: number
  /** Every match is ticked, loaded or not, except those in `except`. */
  readonly isAll: boolean
  readonly except: ReadonlySet<string>
  readonly areAllLoaded: boolean
  readonly has: (object: DeletedObject) => boolean
  /** `isRange`: all objects between the last one ticked and this one. */
  readonly toggle: (object: DeletedObject, isRange?: boolean) => void
  /** Ticks the range from `from` to `end`. A null `from` means the start of the last range. */
  readonly stretch: (from: DeletedObject | null, end: DeletedObject) => void
  readonly selectLoaded: () => void
  /** Ticks these, and nothing else. */
  readonly select: (objects: readonly DeletedObject[]) => void
  /** Ticks all that match; null where the list may show more than was asked for. */
  readonly selectAll: (() => void) | null
  readonly clear: () => void
}

/**
 * Ticked objects. A tick is for an object as it was deleted then: deleted again since, it is not ticked. It survives refresh,
 * order and new pages; other filters start anew, because ticks that are out of sight are ticks nobody made.
 *
 * @param key what decides which objects match, as a text
 * @param isAsMeant whether that is all that was asked for
 */
export function useSelection(
  rows: readonly DeletedObject[],
  total: number | 'unknown' | undefined,
  key: string,
  isAsMeant: boolean,
): Selection {
  const [state, setState] = useKeptTicks(key)
  // Ticks are forgotten at once, so that Back does not apply them to objects that came later.
  if (state.key !== key) setState(noTicks(key))
  return useMemo(() => {
    const ticks = state.key === key ? state : noTicks(key)
    // From the state as it is then: keys may come faster than they are drawn.
    const change = (next: (now: Ticks) => Ticks) =>
      setState((before) => next(before.key === key ? before : noTicks(key)))
    const has = (object: DeletedObject) => isTicked(ticks, object)
    const objects = rows.filter(has)
    const known = typeof total === 'number' ? total : rows.length
    return {
      objects,
      size: ticks.isAll ? Math.max(objects.length, known - ticks.except.size) : objects.length,
      isAll: ticks.isAll,
      except: ticks.except,
      areAllLoaded: rows.length > 0 && objects.length === rows.length,
      has,
      toggle: (object, isRange = false) =>
        change((now) => (isRange ? rangeToggled(now, rows, object) : toggled(now, object))),
      stretch: (from, end) => change((now) => stretched(now, rows, from, end)),
      selectLoaded: () => setState(loadedTicked(key, rows)),
      select: (these) => setState(loadedTicked(key, these)),
      selectAll: isAsMeant ? () => setState(allTicked(key)) : null,
      clear: () => setState(noTicks(key)),
    }
  }, [rows, total, key, isAsMeant, state, setState])
}

'use client'

import { useMemo, useRef, useState } from 'react'
import type { DeletedObject } from '@/lib/contract/objects'

export type Selection = {
  /** The ticked ones among the loaded rows. */
  readonly objects: readonly DeletedObject[]
  /** How many are ticked, with those of "all that match" that are not loaded. */
  readonly size: number
  /** Everything that matches is ticked, loaded or not, but for `except`. */
  readonly isAll: boolean
  readonly except: ReadonlySet<string>
  readonly areAllLoaded: boolean
  readonly has: (object: DeletedObject) => boolean
  /** `isRange`: from the one that was ticked last to this one. */
  readonly toggle: (object: DeletedObject, isRange?: boolean) => void
  /** Ticks from `from`, or where it is null from where the last stretch began, to `to`; what the last one ticked beyond is not ticked any more. */
  readonly stretch: (from: DeletedObject | null, to: DeletedObject) => void
  readonly selectLoaded: () => void
  readonly selectAll: () => void
  readonly clear: () => void
}

type Rows = readonly DeletedObject[]
type Ticks = ReadonlyMap<string, string | null>
type State = {
  readonly key: string
  readonly ticks: Ticks
  readonly isAll: boolean
  readonly except: ReadonlySet<string>
}

const nothing = { ticks: new Map<string, string | null>(), isAll: false, except: new Set<string>() }

/**
 * Ticked objects. A tick is for an object as it was deleted then: deleted again since, it is not ticked. It survives refresh,
 * order and new pages; other filters start anew, because ticks that are out of sight are ticks nobody made.
 *
 * @param key what decides which objects match, as a text
 */
export function useSelection(
  rows: readonly DeletedObject[],
  total: number | 'unknown' | undefined,
  key: string,
): Selection {
  const [state, setState] = useState<State>({ key, ...nothing })
  // Forgotten at once, so that Back does not bring them to objects that came since.
  if (state.key !== key) setState({ key, ...nothing })
  const { ticks, isAll, except } = state.key === key ? state : nothing
  const anchor = useRef<string | null>(null)
  const rangeEnd = useRef<string | null>(null)
  return useMemo(() => {
    const set = (patch: Partial<State>) => {
      begin(null)
      setState({ key, ...nothing, ...patch })
    }
    const has = (object: DeletedObject) => (isAll ? !except.has(object.id) : isTicked(ticks, object))
    const objects = rows.filter(has)
    // From the state as it is then: keys may come faster than they are drawn.
    const tick = (range: Rows, left: Rows, wantedOf: (isOn: (row: DeletedObject) => boolean) => boolean) =>
      setState((before) => {
        const now = before.key === key ? before : { key, ...nothing }
        const isOn = (row: DeletedObject) => (now.isAll ? !now.except.has(row.id) : isTicked(now.ticks, row))
        const wanted = wantedOf(isOn)
        if (now.isAll) return { ...now, except: without(without(now.except, left, !wanted), range, wanted) }
        return { ...now, ticks: withTicks(withTicks(now.ticks, left, !wanted), range, wanted) }
      })
    const tickRange = (first: DeletedObject, end: DeletedObject, wantedOf: Parameters<typeof tick>[2]) => {
      const range = between(rows, first.id, end.id)
      // A new end of the same range makes it smaller, too.
      const former = anchor.current === first.id && rangeEnd.current ? between(rows, first.id, rangeEnd.current) : []
      anchor.current = first.id
      rangeEnd.current = end.id
      tick(
        range,
        former.filter((row) => !range.includes(row)),
        wantedOf,
      )
    }
    const begin = (first: string | null) => {
      anchor.current = first
      rangeEnd.current = null
    }
    const anchored = () => rows.find(({ id }) => id === anchor.current)
    const toggle = (object: DeletedObject, isRange = false) => {
      const first = isRange ? anchored() : undefined
      // A range becomes what its beginning is.
      if (first) return tickRange(first, object, (isOn) => isOn(first))
      begin(object.id)
      tick([object], [], (isOn) => !isOn(object))
    }
    const stretch = (from: DeletedObject | null, end: DeletedObject) => {
      if (from) begin(from.id)
      tickRange(from ?? anchored() ?? end, end, () => true)
    }
    const known = typeof total === 'number' ? total : rows.length
    return {
      objects,
      size: isAll ? Math.max(objects.length, known - except.size) : objects.length,
      isAll,
      except,
      areAllLoaded: rows.length > 0 && objects.length === rows.length,
      has,
      toggle,
      stretch,
      selectLoaded: () => set({ ticks: new Map(rows.map(({ id, deletedDateTime }) => [id, deletedDateTime])) }),
      selectAll: () => set({ isAll: true }),
      clear: () => set({}),
    }
  }, [rows, total, key, ticks, isAll, except])
}

function withTicks(ticks: Ticks, range: readonly DeletedObject[], wanted: boolean): Ticks {
  const after = new Map(ticks)
  for (const { id, deletedDateTime } of range) {
    if (wanted) after.set(id, deletedDateTime)
    else after.delete(id)
  }
  return after
}

function isTicked(ticks: Ticks, { id, deletedDateTime }: DeletedObject): boolean {
  return ticks.has(id) && ticks.get(id) === deletedDateTime
}

/** The rows from one to the other, both with it. */
function between(rows: readonly DeletedObject[], from: string, to: string): readonly DeletedObject[] {
  const end = rows.findIndex(({ id }) => id === to)
  const start = rows.findIndex(({ id }) => id === from)
  return start < 0 || end < 0 ? [] : rows.slice(Math.min(start, end), Math.max(start, end) + 1)
}

function without(except: ReadonlySet<string>, range: readonly DeletedObject[], wanted: boolean): ReadonlySet<string> {
  const after = new Set(except)
  for (const { id } of range) {
    if (wanted) after.delete(id)
    else after.add(id)
  }
  return after
}

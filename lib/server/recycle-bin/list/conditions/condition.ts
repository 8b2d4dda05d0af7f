import 'server-only'
import type { DeletedObject } from '@/lib/contract/objects'

/** One thing that a view asks of every row. */
export type Condition = {
  /** The condition for Graph. It lets through at least every row that `matches`; null where Graph cannot tell. */
  readonly filter: string | null
  /** The same as a clause of `$search`, which only one condition of a view can have. */
  readonly search?: string | null
  /** Whether Graph's condition lets through only rows that `matches`. */
  readonly isExact: boolean
  readonly matches: (object: DeletedObject) => boolean
  /** What is asked of an object that Graph found by the condition, where that is not `matches`. */
  readonly foundByGraph?: (object: DeletedObject) => boolean
  /** Whether the object cannot be judged, because nobody knows; then it does not match. */
  readonly isUnknown?: (object: DeletedObject) => boolean
  /** Properties that `matches` reads beside those of the list. */
  readonly reads?: readonly string[]
}

/** Asks for nothing. */
export const everything: Condition = { filter: null, isExact: true, matches: () => true }

/** A condition that no object fulfils, because no directory is that old. */
export const nothing: Condition = {
  filter: 'deletedDateTime le 2000-01-01T00:00:00Z',
  isExact: true,
  matches: () => false,
}

/** Several conditions as one. */
export function allOf(conditions: readonly Condition[]): Required<Condition> {
  const filters = conditions.flatMap(({ filter }) => filter ?? [])
  return {
    filter: filters.length > 1 ? filters.map((filter) => `(${filter})`).join(' and ') : (filters[0] ?? null),
    search: conditions.find(({ search }) => search)?.search ?? null,
    isExact: conditions.every(({ isExact }) => isExact),
    matches: (object) => conditions.every(({ matches }) => matches(object)),
    foundByGraph: (object) => conditions.every(({ matches, foundByGraph = matches }) => foundByGraph(object)),
    isUnknown: (object) =>
      conditions.some(({ isUnknown }) => isUnknown?.(object)) &&
      conditions.every(({ matches, isUnknown }) => matches(object) || isUnknown?.(object)),
    reads: [...new Set(conditions.flatMap(({ reads = [] }) => reads))],
  }
}

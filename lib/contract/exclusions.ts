import type { DeletedObject } from './objects'
import { exclusiveValuesOf, type ExclusiveValue } from '@/lib/kinds/exclusive-values'

/** Objects of which each excludes at least one other one: not all of them can come back. */
export type Exclusion = {
  readonly objects: readonly DeletedObject[]
  /** What more than one of them has. */
  readonly shared: readonly ExclusiveValue[]
  /** The ids of those that cannot come back together with this one. */
  readonly excludedBy: (id: string) => ReadonlySet<string>
}

/**
 * Groups of objects that exclude each other in one act; whoever stands in no group excludes nobody. `valuesOf`: what an object
 * comes back with, where that is not what it had.
 */
export function groupsThatExclude(
  objects: readonly DeletedObject[],
  valuesOf: (object: DeletedObject) => readonly ExclusiveValue[] = exclusiveValuesOf,
): readonly Exclusion[] {
  const holders = holdersOf(objects, valuesOf)
  const rivals = new Map<string, Set<string>>()
  for (const { ids } of holders) {
    for (const id of ids) rivals.set(id, new Set([...(rivals.get(id) ?? []), ...ids].filter((other) => other !== id)))
  }
  const placed = new Set<string>()
  return objects.flatMap(({ id }) => {
    if (placed.has(id) || !rivals.has(id)) return []
    const ids = reachableFrom(id, rivals)
    for (const member of ids) placed.add(member)
    return {
      objects: objects.filter((object) => ids.has(object.id)),
      shared: holders.flatMap((holder) => (holder.ids.some((member) => ids.has(member)) ? holder.value : [])),
      excludedBy: (member) => rivals.get(member) ?? new Set(),
    }
  })
}

type Held = { readonly value: ExclusiveValue; readonly ids: readonly string[] }

/** Values that several objects have. */
function holdersOf(
  objects: readonly DeletedObject[],
  valuesOf: (object: DeletedObject) => readonly ExclusiveValue[],
): readonly Held[] {
  const byKey = new Map<string, Held>()
  for (const object of objects) {
    for (const value of valuesOf(object)) {
      const key = `${value.property} ${value.value.toLowerCase()}`
      const known = byKey.get(key)
      byKey.set(key, { value: known?.value ?? value, ids: [...new Set([...(known?.ids ?? []), object.id])] })
    }
  }
  return [...byKey.values()].filter(({ ids }) => ids.length > 1)
}

function reachableFrom(start: string, rivals: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> {
  const reached = new Set([start])
  // A set that grows while it is walked through is walked through to its new end.
  for (const id of reached) for (const other of rivals.get(id) ?? []) reached.add(other)
  return reached
}

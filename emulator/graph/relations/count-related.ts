import { directoryExtensions } from '../../data/directory-extensions'
import type { DirectoryObject } from '../../data/directory-object'
import type { DirectoryTable } from '../../data/directory-table'

/** Counts what a relationship leads to, for every object of a list: what owners own is gone through once. */
export function relatedCounter(table: DirectoryTable): (object: DirectoryObject, relation: string) => number {
  let owned: ReadonlyMap<string, number> | null = null
  return (object, relation) => {
    if (relation === 'owners') return object.facts.ownerIds?.filter((id) => isLive(table, id)).length ?? 0
    if (relation === 'extensionProperties')
      return directoryExtensions.filter(({ applicationId }) => applicationId === object.id).length
    if (relation !== 'ownedObjects') return 0
    owned ??= ownedByOwner(table)
    return owned.get(object.id) ?? 0
  }
}

function isLive(table: DirectoryTable, id: string): boolean {
  return table.get(id)?.deletedDateTime === null
}

function ownedByOwner(table: DirectoryTable): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { deletedDateTime, facts } of table.all()) {
    if (deletedDateTime !== null) continue
    for (const id of facts.ownerIds ?? []) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return counts
}

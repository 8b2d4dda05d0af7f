import type { DirectoryObject } from '../../data/directory-object'
import type { DirectoryTable } from '../../data/directory-table'

const containers = ['group', 'administrativeUnit'] as const
const ownable = ['group', 'application', 'servicePrincipal'] as const

/** The live objects on the other end of a relationship; deleted ones are in nobody's lists. */
export function relatedObjects(table: DirectoryTable, object: DirectoryObject, relation: string): DirectoryObject[] {
  return (readers[relation]?.(table, object) ?? []).sort((left, right) => (left.id < right.id ? -1 : 1))
}

type Reader = (table: DirectoryTable, object: DirectoryObject) => DirectoryObject[]

const readers: Readonly<Record<string, Reader>> = {
  memberOf: (table, { id }) => containersOf(table, id),
  transitiveMemberOf: (table, { id }) => reached(id, (from) => containersOf(table, from)),
  members: (table, { facts }) => liveAmong(table, facts.memberIds),
  transitiveMembers: (table, { id }) => reached(id, (from) => liveAmong(table, table.get(from)?.facts.memberIds)),
  owners: (table, { facts }) => liveAmong(table, facts.ownerIds),
  ownedObjects: (table, { id }) =>
    ownable.flatMap((cast) => liveOf(table, cast)).filter(({ facts }) => facts.ownerIds?.includes(id)),
}

function containersOf(table: DirectoryTable, id: string): DirectoryObject[] {
  return containers.flatMap((cast) => liveOf(table, cast)).filter(({ facts }) => facts.memberIds?.includes(id))
}

function reached(start: string, step: (id: string) => DirectoryObject[]): DirectoryObject[] {
  const found = new Map<string, DirectoryObject>()
  const open = [start]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const next of step(id)) {
      if (found.has(next.id)) continue
      found.set(next.id, next)
      open.push(next.id)
    }
  }
  return [...found.values()]
}

function liveAmong(table: DirectoryTable, ids: readonly string[] = []): DirectoryObject[] {
  return ids.flatMap((id) => table.get(id) ?? []).filter(({ deletedDateTime }) => deletedDateTime === null)
}

function liveOf(table: DirectoryTable, cast: DirectoryObject['type']): DirectoryObject[] {
  return [...table.list({ cast, location: 'live', orderBy: 'id', includesDerived: true }).walk('asc')]
}

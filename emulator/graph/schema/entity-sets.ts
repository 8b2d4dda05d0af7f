import type { ObjectType } from '../../data/directory-object'

/** The collections of live objects, by which `@odata.context` names what is deleted too [DOC:directory-deleteditems-list]. */
const entitySets: Partial<Record<ObjectType, string>> = {
  user: 'users',
  group: 'groups',
  application: 'applications',
  servicePrincipal: 'servicePrincipals',
  administrativeUnit: 'directory/administrativeUnits',
  device: 'devices',
  orgContact: 'contacts',
}

export function entitySetOf(type: ObjectType): string {
  return entitySets[type] ?? `directoryObjects/microsoft.graph.${type}`
}

/** The type of what a context names; null where it names no collection of directory objects. */
export function typeOfContext(context: string): string | null {
  const [, named = ''] = /#([\w./]+)/.exec(context) ?? []
  const collection = named.replace(/\/$/, '')
  const [known] = Object.entries(entitySets).find(([, set]) => set === collection) ?? []
  return known ?? /^directoryObjects\/microsoft\.graph\.(\w+)$/.exec(collection)?.[1] ?? null
}

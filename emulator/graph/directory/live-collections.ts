import type { DirectoryObject, ObjectType } from '../../data/directory-object'
import type { GraphContext } from '../message'

/** A collection of live objects and the keys that name one of them. */
export type LiveCollection = { type: ObjectType; path: string; alternateKey?: string }

export const liveCollections: readonly LiveCollection[] = [
  { type: 'user', path: 'users', alternateKey: 'userPrincipalName' },
  { type: 'group', path: 'groups' },
  { type: 'application', path: 'applications', alternateKey: 'appId' },
  { type: 'servicePrincipal', path: 'servicePrincipals', alternateKey: 'appId' },
  { type: 'administrativeUnit', path: 'directory/administrativeUnits' },
  { type: 'device', path: 'devices', alternateKey: 'deviceId' },
]

/**
 * The live object that a path names: by id, a user also by its UPN in place of the id, others by
 * `collection(key='value')`. Reads may lag, writes never do.
 */
export function findLive(context: GraphContext, { type, alternateKey }: LiveCollection): DirectoryObject | undefined {
  const { id, key } = context.parameters
  if (key !== undefined && alternateKey !== undefined)
    return findByKey(context, type, { name: alternateKey, value: key })
  if (type === 'user' && id?.includes('@')) return findByKey(context, type, { name: 'userPrincipalName', value: id })
  return tableOf(context).get(id ?? '')
}

function findByKey(
  context: GraphContext,
  cast: ObjectType,
  { name, value }: { name: string; value: string },
): DirectoryObject | undefined {
  const wanted = value.toLowerCase()
  const list = tableOf(context).list({ cast, location: 'live', orderBy: name, includesDerived: true })
  const [found] = list.walk('asc', { key: wanted, id: '' })
  return String(found?.properties[name]).toLowerCase() === wanted ? found : undefined
}

function tableOf({ emulator, request }: GraphContext) {
  return request.method === 'GET' ? emulator.directory.replica() : emulator.directory.truth
}

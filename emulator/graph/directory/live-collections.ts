import { baseTypeOf, type DirectoryObject, type DirectoryType, type ReadOnlyType } from '../../data/directory-object'
import { notFound } from '../graph-error'
import type { GraphContext, GraphVersion } from '../message'

/** A collection of live objects and the keys that name one of them. */
export type LiveCollection = {
  type: DirectoryType | ReadOnlyType
  path: string
  /** Properties that name an object as `collection(name='…')` does. */
  alternateKeys?: readonly string[]
  /** Types that derive from this one; each is read and deleted at `{id}/microsoft.graph.{type}` with permissions of its own. */
  casts?: readonly DirectoryType[]
  versions?: readonly GraphVersion[]
  isReadOnly?: boolean
}

const pkis = 'directory/publicKeyInfrastructure/certificateBasedAuthConfigurations'

export const liveCollections: readonly LiveCollection[] = [
  { type: 'user', path: 'users', alternateKeys: ['userPrincipalName'], casts: ['agentUser'] },
  { type: 'group', path: 'groups', alternateKeys: ['uniqueName'] },
  {
    type: 'application',
    path: 'applications',
    alternateKeys: ['appId', 'uniqueName'],
    casts: ['agentIdentityBlueprint'],
  },
  {
    type: 'servicePrincipal',
    path: 'servicePrincipals',
    alternateKeys: ['appId'],
    casts: ['agentIdentity', 'agentIdentityBlueprintPrincipal'],
  },
  { type: 'administrativeUnit', path: 'directory/administrativeUnits' },
  { type: 'device', path: 'devices', alternateKeys: ['deviceId'] },
  { type: 'orgContact', path: 'contacts', isReadOnly: true },
  { type: 'certificateBasedAuthPki', path: pkis },
  { type: 'certificateAuthorityDetail', path: `${pkis}/{pkiId}/certificateAuthorities` },
  { type: 'externalUserProfile', path: 'directory/externalUserProfiles', versions: ['beta'] },
  { type: 'pendingExternalUserProfile', path: 'directory/pendingExternalUserProfiles', versions: ['beta'] },
]

/**
 * The live object that a path names: by id, a user also by its UPN in place of the id, others by
 * `collection(key='value')`. Reads may lag, writes never do.
 */
export function findLive(context: GraphContext, collection: LiveCollection): DirectoryObject | undefined {
  const object = findNamed(context, collection)
  const isOfType = object?.type === collection.type || (object && baseTypeOf(object.type) === collection.type)
  return isOfType && object?.deletedDateTime === null && belongsTo(context, object) ? object : undefined
}

/** Whether an object is in the part of the collection that the path names: authorities belong to one PKI. */
export function belongsTo({ parameters }: GraphContext, { facts }: DirectoryObject): boolean {
  return parameters.pkiId === undefined || facts.pkiId === parameters.pkiId.toLowerCase()
}

/** What stands before the collection in the path must be live itself. */
export function requireParent(context: GraphContext): void {
  const { pkiId } = context.parameters
  if (pkiId === undefined) return
  const pki = tableOf(context).get(pkiId)
  if (pki?.type !== 'certificateBasedAuthPki' || pki.deletedDateTime !== null) throw notFound(pkiId)
}

function findNamed(context: GraphContext, { type, alternateKeys = [] }: LiveCollection): DirectoryObject | undefined {
  const { id } = context.parameters
  for (const name of alternateKeys) {
    const value = context.parameters[name]
    if (value !== undefined) return findByKey(context, type, { name, value })
  }
  if (baseTypeOf(type) === 'user' && id?.includes('@'))
    return findByKey(context, type, { name: 'userPrincipalName', value: id })
  return tableOf(context).get(id ?? '')
}

function findByKey(
  context: GraphContext,
  cast: LiveCollection['type'],
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

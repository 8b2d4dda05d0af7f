import type { DirectoryObject, ObjectType } from '../../data/directory-object'
import { softDeleted } from '../../data/soft-delete'
import type { Emulator } from '../../emulator'
import { requirePermission, requireSoftDeletePermission } from '../access/permissions'
import { requireActingRole, requireReadingRole } from '../access/role-rules'
import { recordAct } from '../audit/record-act'
import type { Caller } from '../caller'
import { countObjects } from '../count-objects'
import { liveObjects } from '../deleted-items/conflicts'
import { authoritiesOf } from '../deleted-items/restore-rules'
import { badRequest, notFound } from '../graph-error'
import { listObjects, type ListOf } from '../list-objects'
import { noContent, ok, type GraphContext, type GraphHandler } from '../message'
import { readObject } from '../odata/read-object'
import { schemaOf } from '../schema/schemas'
import { belongsTo, findLive, requireParent, type LiveCollection } from './live-collections'

export function listLive(collection: LiveCollection): GraphHandler {
  return (context) => ok(listObjects(context, readableList(context, collection)))
}

export function countLive(collection: LiveCollection): GraphHandler {
  return (context) => countObjects(context, readableList(context, collection))
}

/** A soft-deleted object is not found here. */
export function getLive(collection: LiveCollection): GraphHandler {
  return (context) => {
    const { emulator, request, caller } = context
    const { type } = collection
    requirePermission(emulator, caller, { type, access: 'read' })
    const found = findLive(context, collection)
    requireReadingRole(emulator, caller, type, found)
    const object = requireFound(context, found)
    return ok({
      '@odata.context': `${emulator.baseUrl}/${request.version}/$metadata#${nameOf(context, collection)}/$entity`,
      ...(object.type !== type && { '@odata.type': `#microsoft.graph.${object.type}` }),
      ...readObject(context, object, schemaOf(type, request.version)),
    })
  }
}

/** Puts a live object into the bin. */
export function deleteLive(collection: LiveCollection): GraphHandler {
  return (context) => {
    const { emulator, caller } = context
    const found = findLive(context, collection)
    requireSoftDeletePermission(emulator, caller, { type: collection.type, object: found })
    const object = requireFound(context, found)
    requireActingRole(emulator, caller, object, 'softDelete')
    requireMasteredHere(emulator, object)
    for (const deleted of [object, ...takenAlong(emulator, object)]) softDelete(emulator, caller, deleted)
    return noContent
  }
}

const mastered: readonly ObjectType[] = ['user', 'group']

/** What is synced is deleted where it is synced from [GH:azure-docs#21040, GH:azure-docs#21651]. */
function requireMasteredHere({ switches }: Emulator, { type, properties }: DirectoryObject): void {
  const isMasteredElsewhere = mastered.includes(type) && properties.onPremisesSyncEnabled === true
  if (!isMasteredElsewhere || switches.is('syncedDelete', 'allowed')) return
  throw badRequest(
    'Unable to update the specified properties for on-premises mastered Directory Sync objects or objects currently undergoing migration.',
  )
}

/**
 * Deleting an application takes its service principal in the same tenant along; restoring it does not bring it back. Whether
 * a PKI takes its authorities along is not documented.
 */
function takenAlong({ directory, switches }: Emulator, { id, type, properties }: DirectoryObject): DirectoryObject[] {
  if (type === 'certificateBasedAuthPki' && switches.is('pkiRestore', 'with-authorities')) {
    return authoritiesOf(directory, id, 'live')
  }
  if (type !== 'application') return []
  return liveObjects(directory, 'servicePrincipal').filter(
    (principal) => principal.properties.appId === properties.appId,
  )
}

function softDelete(emulator: Emulator, caller: Caller, object: DirectoryObject): void {
  emulator.directory.put(softDeleted(object, emulator.clock.now()))
  recordAct(emulator, caller, 'softDelete', object)
}

function readableList(context: GraphContext, collection: LiveCollection): ListOf {
  const { emulator, caller } = context
  const { type } = collection
  requirePermission(emulator, caller, { type, access: 'read' })
  requireReadingRole(emulator, caller, type)
  requireParent(context)
  const name = nameOf(context, collection)
  if (context.parameters.pkiId === undefined) return { type, location: 'live', collection: name }
  return { type, location: 'live', collection: name, includes: (object) => belongsTo(context, object) }
}

/** The collection as the metadata names it. */
function nameOf({ parameters }: GraphContext, { path }: LiveCollection): string {
  return path.replace('/{pkiId}', `('${parameters.pkiId ?? ''}')`)
}

function requireFound(context: GraphContext, object: DirectoryObject | undefined): DirectoryObject {
  requireParent(context)
  if (object !== undefined) return object
  throw notFound(Object.values(context.parameters).at(-1) ?? '')
}

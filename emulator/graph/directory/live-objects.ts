import { baseTypeOf, type DirectoryObject } from '../../data/directory-object'
import { softDeleted } from '../../data/soft-delete'
import type { Emulator } from '../../emulator'
import { requirePermission } from '../access/permissions'
import { requireActingRole, requireReadingRole } from '../access/role-rules'
import { recordAct } from '../audit/record-act'
import type { Caller } from '../caller'
import { countObjects } from '../count-objects'
import { liveObjects } from '../deleted-items/conflicts'
import { notFound } from '../graph-error'
import { listObjects } from '../list-objects'
import { noContent, ok, type GraphContext, type GraphHandler } from '../message'
import { readObject } from '../odata/read-object'
import { schemaOf } from '../schema/schemas'
import { findLive, type LiveCollection } from './live-collections'

export function listLive({ type }: LiveCollection): GraphHandler {
  return (context) => {
    requireReader(context, { type })
    return ok(listObjects(context, { type, location: 'live' }))
  }
}

export function countLive({ type }: LiveCollection): GraphHandler {
  return (context) => {
    requireReader(context, { type })
    return countObjects(context, { type, location: 'live' })
  }
}

/** A soft-deleted object is not found here. */
export function getLive(collection: LiveCollection): GraphHandler {
  return (context) => {
    const { emulator, request } = context
    requireReader(context, collection)
    const object = requireLive(context, collection)
    const schema = schemaOf(collection.type, request.version)
    return ok({
      '@odata.context': `${emulator.baseUrl}/${request.version}/$metadata#${collection.path}/$entity`,
      ...readObject(object, schema, request.query),
    })
  }
}

/** Puts a live object into the bin. */
export function deleteLive(collection: LiveCollection): GraphHandler {
  return (context) => {
    const { emulator, caller } = context
    requirePermission(emulator, caller, { type: collection.type, access: 'softDelete' })
    const object = requireLive(context, collection)
    requireActingRole(emulator, caller, object, 'softDelete')
    softDelete(emulator, caller, object)
    if (object.type === 'application') softDeletePrincipals(emulator, caller, object)
    return noContent
  }
}

/** Deleting an application takes its service principal in the same tenant along; restoring it does not bring it back. */
function softDeletePrincipals(emulator: Emulator, caller: Caller, { properties }: DirectoryObject): void {
  for (const principal of liveObjects(emulator.directory, 'servicePrincipal')) {
    if (principal.properties.appId === properties.appId) softDelete(emulator, caller, principal)
  }
}

function softDelete(emulator: Emulator, caller: Caller, object: DirectoryObject): void {
  emulator.directory.put(softDeleted(object, emulator.clock.now()))
  recordAct(emulator, caller, 'softDelete', object)
}

function requireReader({ emulator, caller }: GraphContext, { type }: Pick<LiveCollection, 'type'>): void {
  requirePermission(emulator, caller, { type, access: 'read' })
  requireReadingRole(emulator, caller, type)
}

function requireLive(context: GraphContext, collection: LiveCollection): DirectoryObject {
  const object = findLive(context, collection)
  const isInCollection = object !== undefined && baseTypeOf(object.type) === collection.type
  if (isInCollection && object.deletedDateTime === null) return object
  throw notFound(context.parameters.id ?? context.parameters.key ?? '')
}

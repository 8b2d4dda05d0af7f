import type { DirectoryObject, ObjectType } from '../../data/directory-object'
import { softDeleted } from '../../data/soft-delete'
import { requirePermission } from '../access/permissions'
import { requireActingRole, requireReadingRole } from '../access/role-rules'
import { recordAct } from '../audit/record-act'
import { notFound } from '../graph-error'
import { listObjects } from '../list-objects'
import { noContent, ok, type GraphContext, type GraphHandler } from '../message'
import { parseQueryOptions } from '../odata/query-options'
import { checkSelect, shapeObject } from '../odata/shape-object'
import { schemaOf } from '../schema/schemas'

type Collection = {
  type: ObjectType
  path: string
  find: (context: GraphContext, key: string) => DirectoryObject | undefined
}

/** The live users; a user can be named by its UPN. */
export const liveUsers: Collection = { type: 'user', path: 'users', find: findUser }
export const liveAdministrativeUnits: Collection = {
  type: 'administrativeUnit',
  path: 'directory/administrativeUnits',
  find: findById,
}

export function listLive({ type }: Collection): GraphHandler {
  return (context) => {
    requirePermission(context.caller, type, 'read')
    requireReadingRole(context.emulator, context.caller, type)
    return ok(listObjects(context, { type, location: 'live' }))
  }
}

/** A soft-deleted object is not found here (section 1.1). */
export function getLive(collection: Collection): GraphHandler {
  return (context) => {
    const { emulator, request, caller } = context
    requirePermission(caller, collection.type, 'read')
    requireReadingRole(emulator, caller, collection.type)
    const schema = schemaOf(collection.type)
    const object = requireLive(context, collection)
    const select = checkSelect(parseQueryOptions(request.query).select, schema, collection.type)
    return ok({
      '@odata.context': `${emulator.baseUrl}/${request.version}/$metadata#${collection.path}/$entity`,
      ...shapeObject(object, schema, select),
    })
  }
}

/** Puts a live object into the bin. */
export function deleteLive(collection: Collection): GraphHandler {
  return (context) => {
    const { emulator, caller } = context
    requirePermission(caller, collection.type, 'softDelete')
    const object = requireLive(context, collection)
    requireActingRole(emulator, caller, object, 'softDelete')
    emulator.directory.put(softDeleted(object, emulator.clock.now()))
    recordAct(emulator, caller, 'softDelete', object)
    return noContent
  }
}

function requireLive(context: GraphContext, { type, find }: Collection): DirectoryObject {
  const { id = '' } = context.parameters
  const object = find(context, id)
  if (object !== undefined && object.type === type && object.deletedDateTime === null) return object
  throw notFound(id)
}

function findById({ emulator, request }: GraphContext, id: string): DirectoryObject | undefined {
  const table = request.method === 'GET' ? emulator.directory.replica() : emulator.directory.truth
  return table.get(id)
}

function findUser(context: GraphContext, key: string): DirectoryObject | undefined {
  if (!key.includes('@')) return findById(context, key)
  const { emulator, request } = context
  const table = request.method === 'GET' ? emulator.directory.replica() : emulator.directory.truth
  const users = table.list({ cast: 'user', location: 'live', orderBy: 'userPrincipalName', includesDerived: true })
  const [found] = users.walk('asc', { key: key.toLowerCase(), id: '' })
  return String(found?.properties.userPrincipalName).toLowerCase() === key.toLowerCase() ? found : undefined
}

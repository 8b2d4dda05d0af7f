import type { DirectoryObject, ObjectType } from '../../data/directory-object'
import { hasScope, requirePermission } from '../access/permissions'
import { requireReadingRole } from '../access/role-rules'
import { badRequest, denied, methodNotAllowed } from '../graph-error'
import { ok, type GraphContext, type GraphResponse } from '../message'
import { shapeObject } from '../odata/shape-object'
import { schemaOf } from '../schema/schemas'

const types: Readonly<Record<string, ObjectType>> = { Group: 'group', Application: 'application' }
const most = 1000

/** `POST /directory/deletedItems/getUserOwnedObjects`: sorted by id, no paging [DOC:directory-deleteditems-getuserownedobjects]. */
export function getUserOwnedObjects({ emulator, request, caller }: GraphContext): GraphResponse {
  if (request.version === 'v1.0' && emulator.switches.is('ownedObjectsVersions', 'beta')) throw methodNotAllowed()
  const { userId, type } = parseBody(request.body)
  // PERM lists two permissions for groups; for applications it says nothing.
  if (type === 'group' && !hasScope(caller, ['Group.Read.All', 'Group.ReadWrite.All'])) throw denied()
  requirePermission(emulator, caller, { type, access: 'read' })
  if (userId !== caller.userId) requireReadingRole(emulator, caller, type)
  const bin = emulator.directory
    .index()
    .list({ cast: type, location: 'deleted', orderBy: 'id', includesDerived: false })
  const owned: DirectoryObject[] = []
  for (const object of bin.walk('asc')) if (object.facts.ownerIds?.includes(userId)) owned.push(object)
  const schema = schemaOf(type, request.version)
  return ok({
    '@odata.context': `${emulator.baseUrl}/${request.version}/$metadata#Collection(directoryObject)`,
    value: owned.slice(0, most).map((object) => ({
      '@odata.type': `#microsoft.graph.${type}`,
      ...shapeObject(object, schema, null),
    })),
  })
}

function parseBody(body: unknown): { userId: string; type: ObjectType } {
  const { userId, type } = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {}
  const found = typeof type === 'string' && Object.hasOwn(types, type) ? types[type] : undefined
  if (typeof userId === 'string' && found !== undefined) return { userId, type: found }
  throw badRequest("The parameters 'userId' and 'type' (Group or Application) are required.")
}

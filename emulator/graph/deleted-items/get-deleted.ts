import { baseTypeOf } from '../../data/directory-object'
import { requirePermission } from '../access/permissions'
import { requireReadingRole } from '../access/role-rules'
import { requireSelectable } from '../access/selected-properties'
import { notFound } from '../graph-error'
import { ok, type GraphContext, type GraphResponse } from '../message'
import { asShown } from '../odata/as-shown'
import { readObject, requireSingleOptions } from '../odata/read-object'
import { directoryObjectProperties } from '../schema/object-schema'
import { schemaOf } from '../schema/schemas'
import { findDeleted } from './find-deleted'
import { requireCast } from './list-deleted'

/** `GET /directory/deletedItems/{id}`, with or without a cast. */
export function getDeleted(context: GraphContext): GraphResponse {
  const { emulator, request, caller, parameters } = context
  const cast = parameters.cast === undefined ? null : requireCast(parameters.cast)
  const object = findDeleted(context, emulator.directory.replica(), 'read')
  requirePermission(emulator, caller, { type: object.type, access: 'read' })
  requireReadingRole(emulator, caller, object.type, object)
  if (cast !== null && object.type !== cast && baseTypeOf(object.type) !== cast) throw notFound(object.id)
  const schema = schemaOf(object.type, request.version)
  requireSelectable(context, requireSingleOptions(request.query).select)
  const isUncast = cast === null && emulator.switches.is('uncastSelect', 'refused')
  return ok({
    '@odata.context': `${emulator.baseUrl}/${request.version}/$metadata#directoryObjects/$entity`,
    '@odata.type': `#microsoft.graph.${object.type}`,
    ...readObject(context, asShown(emulator, object), schema, isUncast ? directoryObject : undefined),
  })
}

/** Without a cast only the properties that every directory object has can be selected. */
const directoryObject = { properties: directoryObjectProperties, typeName: 'directoryObject' }

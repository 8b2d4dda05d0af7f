import { baseTypeOf, type DirectoryObject } from '../../data/directory-object'
import { requirePermission } from '../access/permissions'
import { requireActingRole } from '../access/role-rules'
import { recordAct } from '../audit/record-act'
import { badRequest } from '../graph-error'
import { ok, type GraphContext, type GraphResponse } from '../message'
import { requireNameByPolicy } from '../naming-policy'
import { shapeObject } from '../odata/shape-object'
import { schemaOf } from '../schema/schemas'
import { findDeleted } from './find-deleted'
import { parseRestoreBody, type RestoreOptions } from './restore-body'
import { broughtAlong, objectAfterRestore } from './restore-rules'

/** `POST /directory/deletedItems/{id}/restore` [DOCB:directory-deleteditems-restore]. */
export function restoreDeleted(context: GraphContext): GraphResponse {
  const { emulator, caller, request } = context
  const options = parseRestoreBody(request.body)
  const object = findDeleted(context, emulator.directory.truth, 'restore')
  requirePermission(emulator, caller, { type: object.type, access: 'restore' })
  requireActingRole(emulator, caller, object, 'restore')
  requireOptionsFit(object, options)
  requireNameByPolicy(emulator, caller, object)
  const live = objectAfterRestore(emulator, object, options)
  for (const restoredObject of [live, ...broughtAlong(emulator, object)]) {
    emulator.directory.put(restoredObject)
    recordAct(emulator, caller, 'restore', restoredObject)
  }
  return ok(restoredAnswer(context, live))
}

/** Both options are for users. */
function requireOptionsFit(object: DirectoryObject, options: RestoreOptions): void {
  if (baseTypeOf(object.type) === 'user') return
  if (options.newUserPrincipalName === null && !options.autoReconcileProxyConflict) return
  throw badRequest('The parameters of restore apply to users only.')
}

function restoredAnswer({ emulator, request }: GraphContext, object: DirectoryObject) {
  return {
    '@odata.context': `${emulator.baseUrl}/${request.version}/$metadata#directoryObjects/$entity`,
    '@odata.type': `#microsoft.graph.${object.type}`,
    ...shapeObject(object, schemaOf(object.type, request.version), null),
  }
}

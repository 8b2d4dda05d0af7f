import type { DirectoryObject } from '../../data/directory-object'
import { restored } from '../../data/soft-delete'
import { requirePermission } from '../access/permissions'
import { requireActingRole } from '../access/role-rules'
import { recordAct } from '../audit/record-act'
import { ok, type GraphContext, type GraphResponse } from '../message'
import { shapeObject } from '../odata/shape-object'
import { schemaOf } from '../schema/schemas'
import { findDeleted } from './find-deleted'
import { parseRestoreBody } from './restore-body'
import { userAfterRestore } from './restore-user'

/** `POST /directory/deletedItems/{id}/restore` [DOCB:directory-deleteditems-restore]. */
export function restoreDeleted(context: GraphContext): GraphResponse {
  const { emulator, caller, request } = context
  const options = parseRestoreBody(request.body)
  const object = findDeleted(context, emulator.directory.truth, 'restore')
  requirePermission(caller, object.type, 'restore')
  requireActingRole(emulator, caller, object, 'restore')
  const live = object.type === 'user' ? userAfterRestore(emulator.directory, object, options) : restored(object)
  emulator.directory.put(live)
  recordAct(emulator, caller, 'restore', live)
  return ok(restoredAnswer(context, live))
}

function restoredAnswer({ emulator, request }: GraphContext, object: DirectoryObject) {
  return {
    '@odata.context': `${emulator.baseUrl}/${request.version}/$metadata#directoryObjects/$entity`,
    '@odata.type': `#microsoft.graph.${object.type}`,
    ...shapeObject(object, schemaOf(object.type), null),
  }
}

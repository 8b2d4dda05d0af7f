import { requirePermission } from '../access/permissions'
import { requireProtectedAction } from '../access/protected-actions'
import { requireActingRole } from '../access/role-rules'
import { recordAct } from '../audit/record-act'
import { noContent, type GraphContext, type GraphResponse } from '../message'
import { findDeleted } from './find-deleted'
import { requirePermanentlyDeletable } from './permanent-delete-rules'

/** `DELETE /directory/deletedItems/{id}`: permanent, and not possible for every type [DOC:directory-deleteditems-delete]. */
export function permanentlyDelete(context: GraphContext): GraphResponse {
  const { emulator, caller } = context
  const object = findDeleted(context, emulator.directory.truth, 'permanentDelete')
  requirePermission(emulator, caller, { type: object.type, access: 'permanentDelete' })
  requireActingRole(emulator, caller, object, 'permanentDelete')
  requirePermanentlyDeletable(emulator, object)
  requireProtectedAction(emulator, caller, object, 'permanentDelete')
  emulator.directory.remove(object.id)
  recordAct(emulator, caller, 'permanentDelete', object)
  return noContent
}

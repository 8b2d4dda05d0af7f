import { requirePermission } from '../access/permissions'
import { requireActingRole } from '../access/role-rules'
import { recordAct } from '../audit/record-act'
import { requireAuthenticationContext } from '../authentication-context'
import { noContent, type GraphContext, type GraphResponse } from '../message'
import { findDeleted } from './find-deleted'
import { requirePurgeable } from './purge-rules'

/** `DELETE /directory/deletedItems/{id}`: permanent, and not possible for every type [DOC:directory-deleteditems-delete]. */
export function purgeDeleted(context: GraphContext): GraphResponse {
  const { emulator, caller } = context
  const object = findDeleted(context, emulator.directory.truth, 'purge')
  requirePermission(emulator, caller, { type: object.type, access: 'purge' })
  requireActingRole(emulator, caller, object, 'purge')
  requirePurgeable(emulator, object)
  if (emulator.switches.is('protectedAction', 'on')) requireAuthenticationContext(emulator, caller, 'c1')
  emulator.directory.remove(object.id)
  recordAct(emulator, caller, 'purge', object)
  return noContent
}

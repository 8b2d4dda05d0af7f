import type { DirectoryObject } from '../../data/directory-object'
import type { Emulator } from '../../emulator'
import { requirePermission } from '../access/permissions'
import { requireActingRole } from '../access/role-rules'
import { recordAct } from '../audit/record-act'
import { requireAuthenticationContext } from '../claims-challenge'
import { badRequest, denied, methodNotAllowed } from '../graph-error'
import { noContent, type GraphContext, type GraphResponse } from '../message'
import { findDeleted } from './find-deleted'

/** `DELETE /directory/deletedItems/{id}`: permanent, and not possible for every type [S1]. */
export function purgeDeleted(context: GraphContext): GraphResponse {
  const { emulator, caller } = context
  const object = findDeleted(context, emulator.directory.truth, 'purge')
  requirePermission(caller, object.type, 'purge')
  requireActingRole(emulator, caller, object, 'purge')
  requirePurgeableType(emulator, object)
  if (emulator.switches.is('protectedAction', 'on')) requireAuthenticationContext(emulator, caller, 'c1')
  emulator.directory.remove(object.id)
  recordAct(emulator, caller, 'purge', object)
  return noContent
}

function requirePurgeableType({ switches }: Emulator, { type }: DirectoryObject): void {
  if (type !== 'administrativeUnit') return
  if (switches.is('administrativeUnitPurge', '403')) throw denied()
  if (switches.is('administrativeUnitPurge', '405')) throw methodNotAllowed()
  throw badRequest("Deleted objects of type 'AdministrativeUnit' cannot be permanently deleted.")
}

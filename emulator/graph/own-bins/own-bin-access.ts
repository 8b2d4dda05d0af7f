import type { DirectoryObject } from '../../data/directory-object'
import { hasPermission, type Access } from '../access/permissions'
import { hasActingRole, hasReadingRole } from '../access/role-rules'
import { GraphError } from '../graph-error'
import type { GraphContext } from '../message'
import type { OwnBin } from './own-bins'

/** Acting needs the permission to read too [DOC:conditionalaccesspolicy-delete]; for the bins that is taken over. */
export function requireScopes({ emulator, caller }: GraphContext, { type, refusals }: OwnBin, access: Access): void {
  const hasAll =
    hasPermission(emulator, caller, { type, access: 'read' }) && hasPermission(emulator, caller, { type, access })
  if (hasAll) return
  throw refused(refusals.missingScope)
}

export function requireReader({ emulator, caller }: GraphContext, { type, refusals }: OwnBin): void {
  if (!hasReadingRole(emulator, caller, type)) throw refused(refusals.missingRole)
}

export function requireWriter(
  { emulator, caller }: GraphContext,
  { refusals }: OwnBin,
  { object, access }: { object: DirectoryObject; access: Access },
): void {
  if (!hasActingRole(emulator, caller, object, access)) throw refused(refusals.missingRole)
}

function refused({ code, message }: OwnBin['refusals']['missingRole']): GraphError {
  return new GraphError(403, code, message)
}

import type { DirectoryObject } from '../../data/directory-object'
import { hasPermission, type Access } from '../access/permissions'
import { hasActingRole, hasReadingRole } from '../access/role-rules'
import { GraphError } from '../graph-error'
import type { GraphContext } from '../message'
import type { ConditionalAccessCollection } from './collections'

/** Acting needs the permission to read too [DOC:conditionalaccesspolicy-delete]; for the bins that is taken over. */
export function requireScopes(
  { emulator, caller }: GraphContext,
  { type }: ConditionalAccessCollection,
  access: Access,
): void {
  const hasAll =
    hasPermission(emulator, caller, { type, access: 'read' }) && hasPermission(emulator, caller, { type, access })
  if (hasAll) return
  // GH:microsoft-graph-explorer-v4#2580
  throw accessDenied('You cannot perform the requested operation, required scopes are missing in the token.')
}

export function requireReader({ emulator, caller }: GraphContext, { type }: ConditionalAccessCollection): void {
  if (!hasReadingRole(emulator, caller, type)) throw missingRole()
}

export function requireWriter({ emulator, caller }: GraphContext, object: DirectoryObject, access: Access): void {
  if (!hasActingRole(emulator, caller, object, access)) throw missingRole()
}

/** The text for a missing role is not documented. */
function missingRole(): GraphError {
  return accessDenied('Insufficient privileges to complete the operation.')
}

function accessDenied(message: string): GraphError {
  return new GraphError(403, 'AccessDenied', message)
}

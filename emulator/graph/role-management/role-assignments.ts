import { createHash } from 'node:crypto'
import { isRoleName, roleTemplateIds, type RoleName } from '../../data/roles'
import type { Emulator } from '../../emulator'

export type RoleAssignment = {
  id: string
  principalId: string
  directoryScopeId: string
  roleDefinitionId: string
  role: RoleName
}

/**
 * Every active role of every user, for the whole tenant or for an administrative unit. Roles come back with a deleted user [EN:recover-from-deletions];
 * whether its assignments are listed meanwhile is not documented.
 */
export function roleAssignments({ directory, switches }: Emulator): RoleAssignment[] {
  const isHidden = switches.is('deletedRoleAssignments', 'hidden')
  const assignments: RoleAssignment[] = []
  for (const { id, deletedDateTime, facts } of directory.index().all()) {
    if (isHidden && deletedDateTime !== null) continue
    for (const role of facts.roles ?? []) if (isRoleName(role)) assignments.push(assignment(id, role, '/'))
    for (const { role, unitId } of facts.scopedRoles ?? []) {
      if (isRoleName(role)) assignments.push(assignment(id, role, `/administrativeUnits/${unitId}`))
    }
  }
  return assignments.sort((left, right) => (left.id < right.id ? -1 : 1))
}

/** The definition of a built-in role has the id of its template. */
function assignment(principalId: string, role: RoleName, directoryScopeId: string): RoleAssignment {
  const roleDefinitionId = roleTemplateIds[role]
  const id = createHash('sha256').update(`${principalId} ${roleDefinitionId} ${directoryScopeId}`).digest('base64url')
  return { id, principalId, directoryScopeId, roleDefinitionId, role }
}

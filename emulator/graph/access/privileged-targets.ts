import type { DirectoryObject } from '../../data/directory-object'
import type { RoleName } from '../../data/roles'
import type { Caller } from '../caller'
import { denied } from '../graph-error'
import { hasScope } from './permissions'

const harmlessRoles: readonly string[] = [
  'Directory Readers',
  'Guest Inviter',
  'Message Center Reader',
  'Password Administrator',
  'Reports Reader',
  'User Experience Success Manager',
  'Usage Summary Reports Reader',
]
const everythingBelow: readonly RoleName[] = ['Privileged Authentication Administrator', 'Global Administrator']

/**
 * "Who can perform sensitive actions" [EN:privileged-roles-permissions]: delete and restore of a user who holds a role, or belongs to a
 * role-assignable group, need a higher role, and the app needs Directory.AccessAsUser.All.
 */
export function requireStandingOver(caller: Caller, target: DirectoryObject): void {
  const heldRoles = target.facts.roles ?? []
  const isSensitive = target.facts.isSensitive === true
  if (heldRoles.length === 0 && !isSensitive) return
  if (!hasScope(caller, ['Directory.AccessAsUser.All'])) throw denied()
  const stands = caller.roles.some((role) => standsOver(role, heldRoles, isSensitive))
  if (!stands) throw denied()
}

function standsOver(role: RoleName, heldRoles: readonly string[], isSensitive: boolean): boolean {
  if (everythingBelow.includes(role)) return true
  if (isSensitive) return false
  if (role === 'Authentication Administrator') return heldRoles.every((held) => isBelowAuthentication(held))
  if (role === 'User Administrator') return heldRoles.every((held) => isBelowUserAdministration(held))
  return false
}

function isBelowAuthentication(held: string): boolean {
  return harmlessRoles.includes(held) || held === 'Authentication Administrator'
}

function isBelowUserAdministration(held: string): boolean {
  const managed = ['Groups Administrator', 'Helpdesk Administrator', 'User Administrator']
  return harmlessRoles.includes(held) || managed.includes(held)
}

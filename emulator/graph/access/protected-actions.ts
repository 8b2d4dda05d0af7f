import { textsOf, type DirectoryObject } from '../../data/directory-object'
import type { Emulator } from '../../emulator'
import { requireAuthenticationContext } from '../authentication-context'
import type { Caller } from '../caller'
import type { Access } from './permissions'

type Act = Exclude<Access, 'read' | 'restore'>

/** By switch, the acts to which an authentication context can be bound take one. */
export function requireProtectedAction(emulator: Emulator, caller: Caller, object: DirectoryObject, act: Act): void {
  if (emulator.switches.is('protectedAction', 'off') || protectedActionOf(object, act) === null) return
  requireAuthenticationContext(emulator, caller, 'c1')
}

/** The role permission of an act, where it is one of those that can be protected [ED:protected-actions-overview]. */
function protectedActionOf(object: DirectoryObject, act: Act): string | null {
  if (act === 'permanentDelete')
    return isHardDeletionProtectable(object) ? 'microsoft.directory/deletedItems/delete' : null
  if (object.type === 'conditionalAccessPolicy') return 'microsoft.directory/conditionalAccessPolicies/delete'
  return object.type === 'namedLocation' ? 'microsoft.directory/namedLocations/delete' : null
}

/** "This deletion applies to users, Microsoft 365 groups, cloud security groups, and applications." */
function isHardDeletionProtectable(object: DirectoryObject): boolean {
  if (object.type === 'user' || object.type === 'application') return true
  if (object.type !== 'group') return false
  const { securityEnabled, onPremisesSyncEnabled } = object.properties
  const isCloudSecurity = securityEnabled === true && onPremisesSyncEnabled !== true
  return textsOf(object, 'groupTypes').includes('Unified') || isCloudSecurity
}

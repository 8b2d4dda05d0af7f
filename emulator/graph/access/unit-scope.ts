import type { DirectoryObject, ObjectType } from '../../data/directory-object'
import type { Emulator } from '../../emulator'
import type { Caller } from '../caller'
import type { Access } from './permissions'

/** What a role over an administrative unit lets delete: groups and devices; users are not in the tables [EN:administrative-units]. */
const deletable: readonly ObjectType[] = ['group', 'device']

/** Whether one of the roles reaches an object as a direct member of its administrative unit: members of its groups it does not. */
export function reachesByUnit(
  emulator: Emulator,
  { scopedRoles }: Caller,
  object: DirectoryObject,
  accepted: readonly string[],
): boolean {
  return scopedRoles
    .filter(({ role }) => accepted.includes(role))
    .some(({ unitId }) => {
      const unit = emulator.directory.truth.get(unitId)
      return unit?.deletedDateTime === null && unit.facts.memberIds?.includes(object.id) === true
    })
}

/**
 * "No organization-level features are available for a Microsoft Entra role with administrative unit scope"
 * [EN:administrative-units]. Whether the bin is one of them for members of the unit is not documented.
 */
export function unitRoleServes({ switches }: Emulator, object: DirectoryObject, access: Access): boolean {
  if (object.deletedDateTime === null && access === 'read') return true
  if (object.deletedDateTime === null && deletable.includes(object.type)) return true
  return switches.is('scopedRolesInBin', 'members') && access !== 'permanentDelete'
}

/** Whether there is a list of the bin for the caller that holds members of the unit alone. */
export function mayListUnit({ switches }: Emulator, { scopedRoles }: Caller, accepted: readonly string[]): boolean {
  return switches.is('scopedRolesInBin', 'members') && scopedRoles.some(({ role }) => accepted.includes(role))
}

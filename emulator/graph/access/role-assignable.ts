import type { DirectoryObject } from '../../data/directory-object'

/** Role-assignable groups take a permission and a role of their own. */
export function isRoleAssignable({ type, properties }: DirectoryObject): boolean {
  return type === 'group' && properties.isAssignableToRole === true
}

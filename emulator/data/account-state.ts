import type { Account } from './accounts'
import type { Directory } from './directory'
import { isRoleName, type RoleName } from './roles'

type WithDirectory = { readonly directory: Directory }

/** Roles are what the directory says now: they change when one is activated, without a new sign-in. */
export function activeRoles({ directory }: WithDirectory, { id }: Account): RoleName[] {
  return (directory.truth.get(id)?.facts.roles ?? []).filter((role) => isRoleName(role))
}

/** Makes the eligible roles of an account active, or inactive again. */
export function activateRoles({ directory }: WithDirectory, account: Account, isActivated: boolean): void {
  const user = directory.truth.get(account.id)
  if (user === undefined) return
  const roles = [...account.roles, ...(isActivated ? (account.eligibleRoles ?? []) : [])]
  directory.put({ ...user, facts: { ...user.facts, roles } })
}

/** Deleted and disabled people can neither sign in nor use the tokens that they have. */
export function isActive({ directory }: WithDirectory, { id }: Account): boolean {
  const user = directory.truth.get(id)
  return user !== undefined && user.deletedDateTime === null && user.properties.accountEnabled !== false
}

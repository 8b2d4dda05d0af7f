import type { Kind, Operation } from './kind'
import { roleHint } from './role-hint'
import type { RoleName } from './roles'

export type Access =
  | { readonly verdict: 'yes'; readonly role: RoleName }
  /** Nobody may, whoever asks: Graph does not offer it for this kind. */
  | { readonly verdict: 'never' }
  | { readonly verdict: 'switchedOff' }
  /** The app has no consent; with it the answer may be another. */
  | { readonly verdict: 'permissionMissing'; readonly permission: string }
  /** None of the roles that are known to be enough is active. */
  | { readonly verdict: 'probablyNot'; readonly roles: readonly RoleName[] }
  /** Only trying tells: the roles are not known, or the sources disagree about the one that is active. */
  | { readonly verdict: 'askGraph' }

export type Rights = {
  readonly permissions: readonly string[]
  readonly roleTemplateIds: readonly string[] | null
  readonly permanentDelete: { readonly isOn: boolean }
}

/** What is known beforehand of whether a person may do something with a kind. Consent is certain; roles are a hint. */
export function accessTo(kind: Kind, operation: Operation, rights: Rights): Access {
  if (operation === 'permanentDelete') {
    if (!kind.permanentDelete.isPossible) return { verdict: 'never' }
    if (!rights.permanentDelete.isOn) return { verdict: 'switchedOff' }
  }
  const consented = new Set(rights.permissions.map((permission) => permission.toLowerCase()))
  const enough = kind.permissions[operation]
  const [least] = enough
  if (least !== undefined && !enough.some((permission) => consented.has(permission.toLowerCase()))) {
    return { verdict: 'permissionMissing', permission: least }
  }
  const hint = roleHint(kind.roles[operation], rights.roleTemplateIds)
  if (hint.verdict === 'allowed') return { verdict: 'yes', role: hint.role }
  if (hint.verdict === 'probablyNot') return { verdict: 'probablyNot', roles: kind.roles[operation].sure }
  return { verdict: 'askGraph' }
}

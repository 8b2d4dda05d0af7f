import type { CloudName } from './cloud'
import { consentedAmong } from './consented'
import type { Kind, Operation, RoleHint } from './kind'
import { roleHint } from './role-hint'
import { auditLogRoles, type RoleName } from './roles'

export type Access =
  | { readonly verdict: 'yes'; readonly role: RoleName }
  /** Nobody may, whoever asks: Graph does not offer it for this kind. */
  | { readonly verdict: 'never' }
  | { readonly verdict: 'switchedOff' }
  /** Graph does not have this kind in the cloud of the site. */
  | { readonly verdict: 'notInCloud' }
  /** The app has no consent for what this takes. */
  | { readonly verdict: 'permissionMissing'; readonly permission: string }
  /** None of the roles that are known to be enough is active. */
  | { readonly verdict: 'probablyNot'; readonly roles: readonly RoleName[] }
  /** Only trying tells: the roles are not known, or the sources disagree about the one that is active. */
  | { readonly verdict: 'askGraph' }

export type Rights = {
  readonly permissions: readonly string[]
  readonly roleTemplateIds: readonly string[] | null
  readonly permanentDelete: { readonly isOn: boolean }
  readonly cloud: CloudName
}

/** What is known beforehand of whether a person may do something with a kind. Consent is certain; roles are a hint. */
export function accessTo(kind: Kind, operation: Operation, rights: Rights): Access {
  if (!kind.clouds.includes(rights.cloud)) return { verdict: 'notInCloud' }
  if (operation === 'permanentDelete') {
    if (!kind.permanentDelete.isPossible) return { verdict: 'never' }
    if (!rights.permanentDelete.isOn) return { verdict: 'switchedOff' }
  }
  const missing = missingPermissions(kind, operation, rights)
  const [permission] = missing
  if (permission !== undefined) return { verdict: 'permissionMissing', permission }
  return verdictOf(kind.roles[operation], rights.roleTemplateIds)
}

const auditLogPermission = 'AuditLog.Read.All'
/** Enough alone according to the list of Graph's permissions, and refused according to people who tried. */
const perhapsForAuditLog = ['Directory.Read.All', 'Directory.ReadWrite.All']

/** Whether a person may read who deleted what. Source: "List directoryAudits". */
export function accessToAuditLog(rights: Omit<Rights, 'permanentDelete' | 'cloud'> & { hasAuditLog: boolean }): Access {
  if (!rights.hasAuditLog) return { verdict: 'notInCloud' }
  const isConsented = consentedAmong(rights.permissions)
  const byRoles = verdictOf({ sure: auditLogRoles, unsure: [] }, rights.roleTemplateIds)
  if (isConsented(auditLogPermission)) return byRoles
  if (!perhapsForAuditLog.some(isConsented)) return { verdict: 'permissionMissing', permission: auditLogPermission }
  return byRoles.verdict === 'yes' ? { verdict: 'askGraph' } : byRoles
}

function verdictOf(wanted: RoleHint, roleTemplateIds: readonly string[] | null): Access {
  const hint = roleHint(wanted, roleTemplateIds)
  if (hint.verdict === 'allowed') return { verdict: 'yes', role: hint.role }
  if (hint.verdict === 'probablyNot') return { verdict: 'probablyNot', roles: wanted.sure }
  return { verdict: 'askGraph' }
}

/** The least-privileged permission of each that an operation lacks; an act needs reading too. */
function missingPermissions(kind: Kind, operation: Operation, { permissions }: Rights): readonly string[] {
  const isConsented = consentedAmong(permissions)
  const needed = [...new Set<Operation>([operation, 'read'])].map((name) => kind.permissions[name])
  return needed.flatMap((enough) => {
    const [least] = enough
    const isEnough = enough.some(isConsented)
    return least === undefined || isEnough ? [] : [least]
  })
}

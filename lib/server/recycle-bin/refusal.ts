import 'server-only'
import type { Failure } from '@/lib/contract/app-error'
import type { Kind, Operation } from '@/lib/kinds/kind'
import { outranksAll, roleNamesOf, type RoleName } from '@/lib/kinds/roles'
import type { DelegatedSession } from '../session'

const privilegedPermission = 'Directory.AccessAsUser.All'

type Asker = Pick<DelegatedSession, 'caller' | 'permissions'>

/** Tells apart why Graph refused, as far as the person's known roles allow. Other failures stay as they are. */
export function explainRefusal(failure: Failure, kind: Kind, operation: Operation, asker: Asker): Failure {
  if (failure.code !== 'forbidden' || asker.caller.roleTemplateIds === null) return failure
  const held = new Set(roleNamesOf(asker.caller.roleTemplateIds))
  const { sure, unsure } = kind.roles[operation]
  if (sure.some((role) => held.has(role))) return explainedDespiteRole(failure, kind, operation, { held, asker })
  return { ...failure, code: unsure.some((role) => held.has(role)) ? 'roleUnsure' : 'roleMissing' }
}

/** Source: "Who can perform sensitive actions"; deleting and restoring users are such actions, reading them is not. */
function explainedDespiteRole(
  failure: Failure,
  kind: Kind,
  operation: Operation,
  { held, asker }: { held: ReadonlySet<RoleName>; asker: Asker },
): Failure {
  if (operation === 'read') return failure
  if (!kind.hasPrivilegedTargets) return withDoubtfulPermission(failure, kind, asker)
  const isConsented = asker.permissions.has(privilegedPermission)
  // No role stands above these, so Graph must have had another reason.
  if (isConsented && [...held].some(outranksAll)) return failure
  return { ...failure, code: 'privilegedTarget', ...(isConsented ? {} : { permission: privilegedPermission }) }
}

/** The role is enough, so the permission that the documents leave open may be the one that is missing. */
function withDoubtfulPermission(failure: Failure, { doubtfulPermission }: Kind, { permissions }: Asker): Failure {
  const isMissing = doubtfulPermission !== null && !permissions.has(doubtfulPermission)
  return isMissing ? { ...failure, permission: doubtfulPermission } : failure
}

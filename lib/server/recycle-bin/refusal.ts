import 'server-only'
import type { Failure } from '@/lib/contract/app-error'
import type { GraphProperties } from '@/lib/kinds/graph-properties'
import type { Kind, Operation, RoleHint } from '@/lib/kinds/kind'
import { outranksAll, roleNamesOf, type RoleName } from '@/lib/kinds/roles'
import { missingForUndo, undoNeeds } from '@/lib/kinds/undo-needs'
import type { DelegatedSession } from '../session'

const privilegedPermission = 'Directory.AccessAsUser.All'

type Asker = Pick<DelegatedSession, 'caller' | 'permissions'>

/** Tells apart why Graph refused, as far as the person's known roles allow. Other failures stay as they are. */
export function explainRefusal(failure: Failure, kind: Kind, operation: Operation, asker: Asker): Failure {
  return explainByRoles(failure, kind, { operation, wanted: kind.roles[operation] }, asker)
}

/** The same for the deletion that undoes a restore, which may take other permissions and roles than the restore took. */
export function explainUndoRefusal(failure: Failure, kind: Kind, properties: GraphProperties, asker: Asker): Failure {
  const needs = undoNeeds(kind, properties)
  if (failure.code !== 'forbidden' || needs === null) return failure
  const [permission] = missingForUndo(needs, asker.permissions.names)
  if (permission !== undefined) return { ...failure, code: 'permissionMissing', permission }
  const explained = explainByRoles(failure, kind, { operation: 'restore', wanted: needs.roles }, asker)
  const isOfRole = explained.code === 'roleMissing' || asker.caller.roleTemplateIds === null
  return isOfRole && kind.strictRoles(properties) !== null ? { ...explained, code: 'roleAssignable' } : explained
}

type Refused = { readonly operation: Operation; readonly wanted: RoleHint }

function explainByRoles(failure: Failure, kind: Kind, { operation, wanted }: Refused, asker: Asker): Failure {
  if (failure.code !== 'forbidden' || asker.caller.roleTemplateIds === null) return failure
  const held = new Set(roleNamesOf(asker.caller.roleTemplateIds))
  if (wanted.sure.some((role) => held.has(role))) return explainedDespiteRole(failure, kind, operation, { held, asker })
  return { ...failure, code: wanted.unsure.some((role) => held.has(role)) ? 'roleUnsure' : 'roleMissing' }
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

import 'server-only'
import type { Failure } from '@/lib/contract/app-error'
import type { Kind, Operation } from '@/lib/kinds/kind'
import { roleNamesOf } from '@/lib/kinds/roles'
import type { Session } from '../session'

const privilegedPermission = 'Directory.AccessAsUser.All'

type Asker = Pick<Session, 'caller' | 'permissions'>

/** Tells apart why Graph refused, as far as the person's known roles allow. Other failures stay as they are. */
export function explainRefusal(failure: Failure, kind: Kind, operation: Operation, asker: Asker): Failure {
  if (failure.code !== 'forbidden' || asker.caller.roleTemplateIds === null) return failure
  const held = new Set(roleNamesOf(asker.caller.roleTemplateIds))
  const { sure, unsure } = kind.roles[operation]
  if (sure.some((role) => held.has(role))) return explainedDespiteRole(failure, kind, operation, asker)
  return { ...failure, code: unsure.some((role) => held.has(role)) ? 'roleUnsure' : 'roleMissing' }
}

/** Source: "Who can perform sensitive actions"; deleting and restoring users are such actions, reading them is not. */
function explainedDespiteRole(failure: Failure, kind: Kind, operation: Operation, { permissions }: Asker): Failure {
  if (operation === 'read' || !kind.hasPrivilegedTargets) return failure
  const isConsented = permissions.has(privilegedPermission)
  return { ...failure, code: 'privilegedTarget', ...(isConsented ? {} : { permission: privilegedPermission }) }
}

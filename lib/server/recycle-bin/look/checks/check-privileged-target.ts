import 'server-only'
import { literalOf } from '../../../graph/literal'
import { parseCollection } from '../../../graph/paging'
import { recordOf, textOrNull } from '../../../untrusted-json'
import type { Check } from './check'

const permissions = ['RoleManagement.Read.Directory', 'Directory.Read.All', 'Directory.ReadWrite.All'] as const

/**
 * Which directory roles a deleted person holds. That none is listed proves nothing: whether Graph lists roles of deleted
 * people is not documented, and role-assignable groups do not show. Source: "List unifiedRoleAssignments".
 */
export const checkPrivilegedTarget: Check<'privilegedTarget'> = async ({ session, object, saw }) => {
  const check = 'privilegedTarget'
  if (!permissions.some((name) => session.permissions.has(name))) {
    return {
      check,
      verdict: 'unread',
      notAsked: ['role-assignments'],
      failure: { code: 'permissionMissing', permission: permissions[0] },
    }
  }
  const query = { $filter: `principalId eq ${literalOf(object.id)}`, $expand: 'roleDefinition' }
  const request = { api: 'v1.0', path: '/roleManagement/directory/roleAssignments', query } as const
  const answer = await session.graph.ask(request, session.signal)
  if (!answer.isOk) return { check, verdict: 'unread', notAsked: ['role-assignments'], failure: answer.failure }
  saw({ place: 'role-assignments', isBin: false })
  const roles = parseCollection(answer.body).items.map(
    ({ roleDefinition, roleDefinitionId }) =>
      textOrNull(recordOf(roleDefinition).displayName) ?? textOrNull(roleDefinitionId) ?? '',
  )
  return roles.length === 0 ? { check, verdict: 'fine' } : { check, verdict: 'note', roles: [...new Set(roles)] }
}

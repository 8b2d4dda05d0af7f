import { roleTemplateIds, type RoleName } from '../../data/roles'
import { hasScope } from '../access/permissions'
import { denied } from '../graph-error'
import { ok, type GraphContext, type GraphResponse } from '../message'

/** `GET /me/memberOf`: the active roles of the signed-in person; accounts of the practice tenant have no other memberships. */
export function listMyRoles({ emulator, request, caller }: GraphContext): GraphResponse {
  if (!hasScope(caller, ['User.Read', 'User.Read.All', 'Directory.Read.All'])) throw denied()
  const value = caller.roles.map((role) => directoryRole(role))
  return ok({ '@odata.context': `${emulator.baseUrl}/${request.version}/$metadata#directoryObjects`, value })
}

/** An activated role as Graph shows it among memberships. */
export function directoryRole(role: RoleName) {
  return {
    '@odata.type': '#microsoft.graph.directoryRole',
    id: `b0000000-${roleTemplateIds[role].slice(9)}`,
    displayName: role,
    roleTemplateId: roleTemplateIds[role],
  }
}

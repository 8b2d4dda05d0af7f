import { roleTemplateIds } from '../../data/roles'
import { hasScope } from '../access/permissions'
import { denied } from '../graph-error'
import { ok, type GraphContext, type GraphResponse } from '../message'

/** `GET /me/memberOf`: the active roles of the signed-in person; the practice tenant keeps no other memberships. */
export function listMyRoles({ emulator, request, caller }: GraphContext): GraphResponse {
  if (!hasScope(caller, ['User.Read', 'User.Read.All', 'Directory.Read.All'])) throw denied()
  const value = caller.roles.map((role) => ({
    '@odata.type': '#microsoft.graph.directoryRole',
    id: `b0000000-${roleTemplateIds[role].slice(9)}`,
    displayName: role,
    roleTemplateId: roleTemplateIds[role],
  }))
  return ok({ '@odata.context': `${emulator.baseUrl}/${request.version}/$metadata#directoryObjects`, value })
}

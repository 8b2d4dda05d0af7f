import { createGraphClient } from '../graph/client'
import { permissionsOf } from '../identity/permissions'
import type { DelegatedSession } from '../session'
import { everyPermission } from './read-session'
import type { PracticeTenant } from './practice-tenant'
import { recordOf, textOf } from '../untrusted-json'
import { unpaced } from './unpaced'

/** A session of Global Administrator with every permission, whose Graph is the practice tenant. */
export async function createPracticeSession({ baseUrl, tokenOf }: PracticeTenant): Promise<DelegatedSession> {
  const accessToken = await tokenOf('global-admin@contoso.example', everyPermission)
  const graph = createGraphClient({ paces: unpaced, baseUrl, accessToken })
  const { value } = recordOf(await graph.read({ api: 'v1.0', path: '/organization', query: { $select: 'id' } }))
  const organization: unknown = Array.isArray(value) ? value[0] : null
  return {
    caller: {
      oid: 'person',
      tenantId: textOf(recordOf(organization).id),
      name: 'Global Admin',
      signInName: 'global-admin@contoso.example',
      roleTemplateIds: null,
      expiresAt: 0,
    },
    permissions: permissionsOf(everyPermission),
    cloud: 'global',
    graph,
  }
}

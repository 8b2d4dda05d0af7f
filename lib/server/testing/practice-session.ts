import { createGraphClient } from '../graph/client'
import { permissionsOf } from '../identity/permissions'
import type { DelegatedSession } from '../session'
import { everyPermission } from './read-session'
import type { PracticeTenant } from './practice-tenant'
import { unpaced } from './unpaced'

/** A session of Global Administrator with every permission, whose Graph is the practice tenant. */
export async function createPracticeSession({ baseUrl, tokenOf }: PracticeTenant): Promise<DelegatedSession> {
  return {
    caller: {
      oid: 'person',
      tenantId: 'tenant',
      name: 'Global Admin',
      signInName: 'global-admin@contoso.example',
      roleTemplateIds: null,
      expiresAt: 0,
    },
    permissions: permissionsOf(everyPermission),
    cloud: 'global',
    graph: createGraphClient({
      paces: unpaced,
      baseUrl,
      accessToken: await tokenOf('global-admin@contoso.example', everyPermission),
    }),
  }
}

import { createGraphClient } from '../graph/client'
import { permissionsOf } from '../identity/permissions'
import type { DelegatedSession } from '../session'
import { everyPermission } from './read-session'
import type { PracticeTenant } from './practice-tenant'
import { recordOf, textOf } from '../untrusted-json'
import type { Paces } from '../graph/pace'
import { unpaced } from './unpaced'

type Person = {
  readonly name: string
  readonly roleTemplateIds: readonly string[] | null
  /** Permissions that nobody has consented to. */
  readonly lacking?: readonly string[]
}

const globalAdmin: Person = { name: 'global-admin', roleTemplateIds: null }

/** A session with every permission, of Global Administrator or of another account, whose Graph is the practice tenant. */
export async function createPracticeSession(
  { baseUrl, tokenOf }: PracticeTenant,
  { name, roleTemplateIds, lacking = [] }: Person = globalAdmin,
  paces: Paces = unpaced,
): Promise<DelegatedSession> {
  const permissions = everyPermission.filter((permission) => !lacking.includes(permission))
  const signInName = `${name}@contoso.example`
  const graph = createGraphClient({
    paces,
    baseUrl,
    accessToken: await tokenOf(signInName, permissions),
  })
  const select = { query: { $select: 'id' } }
  const { value } = recordOf(await graph.read({ api: 'v1.0', path: '/organization', ...select }))
  const organization: unknown = Array.isArray(value) ? value[0] : null
  const me = recordOf(await graph.read({ api: 'v1.0', path: '/me', ...select }))
  return {
    caller: {
      oid: textOf(me.id),
      tenantId: textOf(recordOf(organization).id),
      name,
      signInName,
      roleTemplateIds,
      expiresAt: 0,
    },
    permissions: permissionsOf(permissions),
    cloud: 'global',
    graph,
  }
}

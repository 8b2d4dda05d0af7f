import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { namedId } from '../../data/named-object'
import { roleTemplateIds, type RoleName } from '../../data/roles'
import { openTestTenant, type TestTenant } from '../../test-tenant'

const scopes = [
  'AdministrativeUnit.ReadWrite.All',
  'AgentIdUser.ReadWrite.All',
  'AgentIdentity.DeleteRestore.All',
  'AgentIdentityBlueprint.DeleteRestore.All',
  'AgentIdentityBlueprintPrincipal.DeleteRestore.All',
  'Application.ReadWrite.All',
  'Directory.AccessAsUser.All',
  'ExternalUserProfile.ReadWrite.All',
  'Group.ReadWrite.All',
  'PendingExternalUserProfile.ReadWrite.All',
  'Policy.Read.All',
  'Policy.ReadWrite.ConditionalAccess',
  'PublicKeyInfrastructure.ReadWrite.All',
  'RoleManagement.ReadWrite.Directory',
  'User.DeleteRestore.All',
]
const pkis = '/directory/publicKeyInfrastructure/certificateBasedAuthConfigurations'
const applicationDeleters: readonly RoleName[] = [
  'Application Administrator',
  'Cloud Application Administrator',
  'Security Administrator',
]

type Case = readonly [source: string, path: string, restoredFirst: readonly string[], roles: readonly RoleName[]]

const [user, group, operators] = [namedId('user', 1), namedId('group', 1), namedId('group', 6)]
const [agent, agentUser] = [namedId('agentIdentity', 1), namedId('agentUser', 1)]
const blueprint = namedId('agentIdentityBlueprint', 1)
const principal = namedId('agentIdentityBlueprintPrincipal', 1)
const [pki, authority] = [namedId('certificateBasedAuthPki', 1), namedId('certificateAuthorityDetail', 1)]
const [profile, pending] = [namedId('externalUserProfile', 1), namedId('pendingExternalUserProfile', 1)]

/** Who may delete what is live, besides Global Administrator. */
const cases: readonly Case[] = [
  ['user-delete', `/users/${user}`, [user], ['Privileged Authentication Administrator', 'User Administrator']],
  ['groups-lifecycle', `/groups/${group}`, [group], ['Groups Administrator', 'User Administrator']],
  ['group-delete, role-assignable', `/groups/${operators}`, [operators], ['Privileged Role Administrator']],
  [
    'application-delete',
    `/applications/${namedId('application', 3)}`,
    [namedId('application', 3)],
    applicationDeleters,
  ],
  [
    'serviceprincipal-delete',
    `/servicePrincipals/${namedId('servicePrincipal', 4)}`,
    [namedId('servicePrincipal', 4)],
    applicationDeleters,
  ],
  [
    'administrativeunit-delete',
    `/directory/administrativeUnits/${namedId('administrativeUnit', 1)}`,
    [namedId('administrativeUnit', 1)],
    ['Privileged Role Administrator'],
  ],
  [
    'device-delete',
    `/devices/${namedId('device', 1)}`,
    [namedId('device', 1)],
    ['Cloud Device Administrator', 'Intune Administrator', 'Windows 365 Administrator'],
  ],
  [
    'agentuser-delete',
    `/users/${agentUser}/microsoft.graph.agentUser`,
    [agentUser],
    ['Agent ID Administrator', 'Privileged Authentication Administrator', 'User Administrator'],
  ],
  [
    'agentidentity-delete',
    `/servicePrincipals/${agent}/microsoft.graph.agentIdentity`,
    [agent],
    ['Agent ID Administrator'],
  ],
  [
    'agentidentityblueprint-delete',
    `/applications/${blueprint}/microsoft.graph.agentIdentityBlueprint`,
    [blueprint],
    ['Agent ID Administrator'],
  ],
  [
    'agentidentityblueprintprincipal-delete',
    `/servicePrincipals/${principal}/microsoft.graph.agentIdentityBlueprintPrincipal`,
    [blueprint, principal],
    ['Agent ID Administrator'],
  ],
  [
    'publickeyinfrastructureroot-delete-certificatebasedauthconfigurations',
    `${pkis}/${pki}`,
    [pki],
    ['Authentication Administrator', 'Privileged Authentication Administrator'],
  ],
  [
    'certificatebasedauthpki-delete-certificateauthorities',
    `${pkis}/${pki}/certificateAuthorities/${authority}`,
    [pki, authority],
    ['Authentication Administrator', 'Privileged Authentication Administrator'],
  ],
  [
    'externaluserprofile-update',
    `/directory/externalUserProfiles/${profile}`,
    [profile],
    ['Extended Directory User Administrator', 'Teams Administrator'],
  ],
  [
    'externaluserprofile-update',
    `/directory/pendingExternalUserProfiles/${pending}`,
    [pending],
    ['Extended Directory User Administrator', 'Teams Administrator'],
  ],
  [
    'conditionalaccesspolicy-delete',
    `/identity/conditionalAccess/policies/${namedId('conditionalAccessPolicy', 902)}`,
    [],
    ['Conditional Access Administrator', 'Security Administrator'],
  ],
  [
    'namedlocation-delete',
    `/identity/conditionalAccess/namedLocations/${namedId('namedLocation', 902)}`,
    [],
    ['Conditional Access Administrator', 'Security Administrator'],
  ],
]

const everyRole = Object.keys(roleTemplateIds) as RoleName[]
let tenant: TestTenant

beforeAll(async () => {
  tenant = await openTestTenant()
})
beforeEach(() => tenant.emulator.reset())

/** A client of the account without a role, which holds this one now. */
async function holderOf(role: RoleName) {
  const account = tenant.emulator.directory.truth.get('acc00000-0000-4000-8000-000000000013')
  if (account) tenant.emulator.directory.put({ ...account, facts: { roles: [role] } })
  return tenant.as('no-role', { scopes })
}

test.each(cases)('%s: DELETE %s', async (_, path, restoredFirst, roles) => {
  const prepare = async () => {
    tenant.emulator.reset()
    tenant.emulator.switches.set('limitPercent', '100000')
    const admin = await tenant.as('global-admin')
    for (const id of restoredFirst) await admin.post(`/beta/directory/deletedItems/${id}/restore`)
  }
  const able: RoleName[] = []
  await prepare()
  for (const role of everyRole) {
    const { status } = await (await holderOf(role)).delete(`/beta${path}`)
    expect([204, 403]).toContain(status)
    if (status === 403) continue
    able.push(role)
    await prepare()
  }
  expect(able.sort()).toEqual(['Global Administrator', ...roles].sort())
})

describe('external and pending profiles in the bin [rbac-directory-deleted-items-apis, seed 001]', () => {
  describe.each(['externalUserProfile', 'pendingExternalUserProfile'] as const)('%s', (type) => {
    const item = `/beta/directory/deletedItems/${namedId(type, 1)}`

    test.each([
      ['Skype for Business Administrator', 200, 200, 204],
      ['Teams Administrator', 200, 200, 204],
      ['Global Reader', 200, 403, 403],
      ['User Administrator', 403, 403, 403],
    ] as const)('%s: read %i, restore %i, delete permanently %i', async (role, read, restore, permanentDelete) => {
      const client = await holderOf(role)
      expect((await client.get(`/beta/directory/deletedItems/microsoft.graph.${type}?$top=1`)).status).toBe(read)
      expect((await client.get(item)).status).toBe(read)
      expect((await client.post(`${item}/restore`)).status).toBe(restore)
      tenant.emulator.reset()
      expect((await (await holderOf(role)).delete(item)).status).toBe(permanentDelete)
    })
  })
})

test('the dump of role actions lets Authentication Administrator delete users, and Hybrid Identity Administrator applications', async () => {
  tenant.emulator.switches.set('roles', 'role-actions')
  const application = namedId('application', 3)
  await (await tenant.as('global-admin')).post(`/directory/deletedItems/${application}/restore`)
  expect((await (await holderOf('Authentication Administrator')).delete(`/users/${namedId('user', 902)}`)).status).toBe(
    204,
  )
  const client = await holderOf('Hybrid Identity Administrator')
  expect((await client.delete(`/applications/${application}`)).status).toBe(204)
})

import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { accounts } from '../../data/accounts'
import type { DirectoryType } from '../../data/directory-object'
import { namedId } from '../../data/named-object'
import { trickyId } from '../../data/tricky-users'
import { openTestTenant, type TestTenant } from '../../test-tenant'

type Rule = { id: string; live: string; read: string; act: string; deleters: string[]; first?: string }

const pkis = '/directory/publicKeyInfrastructure/certificateBasedAuthConfigurations'
const pki = namedId('certificateBasedAuthPki', 1)
const agentAdmins = ['agent-admin', 'global-admin']
const appAdmins = ['app-admin', 'global-admin']
const profileAdmins = ['teams-admin', 'global-admin']

/** The live address of what was restored, what reading and deleting it need, and whose role deletes it. */
const rules: Record<DirectoryType, Rule> = {
  user: {
    id: trickyId(1),
    live: `/users/${trickyId(1)}`,
    read: 'User.Read.All',
    act: 'User.DeleteRestore.All',
    deleters: ['helpdesk-lead', 'user-admin', 'global-admin', 'guest-admin'],
  },
  group: {
    id: namedId('group', 1),
    live: `/groups/${namedId('group', 1)}`,
    read: 'Group.Read.All',
    act: 'Group.ReadWrite.All',
    deleters: ['helpdesk-lead', 'user-admin', 'groups-admin', 'global-admin', 'guest-admin'],
  },
  application: {
    id: namedId('application', 3),
    live: `/applications/${namedId('application', 3)}`,
    read: 'Application.Read.All',
    act: 'Application.ReadWrite.All',
    deleters: appAdmins,
  },
  servicePrincipal: {
    id: namedId('servicePrincipal', 4),
    live: `/servicePrincipals/${namedId('servicePrincipal', 4)}`,
    read: 'Application.Read.All',
    act: 'Application.ReadWrite.All',
    deleters: appAdmins,
  },
  administrativeUnit: {
    id: namedId('administrativeUnit', 1),
    live: `/directory/administrativeUnits/${namedId('administrativeUnit', 1)}`,
    read: 'AdministrativeUnit.Read.All',
    act: 'AdministrativeUnit.ReadWrite.All',
    deleters: ['privileged-role-admin', 'global-admin'],
  },
  device: {
    id: namedId('device', 1),
    live: `/devices/${namedId('device', 1)}`,
    read: 'Device.Read.All',
    act: 'Directory.AccessAsUser.All',
    deleters: ['device-admin', 'global-admin'],
  },
  certificateBasedAuthPki: {
    id: pki,
    live: `${pkis}/${pki}`,
    read: 'PublicKeyInfrastructure.Read.All',
    act: 'PublicKeyInfrastructure.ReadWrite.All',
    deleters: ['auth-admin', 'global-admin'],
  },
  certificateAuthorityDetail: {
    id: namedId('certificateAuthorityDetail', 1),
    live: `${pkis}/${pki}/certificateAuthorities/${namedId('certificateAuthorityDetail', 1)}`,
    read: 'PublicKeyInfrastructure.Read.All',
    act: 'PublicKeyInfrastructure.ReadWrite.All',
    deleters: ['auth-admin', 'global-admin'],
    first: pki,
  },
  agentUser: {
    id: namedId('agentUser', 1),
    live: `/users/${namedId('agentUser', 1)}/microsoft.graph.agentUser`,
    read: 'User.ReadBasic.All',
    act: 'AgentIdUser.ReadWrite.All',
    deleters: ['helpdesk-lead', 'user-admin', 'agent-admin', 'global-admin', 'guest-admin'],
  },
  agentIdentityBlueprint: {
    id: namedId('agentIdentityBlueprint', 1),
    live: `/applications/${namedId('agentIdentityBlueprint', 1)}/microsoft.graph.agentIdentityBlueprint`,
    read: 'AgentIdentityBlueprint.Read.All',
    act: 'AgentIdentityBlueprint.DeleteRestore.All',
    deleters: agentAdmins,
  },
  agentIdentity: {
    id: namedId('agentIdentity', 1),
    live: `/servicePrincipals/${namedId('agentIdentity', 1)}/graph.agentIdentity`,
    read: 'AgentIdentity.Read.All',
    act: 'AgentIdentity.DeleteRestore.All',
    deleters: agentAdmins,
  },
  agentIdentityBlueprintPrincipal: {
    id: namedId('agentIdentityBlueprintPrincipal', 1),
    live: `/servicePrincipals/${namedId('agentIdentityBlueprintPrincipal', 1)}/microsoft.graph.agentIdentityBlueprintPrincipal`,
    read: 'AgentIdentityBlueprintPrincipal.Read.All',
    act: 'AgentIdentityBlueprintPrincipal.DeleteRestore.All',
    deleters: agentAdmins,
    first: namedId('agentIdentityBlueprint', 1),
  },
  externalUserProfile: {
    id: namedId('externalUserProfile', 1),
    live: `/directory/externalUserProfiles/${namedId('externalUserProfile', 1)}`,
    read: 'ExternalUserProfile.Read.All',
    act: 'ExternalUserProfile.ReadWrite.All',
    deleters: profileAdmins,
  },
  pendingExternalUserProfile: {
    id: namedId('pendingExternalUserProfile', 1),
    live: `/directory/pendingExternalUserProfiles/${namedId('pendingExternalUserProfile', 1)}`,
    read: 'PendingExternalUserProfile.Read.All',
    act: 'PendingExternalUserProfile.ReadWrite.All',
    deleters: profileAdmins,
  },
}

let tenant: TestTenant

beforeAll(async () => {
  tenant = await openTestTenant()
})
beforeEach(() => tenant.emulator.reset())

async function restore(...ids: string[]): Promise<void> {
  const admin = await tenant.as('global-admin')
  for (const id of ids) {
    const { status } = await admin.post(`/beta/directory/deletedItems/${id}/restore`)
    expect([id, status]).toEqual([id, 200])
  }
}

describe.each(Object.entries(rules))('%s', (_, { id, live, read, act, deleters, first }) => {
  const path = `/beta${live}`
  const ids = first === undefined ? [id] : [first, id]

  test('a restored one is read back, deleted again and restored again', async () => {
    const admin = await tenant.as('global-admin')
    expect((await admin.get(path)).status).toBe(404)
    await restore(...ids)
    expect((await admin.get(path)).body.id).toBe(id)
    expect((await admin.delete(path)).status).toBe(204)
    expect((await admin.get(path)).status).toBe(404)
    expect((await admin.get(`/beta/directory/deletedItems/${id}`)).status).toBe(200)
    await restore(id)
    expect((await admin.get(path)).status).toBe(200)
  })

  test(`reading needs ${read}, deleting ${act}, and neither gives the other`, async () => {
    await restore(...ids)
    const reader = await tenant.as('global-admin', { scopes: [read] })
    const actor = await tenant.as('global-admin', { scopes: [act] })
    const other = await tenant.as('global-admin', { scopes: ['AuditLog.Read.All'] })
    expect((await other.get(path)).status).toBe(403)
    expect((await other.delete(path)).status).toBe(403)
    expect((await reader.get(path)).status).toBe(200)
    expect((await reader.delete(path)).status).toBe(403)
    expect((await actor.delete(path)).status).toBe(204)
  })

  test(`deleted by ${deleters.join(', ')} and nobody else`, async () => {
    await restore(...ids)
    const able: string[] = []
    for (const { username } of accounts) {
      const name = username.split('@')[0] ?? ''
      const { status } = await (await tenant.as(name)).delete(path)
      expect([204, 403]).toContain(status)
      if (status === 403) continue
      able.push(name)
      await restore(id)
    }
    expect(able.sort()).toEqual([...deleters].sort())
  })
})

describe('without a cast an agent has the permissions and the name of its base type', () => {
  test.each([
    ['users', 'agentUser', 'User.Read.All', 'User.DeleteRestore.All'],
    ['applications', 'agentIdentityBlueprint', 'Application.Read.All', 'Application.ReadWrite.All'],
    ['servicePrincipals', 'agentIdentity', 'Application.Read.All', 'Application.ReadWrite.All'],
  ] as const)('%s/{id} of %s', async (collection, type, read, act) => {
    const path = `/${collection}/${namedId(type, 1)}`
    await restore(namedId(type, 1))
    const client = await tenant.as('global-admin', { scopes: [read, act] })
    expect((await client.get(path)).body['@odata.type']).toBe(`#microsoft.graph.${type}`)
    expect((await client.delete(path)).status).toBe(204)
  })

  test('a cast to a type that the object is not of finds nothing', async () => {
    const admin = await tenant.as('global-admin')
    await restore(namedId('agentIdentity', 1))
    const path = `/servicePrincipals/${namedId('agentIdentity', 1)}`
    expect((await admin.get(`${path}/microsoft.graph.agentIdentityBlueprintPrincipal`)).status).toBe(404)
    expect((await admin.get(`/users/${trickyId(902)}/microsoft.graph.agentUser`)).status).toBe(404)
    expect((await admin.delete(`/users/${trickyId(902)}/microsoft.graph.agentUser`)).status).toBe(404)
  })
})

describe('privileged targets hold for the soft delete too', () => {
  const roleHolder = '/users/acc00000-0000-4000-8000-000000000011'

  test('a live role holder, and one that was just restored', async () => {
    await restore(trickyId(8))
    const lead = await tenant.as('helpdesk-lead')
    expect((await lead.delete(roleHolder)).status).toBe(403)
    expect((await lead.delete(`/users/${trickyId(8)}`)).status).toBe(403)
    const without = await tenant.as('global-admin', { scopes: ['User.DeleteRestore.All'] })
    expect((await without.delete(`/users/${trickyId(8)}`)).status).toBe(403)
    const admin = await tenant.as('global-admin')
    expect((await admin.delete(`/users/${trickyId(8)}`)).status).toBe(204)
    expect((await admin.delete(roleHolder)).status).toBe(204)
  })

  test('role-assignable groups need Privileged Role Administrator', async () => {
    await restore(namedId('group', 6))
    const path = `/groups/${namedId('group', 6)}`
    expect((await (await tenant.as('groups-admin')).delete(path)).status).toBe(403)
    expect((await (await tenant.as('privileged-role-admin')).delete(path)).status).toBe(204)
  })
})

test('an owner without a role restores, reads and deletes what they own', async () => {
  const owner = await tenant.as('no-role')
  for (const [collection, id] of [
    ['groups', namedId('group', 10)],
    ['applications', namedId('application', 10)],
  ] as const) {
    expect((await owner.post(`/directory/deletedItems/${id}/restore`)).status).toBe(200)
    expect((await owner.get(`/${collection}/${id}`)).status).toBe(200)
    expect((await owner.delete(`/${collection}/${id}`)).status).toBe(204)
  }
  expect((await owner.get(`/groups/${namedId('group', 907)}`)).status).toBe(403)
})

describe('certificates', () => {
  const authorities = `${pkis}/${pki}/certificateAuthorities`
  const authority = (number: number) => namedId('certificateAuthorityDetail', number)

  test('authorities are listed and counted within their PKI', async () => {
    await restore(pki, namedId('certificateBasedAuthPki', 2), authority(1), authority(2))
    const admin = await tenant.as('global-admin')
    const { body } = await admin.query(`${authorities}?$count=true&$top=1`)
    expect(body.value?.map(({ id }) => id)).toEqual([authority(1)])
    expect(body['@odata.count']).toBe(2)
    expect((await admin.get(body['@odata.nextLink'] ?? '')).body.value?.map(({ id }) => id)).toEqual([authority(2)])
    expect((await admin.query(`${authorities}/$count`)).body).toBe(2)
    const other = authorities.replace(pki, namedId('certificateBasedAuthPki', 2))
    expect((await admin.get(other)).body.value).toEqual([])
    expect((await admin.get(`${other}/${authority(1)}`)).status).toBe(404)
    expect((await admin.get(pkis)).body.value).toHaveLength(2)
  })

  test('within a PKI that is not live nothing is found', async () => {
    await restore(authority(1))
    const admin = await tenant.as('global-admin')
    for (const path of [authorities, `${authorities}/${authority(1)}`]) expect((await admin.get(path)).status).toBe(404)
    expect((await admin.delete(`${authorities}/${authority(1)}`)).status).toBe(404)
  })

  test('by switch a PKI brings its authorities back, and takes them along', async () => {
    tenant.emulator.switches.set('pkiRestore', 'with-authorities')
    await restore(pki)
    const admin = await tenant.as('global-admin')
    expect((await admin.get(authorities)).body.value).toHaveLength(3)
    await admin.delete(`${pkis}/${pki}`)
    expect((await admin.get(`/directory/deletedItems/${authority(1)}`)).status).toBe(200)
  })
})

test.each(['externalUserProfile', 'pendingExternalUserProfile'] as const)('%ss are live in beta only', async (type) => {
  await restore(namedId(type, 1))
  const admin = await tenant.as('global-admin')
  expect((await admin.get(`/beta/directory/${type}s`)).body.value?.map(({ id }) => id)).toEqual([namedId(type, 1)])
  expect((await admin.get(`/directory/${type}s`)).body.error?.code).toBe('BadRequest')
})

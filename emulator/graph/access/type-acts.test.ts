import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { accounts } from '../../data/accounts'
import type { DirectoryType } from '../../data/directory-object'
import { namedId } from '../../data/named-object'
import { openTestTenant, type TestTenant } from '../../test-tenant'

type Rule = { id: string; read: string; act: string; restorers: string[]; permanentDeleters?: string[] }

const profileAdmins = ['teams-admin', 'global-admin']
const agentAdmins = ['agent-admin', 'global-admin']
const appAdmins = ['app-admin', 'global-admin']

/** Least-privileged permissions, and who of the practice tenant holds a role that the API pages name. */
const rules: Record<Exclude<DirectoryType, 'agentIdentityBlueprintPrincipal'>, Rule> = {
  user: {
    id: namedId('user', 1),
    read: 'User.Read.All',
    act: 'User.DeleteRestore.All',
    restorers: ['helpdesk-lead', 'user-admin', 'auth-admin', 'global-admin', 'guest-admin'],
  },
  group: {
    id: namedId('group', 1),
    read: 'Group.Read.All',
    act: 'Group.ReadWrite.All',
    restorers: ['helpdesk-lead', 'user-admin', 'groups-admin', 'global-admin', 'guest-admin'],
  },
  application: {
    id: namedId('application', 3),
    read: 'Application.Read.All',
    act: 'Application.ReadWrite.All',
    restorers: appAdmins,
  },
  servicePrincipal: {
    id: namedId('servicePrincipal', 4),
    read: 'Application.Read.All',
    act: 'Application.ReadWrite.All',
    restorers: appAdmins,
  },
  administrativeUnit: {
    id: namedId('administrativeUnit', 1),
    read: 'AdministrativeUnit.Read.All',
    act: 'AdministrativeUnit.ReadWrite.All',
    restorers: ['privileged-role-admin', 'global-admin'],
    permanentDeleters: [],
  },
  certificateBasedAuthPki: {
    id: namedId('certificateBasedAuthPki', 1),
    read: 'PublicKeyInfrastructure.Read.All',
    act: 'PublicKeyInfrastructure.Read.All',
    restorers: ['global-admin'],
  },
  certificateAuthorityDetail: {
    id: namedId('certificateAuthorityDetail', 1),
    read: 'PublicKeyInfrastructure.Read.All',
    act: 'PublicKeyInfrastructure.Read.All',
    restorers: ['global-admin'],
  },
  agentIdentityBlueprint: {
    id: namedId('agentIdentityBlueprint', 1),
    read: 'AgentIdentityBlueprint.Read.All',
    act: 'AgentIdentityBlueprint.DeleteRestore.All',
    restorers: agentAdmins,
  },
  agentIdentity: {
    id: namedId('agentIdentity', 1),
    read: 'AgentIdentity.Read.All',
    act: 'AgentIdentity.DeleteRestore.All',
    restorers: agentAdmins,
  },
  agentUser: {
    id: namedId('agentUser', 1),
    read: 'AgentIdUser.ReadWrite.All',
    act: 'AgentIdUser.ReadWrite.All',
    restorers: agentAdmins,
  },
  externalUserProfile: {
    id: namedId('externalUserProfile', 1),
    read: 'ExternalUserProfile.Read.All',
    act: 'ExternalUserProfile.ReadWrite.All',
    restorers: profileAdmins,
  },
  pendingExternalUserProfile: {
    id: namedId('pendingExternalUserProfile', 1),
    read: 'PendingExternalUserProfile.Read.All',
    act: 'PendingExternalUserProfile.ReadWrite.All',
    restorers: profileAdmins,
  },
  device: {
    id: namedId('device', 1),
    read: 'Device.Read.All',
    act: 'Device.ReadWrite.All',
    restorers: ['device-admin', 'global-admin'],
  },
}

const names = accounts.map(({ username }) => username.split('@')[0] ?? '')
let tenant: TestTenant

beforeAll(async () => {
  tenant = await openTestTenant()
})
beforeEach(() => tenant.emulator.reset())

describe.each(Object.entries(rules))('%s', (type, { id, read, act, restorers, permanentDeleters = restorers }) => {
  const item = `/beta/directory/deletedItems/${id}`

  test(`reading needs ${read}, acting ${act}, and neither gives the other`, async () => {
    const reader = await tenant.as('global-admin', { scopes: [read] })
    const actor = await tenant.as('global-admin', { scopes: [act] })
    expect((await reader.get(`/beta/directory/deletedItems/microsoft.graph.${type}?$top=1`)).status).toBe(200)
    expect((await reader.get(item)).status).toBe(200)
    if (read !== act) expect((await reader.post(`${item}/restore`)).status).toBe(403)
    expect((await actor.post(`${item}/restore`)).status).toBe(200)
  })

  test(`restored by ${restorers.join(', ')} and nobody else`, async () => {
    const able: string[] = []
    for (const name of names) {
      const { status } = await (await tenant.as(name)).post(`${item}/restore`)
      expect([200, 403]).toContain(status)
      if (status === 403) continue
      able.push(name)
      tenant.emulator.reset()
    }
    expect(able.sort()).toEqual([...restorers].sort())
  })

  test(`deleted permanently by ${permanentDeleters.join(', ') || 'nobody'} and nobody else`, async () => {
    const able: string[] = []
    for (const name of names) {
      if ((await (await tenant.as(name)).delete(item)).status !== 204) continue
      able.push(name)
      tenant.emulator.reset()
    }
    expect(able.sort()).toEqual([...permanentDeleters].sort())
  })
})

test('a blueprint principal needs its own permission and Agent ID Administrator, once its blueprint is live', async () => {
  const admin = await tenant.as('agent-admin')
  const [blueprint, principal] = [namedId('agentIdentityBlueprint', 1), namedId('agentIdentityBlueprintPrincipal', 1)]
  await admin.post(`/directory/deletedItems/${blueprint}/restore`)
  const poor = await tenant.as('agent-admin', { scopes: ['AgentIdentity.DeleteRestore.All'] })
  expect((await poor.post(`/directory/deletedItems/${principal}/restore`)).status).toBe(403)
  const right = await tenant.as('agent-admin', { scopes: ['AgentIdentityBlueprintPrincipal.DeleteRestore.All'] })
  expect((await right.post(`/directory/deletedItems/${principal}/restore`)).status).toBe(200)
})

test('role-assignable groups: Privileged Role and Global Administrator restore and permanently delete', async () => {
  const item = `/directory/deletedItems/${namedId('group', 6)}`
  for (const name of names) {
    const isAble = name === 'privileged-role-admin' || name === 'global-admin'
    expect([name, (await (await tenant.as(name)).delete(item)).status]).toEqual([name, isAble ? 204 : 403])
    if (isAble) tenant.emulator.reset()
  }
})

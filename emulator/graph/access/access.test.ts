import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { trickyId } from '../../data/tricky-users'
import { openTestTenant, type TestTenant } from '../../test-tenant'

const item = (id: string) => `/directory/deletedItems/${id}`
const users = '/directory/deletedItems/microsoft.graph.user'
const units = '/directory/deletedItems/microsoft.graph.administrativeUnit'
const user = trickyId(1)
const unit = 'ad000000-0000-4000-8000-000000000001'
let tenant: TestTenant

beforeAll(async () => {
  tenant = await openTestTenant()
})
beforeEach(() => tenant.emulator.reset())

async function statuses(name: string): Promise<Record<string, number>> {
  const client = await tenant.as(name)
  const result = {
    readUsers: (await client.get(users)).status,
    readUnits: (await client.get(units)).status,
    restoreUser: (await client.post(`${item(user)}/restore`)).status,
    restoreUnit: (await client.post(`${item(unit)}/restore`)).status,
    permanentlyDeleteUser: (await client.delete(item(trickyId(10)))).status,
  }
  tenant.emulator.reset()
  return result
}

const nothing = { readUsers: 403, readUnits: 403, restoreUser: 403, restoreUnit: 403, permanentlyDeleteUser: 403 }
const usersOnly = { ...nothing, readUsers: 200, restoreUser: 200, permanentlyDeleteUser: 204 }
const documented: [string, Record<string, number>][] = [
  ['helpdesk-lead', usersOnly],
  ['helpdesk', nothing],
  ['user-admin', usersOnly],
  ['auth-admin', usersOnly],
  ['groups-admin', nothing],
  ['privileged-role-admin', { ...nothing, readUnits: 200, restoreUnit: 200 }],
  ['app-admin', nothing],
  ['global-reader', { ...nothing, readUsers: 200, readUnits: 200 }],
  ['global-admin', { readUsers: 200, readUnits: 200, restoreUser: 200, restoreUnit: 200, permanentlyDeleteUser: 204 }],
  ['no-role', nothing],
]

describe('who may do what, as the API pages say', () => {
  test.each(documented)('%s', async (name, expected) => {
    expect(await statuses(name)).toEqual(expected)
  })

  test('a refusal is 403 Authorization_RequestDenied "Insufficient privileges to complete the operation."', async () => {
    const { body } = await (await tenant.as('helpdesk')).get(users)
    expect(body.error).toMatchObject({
      code: 'Authorization_RequestDenied',
      message: 'Insufficient privileges to complete the operation.',
    })
  })
})

describe('who may do what, as the dump of role actions says', () => {
  test.each([
    ['helpdesk-lead', 403],
    ['auth-admin', 403],
    ['global-admin', 204],
  ])('"deletedItems.users/delete: no such action in any role": %s %i', async (name, permanentlyDeleteUser) => {
    tenant.emulator.switches.set('roles', 'role-actions')
    const client = await tenant.as(name)
    expect((await client.post(`${item(user)}/restore`)).status).toBe(200)
    expect((await client.delete(item(trickyId(10)))).status).toBe(permanentlyDeleteUser)
  })
})

describe('delegated permissions', () => {
  test.each([
    [['User.Read.All'], { read: 200, restore: 403, permanentDelete: 403 }],
    [['User.DeleteRestore.All'], { read: 403, restore: 200, permanentDelete: 204 }],
    [['User.ReadWrite.All'], { read: 200, restore: 200, permanentDelete: 204 }],
    [['Directory.Read.All'], { read: 200, restore: 403, permanentDelete: 403 }],
    [['User.Read', 'Directory.AccessAsUser.All'], { read: 403, restore: 403, permanentDelete: 403 }],
  ])('users with %j', async (scopes, expected) => {
    const client = await tenant.as('helpdesk-lead', { scopes })
    const read = (await client.get(users)).status
    const restore = (await client.post(`${item(user)}/restore`)).status
    const permanentDelete = (await client.delete(item(trickyId(10)))).status
    expect({ read, restore, permanentDelete }).toEqual(expected)
  })

  test.each([
    [['AdministrativeUnit.Read.All'], { read: 200, restore: 403 }],
    [['AdministrativeUnit.ReadWrite.All'], { read: 200, restore: 200 }],
    [['User.ReadWrite.All'], { read: 403, restore: 403 }],
  ])('administrative units with %j', async (scopes, expected) => {
    const client = await tenant.as('privileged-role-admin', { scopes })
    const read = (await client.get(units)).status
    const restore = (await client.post(`${item(unit)}/restore`)).status
    expect({ read, restore }).toEqual(expected)
  })

  test('who may read nothing hears 403, not 404, about an id that does not exist', async () => {
    expect((await (await tenant.as('no-role')).get(item('nothing'))).status).toBe(403)
    expect((await (await tenant.as('helpdesk-lead')).get(item('nothing'))).status).toBe(404)
  })
})

describe('privileged targets ("who can perform sensitive actions")', () => {
  const targets = { globalAdmin: 8, helpdeskAdmin: 20, authAdmin: 21, roleGroupMember: 22, reportsReader: 23 }
  const matrix: [string, Record<keyof typeof targets, boolean>][] = [
    [
      'user-admin',
      { globalAdmin: false, helpdeskAdmin: true, authAdmin: false, roleGroupMember: false, reportsReader: true },
    ],
    [
      'auth-admin',
      { globalAdmin: false, helpdeskAdmin: false, authAdmin: true, roleGroupMember: false, reportsReader: true },
    ],
    [
      'global-admin',
      { globalAdmin: true, helpdeskAdmin: true, authAdmin: true, roleGroupMember: true, reportsReader: true },
    ],
  ]

  test.each(matrix)('%s restores %j', async (name, expected) => {
    const client = await tenant.as(name)
    for (const [target, isAllowed] of Object.entries(expected)) {
      const number = targets[target as keyof typeof targets]
      const { status } = await client.post(`${item(trickyId(number))}/restore`)
      expect({ target, status }).toEqual({ target, status: isAllowed ? 200 : 403 })
    }
  })

  test.each(matrix)('%s permanently deletes %j', async (name, expected) => {
    const client = await tenant.as(name)
    for (const [target, isAllowed] of Object.entries(expected)) {
      const number = targets[target as keyof typeof targets]
      const { status } = await client.delete(item(trickyId(number)))
      expect({ target, status }).toEqual({ target, status: isAllowed ? 204 : 403 })
    }
  })

  test('Privileged Authentication Administrator stands over everybody', async () => {
    const { emulator } = tenant
    const account = emulator.directory.truth.get('acc00000-0000-4000-8000-000000000013')
    if (account) emulator.directory.put({ ...account, facts: { roles: ['Privileged Authentication Administrator'] } })
    const client = await tenant.as('no-role')
    for (const number of Object.values(targets)) {
      expect((await client.post(`${item(trickyId(number))}/restore`)).status).toBe(200)
    }
  })

  test('"the app additionally needs Directory.AccessAsUser.All"', async () => {
    const scopes = ['User.Read.All', 'User.DeleteRestore.All']
    const without = await tenant.as('global-admin', { scopes })
    expect((await without.post(`${item(trickyId(8))}/restore`)).status).toBe(403)
    const granted = await tenant.as('global-admin', { scopes: [...scopes, 'Directory.AccessAsUser.All'] })
    expect((await granted.post(`${item(trickyId(8))}/restore`)).status).toBe(200)
  })

  test('deleting a live administrator is such an action too', async () => {
    const lead = await tenant.as('helpdesk-lead')
    expect((await lead.delete('/users/global-admin@contoso.example')).status).toBe(403)
    expect((await lead.delete('/users/helpdesk@contoso.example')).status).toBe(204)
  })
})

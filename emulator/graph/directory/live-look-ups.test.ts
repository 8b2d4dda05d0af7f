import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { namedAppId } from '../../data/application'
import { namedId } from '../../data/named-object'
import { trickyId } from '../../data/tricky-users'
import { openTestTenant, type GraphClient, type TestTenant } from '../../test-tenant'

const at = (name: string) => `${name}@contoso.example`
const bin = '/directory/deletedItems/microsoft.graph'
const addresses = (...values: string[]) =>
  `proxyAddresses/any(a:${values.map((value) => `a eq '${value}'`).join(' or ')})`
const uris = (...values: string[]) => `identifierUris/any(u:${values.map((value) => `u eq '${value}'`).join(' or ')})`
const deletedAppId = namedAppId(1)
let tenant: TestTenant

beforeAll(async () => {
  tenant = await openTestTenant()
})
beforeEach(() => tenant.emulator.reset())

const users = { read: 'User.Read.All', readers: ['helpdesk-lead', 'user-admin', 'auth-admin'] }
const groups = { read: 'Group.Read.All', readers: ['helpdesk-lead', 'groups-admin', 'privileged-role-admin'] }
const applications = { read: 'Application.Read.All', readers: ['app-admin'] }

/** What an app asks before a restore, with the permission and the roles that it needs, and what it finds. */
const lookUps: [string, { read: string; readers: string[] }, string[]][] = [
  [`/users?$filter=${addresses(`smtp:${at('front.office')}`)}`, users, [trickyId(903)]],
  [`/users?$filter=${addresses(`SMTP:${at('FRONT.OFFICE')}`)}`, users, [trickyId(903)]],
  [
    `/users?$filter=${addresses(`smtp:${at('both.second')}`, `smtp:${at('front.office')}`, `smtp:${at('nobody')}`)}`,
    users,
    [trickyId(903), trickyId(904)],
  ],
  [
    `/users?$filter=${addresses(`smtp:${at('both.second')}`)} or ${addresses(`smtp:${at('front.office')}`)}`,
    users,
    [trickyId(903), trickyId(904)],
  ],
  ["/users?$filter=mailNickname eq 'front.office.mailbox'", users, [trickyId(903)]],
  [
    "/users?$filter=mailNickname eq 'taken.name' or mailNickname eq 'Taken.Both'",
    users,
    [trickyId(902), trickyId(904)],
  ],
  [`/groups?$filter=${addresses(`smtp:${at('media')}`)}`, groups, [namedId('group', 908)]],
  [
    `/groups?$filter=${addresses(`smtp:${at('media')}`, `smtp:${at('town-hall')}`)}`,
    groups,
    [namedId('group', 907), namedId('group', 908)],
  ],
  ["/groups?$filter=mailNickname eq 'Town-Hall'", groups, [namedId('group', 907)]],
  [
    "/groups?$filter=mailNickname eq 'town-hall' or mailNickname eq 'media'",
    groups,
    [namedId('group', 907), namedId('group', 908)],
  ],
  [
    `/applications?$filter=${uris('api://orders.contoso.example', 'api://nobody.example')}`,
    applications,
    [namedId('application', 905)],
  ],
  [`/applications?$filter=appId eq '${namedAppId(8)}'`, applications, [namedId('application', 908)]],
  [
    `/applications?$filter=appId eq '${namedAppId(8)}' or appId eq '${namedAppId(11)}'`,
    applications,
    [namedId('application', 908), namedId('application', 911)],
  ],
  [`/servicePrincipals?$filter=appId eq '${namedAppId(11)}'`, applications, [namedId('servicePrincipal', 911)]],
  [`${bin}.application?$filter=appId eq '${deletedAppId}'`, applications, [namedId('application', 1)]],
  [`${bin}.servicePrincipal?$filter=appId eq '${deletedAppId}'`, applications, [namedId('servicePrincipal', 1)]],
  [
    `${bin}.servicePrincipal?$filter=appId eq '${deletedAppId}' or appId eq '${namedAppId(3)}'`,
    applications,
    [namedId('servicePrincipal', 1), namedId('servicePrincipal', 3)],
  ],
]

const idsOf = async (client: GraphClient, path: string) => {
  const { status, body } = await client.get(path)
  return { status, ids: (body.value ?? []).map(({ id }) => String(id)).sort() }
}

describe.each(lookUps)('%s', (path, { read, readers }, ids) => {
  test('is answered with or without $select, at once and inside a batch', async () => {
    const admin = await tenant.as('global-admin', { scopes: [read] })
    const expected = { status: 200, ids: [...ids].sort() }
    expect(await idsOf(admin, path)).toEqual(expected)
    expect(await idsOf(admin, `/beta${path}`)).toEqual(expected)
    expect(await idsOf(admin, `${path}&$select=id,displayName&$top=5`)).toEqual(expected)
    const { body } = await admin.post('/$batch', { body: { requests: [{ id: '1', method: 'GET', url: path }] } })
    expect(body.responses?.[0]?.status).toBe(200)
  })

  test(`needs ${read} and the role of ${readers.join(', ')} or of a global one`, async () => {
    expect((await (await tenant.as('global-admin', { scopes: ['AuditLog.Read.All'] })).get(path)).status).toBe(403)
    for (const name of [...readers, 'global-reader', 'global-admin']) {
      expect([name, await idsOf(await tenant.as(name), path)]).toEqual([name, { status: 200, ids: [...ids].sort() }])
    }
    for (const name of ['helpdesk', 'no-role', 'device-admin']) {
      expect([name, (await (await tenant.as(name)).get(path)).status]).toEqual([name, 403])
    }
  })
})

test('what was deleted is not found among the live, and not in the bin once it was restored', async () => {
  const admin = await tenant.as('global-admin')
  const live = `/applications?$filter=appId eq '${deletedAppId}'`
  const deleted = `${bin}.application?$filter=appId eq '${deletedAppId}'`
  expect((await idsOf(admin, live)).ids).toEqual([])
  await admin.post(`/directory/deletedItems/${namedId('application', 1)}/restore`)
  expect((await idsOf(admin, live)).ids).toEqual([namedId('application', 1)])
  expect((await idsOf(admin, deleted)).ids).toEqual([])
})

test('more than 15 values in one filter are refused', async () => {
  const admin = await tenant.as('global-admin')
  const values = Array.from({ length: 16 }, (_, number) => `smtp:${at(`nobody${number}`)}`)
  expect((await admin.get(`/users?$filter=${addresses(...values)}`)).status).toBe(400)
  expect((await admin.get(`/users?$filter=${addresses(...values.slice(1))}`)).status).toBe(200)
})

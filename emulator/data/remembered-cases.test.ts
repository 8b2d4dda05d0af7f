import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openTestTenant, type GraphClient, type TestTenant } from '../test-tenant'
import { namedAppId } from './application'
import { directoryExtensions, extensionName } from './directory-extensions'
import type { ObjectType } from './directory-object'
import { namedId } from './named-object'

let tenant: TestTenant
let admin: GraphClient

beforeAll(async () => {
  tenant = await openTestTenant()
})
beforeEach(async () => {
  tenant.emulator.reset()
  admin = await tenant.as('global-admin')
})

const item = (type: ObjectType, number: number) => `/directory/deletedItems/${namedId(type, number)}`
const bin = '/directory/deletedItems/microsoft.graph'

describe('of those that exclude each other one comes back, whichever is first', () => {
  test.each([
    ['user', [28, 29], 'userPrincipalName'],
    ['application', [12, 13], 'identifierUris'],
    ['servicePrincipal', [12, 13, 14], 'servicePrincipalNames'],
  ] as const)('%s %j by %s', async (type, numbers, property) => {
    for (const first of numbers) {
      tenant.emulator.reset()
      expect((await admin.post(`${item(type, first)}/restore`)).status).toBe(200)
      for (const other of numbers.filter((number) => number !== first)) {
        const { status, body } = await admin.post(`${item(type, other)}/restore`)
        expect([status, body.error?.details?.[0]?.target]).toEqual([400, property])
      }
    }
  })

  test('by switch Graph says it of service principals in the words of a report', async () => {
    tenant.emulator.switches.set('principalConflict', '409')
    expect((await admin.post(`${item('servicePrincipal', 12)}/restore`)).status).toBe(200)
    const { status, body } = await admin.post(`${item('servicePrincipal', 13)}/restore`)
    expect([status, body.error?.code, body.error?.message]).toEqual([
      409,
      'Request_MultipleObjectsWithSameKeyValue',
      `The service principal cannot be created, updated, or restored because the service principal name ${namedAppId(912)} is already in use.`,
    ])
  })

  test('"a service principal cannot be restored without having an active corresponding application"', async () => {
    expect((await admin.post(`${item('servicePrincipal', 15)}/restore`)).status).toBe(400)
    expect((await admin.delete(item('application', 15))).status).toBe(204)
    expect((await admin.post(`${item('servicePrincipal', 15)}/restore`)).status).toBe(400)
  })
})

describe('what people hold in hand is among the properties', () => {
  const select = (type: ObjectType, number: number, names: string) =>
    admin.get(`${item(type, number)}/microsoft.graph.${type}?$select=${names}`)

  test('"directory extension properties" are shown to who selects them by name, and without that by beta alone', async () => {
    const [costCentre = '', badges = ''] = directoryExtensions.map(({ name }) => name)
    const { body } = await select('user', 35, `id,${costCentre},${badges},onPremisesExtensionAttributes`)
    expect(body).toMatchObject({
      [costCentre]: 'CC-1001',
      [badges]: ['B-17', 'B-18'],
      onPremisesExtensionAttributes: { extensionAttribute1: 'Floor 3', extensionAttribute2: null },
    })
    const usual = await admin.get(item('user', 35))
    expect(Object.keys(usual.body).filter((name) => name.startsWith('extension_'))).toEqual([])
    expect((await admin.get(`/beta${item('user', 35)}`)).body).toMatchObject({ [costCentre]: 'CC-1001' })
    expect((await select('user', 35, extensionName(namedAppId(912), 'nonsense'))).status).toBe(400)
    const found = await admin.get(`${bin}.user?$filter=${costCentre} eq 'cc-1001'`)
    expect(found.body.value?.map(({ id }) => id)).toEqual([namedId('user', 35)])
  })

  test('the extensions of a tenant, and of an application of it, can be listed', async () => {
    const reader = await tenant.as('app-admin', { scopes: ['Directory.Read.All'] })
    const path = '/directoryObjects/getAvailableExtensionProperties'
    expect((await reader.post(path)).body.value).toHaveLength(3)
    expect((await reader.post(path, { body: { isSyncedFromOnPremises: true } })).body.value?.[0]).toMatchObject({
      appDisplayName: 'Tenant Schema Extension App',
      dataType: 'String',
      targetObjects: ['User'],
    })
    expect((await (await tenant.as('app-admin')).post(path)).status).toBe(403)
    expect((await (await tenant.as('no-role', { scopes: ['Directory.Read.All'] })).post(path)).status).toBe(403)
    const own = await admin.get(`/applications/${namedId('application', 912)}/extensionProperties`)
    expect(own.body.value).toHaveLength(2)
    expect((await admin.get(`/applications/${namedId('application', 1)}/extensionProperties`)).status).toBe(404)
  })

  test.each([
    ['user', 35, 'otherMails', ['described@private.example', 'described@second.example']],
    ['user', 36, 'onPremisesImmutableId', 'd2FyZWhvdXNlLWxlYWQtMDE='],
    ['user', 37, 'accountEnabled', false],
    ['servicePrincipal', 16, 'appOwnerOrganizationId', 'f8cdef31-a31e-4b4a-93e4-5f571e91255a'],
    ['group', 14, 'displayName', 'DK-Customer1-Project1'],
  ] as const)('%s %i: %s', async (type, number, name, value) => {
    expect((await select(type, number, name)).body[name]).toEqual(value)
  })

  test('an expired group was deleted at its time of expiration', async () => {
    const { body } = await select('group', 16, 'expirationDateTime,deletedDateTime')
    expect(body.expirationDateTime).toBe(body.deletedDateTime)
  })

  test('objects of one name and one time of deletion have different ids and nothing else', async () => {
    const twins = await Promise.all([12, 13].map((number) => select('group', number, 'displayName,deletedDateTime')))
    const [one, other] = twins.map(({ body }) => [body.displayName, body.deletedDateTime])
    expect(one).toEqual(other)
  })
})

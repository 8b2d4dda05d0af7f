import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { objectTypes, type ObjectType } from '../../data/directory-object'
import { namedId } from '../../data/named-object'
import { binSize, openTestTenant, type GraphClient, type TestTenant } from '../../test-tenant'

const betaOnly: readonly ObjectType[] = ['externalUserProfile', 'pendingExternalUserProfile', 'device']
let tenant: TestTenant
let admin: GraphClient

beforeAll(async () => {
  tenant = await openTestTenant()
})
beforeEach(async () => {
  tenant.emulator.reset()
  admin = await tenant.as('global-admin')
})

const list = (type: string, version = '/beta') => `${version}/directory/deletedItems/microsoft.graph.${type}`
const item = (id: string, version = '/beta') => `${version}/directory/deletedItems/${id}`

describe.each(objectTypes)('%s', (type) => {
  const id = type === 'application' ? namedId(type, 3) : namedId(type, type === 'servicePrincipal' ? 4 : 1)

  test('is listed, counted and read with and without a cast in beta', async () => {
    const { status, body } = await admin.query(`${list(type)}?$count=true&$orderby=deletedDateTime desc&$top=5`)
    expect(status).toBe(200)
    expect(body['@odata.count']).toBe(binSize(tenant, type))
    expect((await admin.query(`${list(type)}/$count`)).body).toBe(binSize(tenant, type))
    expect((await admin.get(item(id))).body['@odata.type']).toBe(`#microsoft.graph.${type}`)
    const cast = await admin.get(`${item(id)}/microsoft.graph.${type}?$select=displayName,deletedDateTime`)
    expect(cast.body.deletedDateTime).toEqual(expect.any(String))
  })

  test(betaOnly.includes(type) ? 'is not in v1.0' : 'is in v1.0 too', async () => {
    const expected = betaOnly.includes(type) ? { list: 400, item: 404 } : { list: 200, item: 200 }
    const found = { list: (await admin.get(list(type, ''))).status, item: (await admin.get(item(id, ''))).status }
    expect(found).toEqual(expected)
  })

  test('is restored', async () => {
    if (type === 'agentIdentityBlueprintPrincipal')
      await admin.post(`${item(namedId('agentIdentityBlueprint', 1))}/restore`)
    const { status, body } = await admin.post(`${item(id)}/restore`)
    expect({ status, error: body.error }).toEqual({ status: 200, error: undefined })
    expect(body).not.toMatchObject({ deletedDateTime: expect.any(String) as unknown })
    expect((await admin.get(item(id))).status).toBe(404)
  })

  test(type === 'administrativeUnit' ? 'cannot be deleted permanently' : 'is deleted permanently', async () => {
    expect((await admin.delete(item(id))).status).toBe(type === 'administrativeUnit' ? 400 : 204)
  })

  test('needs its own permission', async () => {
    const poor = await tenant.as('global-admin', { scopes: ['User.Read'] })
    expect((await poor.get(list(type))).status).toBe(403)
    expect((await poor.get(item(id))).status).toBe(403)
    expect((await poor.post(`${item(id)}/restore`)).status).toBe(403)
    expect((await poor.delete(item(id))).status).toBe(403)
  })

  test('global-reader reads and does no more, no-role nothing', async () => {
    const reader = await tenant.as('global-reader')
    expect((await reader.get(list(type))).status).toBe(200)
    expect((await reader.post(`${item(id)}/restore`)).status).toBe(403)
    expect((await reader.delete(item(id))).status).toBe(403)
    expect((await (await tenant.as('no-role')).get(list(type))).status).toBe(403)
  })
})

describe('switches of single types', () => {
  test('deleted devices in v1.0 too', async () => {
    tenant.emulator.switches.set('deviceVersions', 'both')
    expect((await admin.get(list('device', ''))).status).toBe(200)
  })

  test('agent types appear in the base casts, by switch not', async () => {
    const agents = async () => {
      const { body } = await admin.get(`${list('user', '')}?$filter=id eq '${namedId('agentUser', 1)}'`)
      return body.value?.map((object) => object['@odata.type'])
    }
    expect(await agents()).toEqual(['#microsoft.graph.agentUser'])
    tenant.emulator.switches.set('derivedInBaseCasts', 'no')
    expect(await agents()).toEqual([])
  })

  test('certificates: PublicKeyInfrastructure.Read.All is enough to write, or by switch not', async () => {
    const reader = await tenant.as('global-admin', { scopes: ['PublicKeyInfrastructure.Read.All'] })
    tenant.emulator.switches.set('certificateWrites', 'write')
    expect((await reader.delete(item(namedId('certificateBasedAuthPki', 1)))).status).toBe(403)
    tenant.emulator.switches.set('certificateWrites', 'read-or-write')
    expect((await reader.delete(item(namedId('certificateBasedAuthPki', 1)))).status).toBe(204)
  })

  test('devices: the permission to write by switch', async () => {
    const scopes = ['Device.Read.All', 'Device.ReadWrite.All']
    const client = await tenant.as('global-admin', { scopes })
    tenant.emulator.switches.set('deviceWrites', 'Directory.AccessAsUser.All')
    expect((await client.delete(item(namedId('device', 1)))).status).toBe(403)
    tenant.emulator.switches.set('deviceWrites', 'either')
    expect((await client.delete(item(namedId('device', 1)))).status).toBe(204)
  })

  test('a restored PKI comes alone, or with its authorities by switch', async () => {
    const authorities = async () => (await admin.query(`${list('certificateAuthorityDetail')}/$count`)).body
    tenant.emulator.switches.set('pkiRestore', 'with-authorities')
    await admin.post(`${item(namedId('certificateBasedAuthPki', 2))}/restore`)
    expect(await authorities()).toBe(3)
    await admin.post(`${item(namedId('certificateBasedAuthPki', 1))}/restore`)
    expect(await authorities()).toBe(0)
    tenant.emulator.reset()
    await admin.post(`${item(namedId('certificateBasedAuthPki', 1))}/restore`)
    expect(await authorities()).toBe(3)
  })

  test('"Azure AD B2C tenants: no $count/advanced queries", for one type or for all', async () => {
    tenant.emulator.switches.set('noAdvancedQueriesFor', 'certificateBasedAuthPki')
    const path = list('certificateBasedAuthPki', '')
    expect((await admin.query(`${path}/$count`)).status).toBe(400)
    expect((await admin.query(`${path}?$count=true`)).body).not.toHaveProperty('@odata.count')
    expect((await admin.query(`${path}?$count=true&$orderby=deletedDateTime desc`)).status).toBe(400)
    expect((await admin.query(`${list('group', '')}/$count`)).status).toBe(200)
    tenant.emulator.switches.set('noAdvancedQueriesFor', 'everything')
    expect((await admin.query(`${list('group', '')}/$count`)).status).toBe(400)
  })

  test('isHardDeleteProtectionEnabled exists in beta only', async () => {
    const select = '?$select=id,isHardDeleteProtectionEnabled'
    expect((await admin.get(list('group', '') + select)).status).toBe(400)
    expect((await admin.get(list('group') + select)).status).toBe(200)
  })

  test('a device shows isCompliant false while deleted', async () => {
    expect((await admin.get(item(namedId('device', 1)))).body.isCompliant).toBe(false)
  })
})

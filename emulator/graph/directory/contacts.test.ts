import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { namedId } from '../../data/named-object'
import { openTestTenant, type GraphClient, type TestTenant } from '../../test-tenant'

const printShop = namedId('orgContact', 901)
const wanted = 'smtp:print.shop@contoso.example'
const holders = (address: string) => `/contacts?$filter=proxyAddresses/any(a:a eq '${address}')`
let tenant: TestTenant
let admin: GraphClient

beforeAll(async () => {
  tenant = await openTestTenant()
})
beforeEach(async () => {
  tenant.emulator.reset()
  admin = await tenant.as('global-admin')
})

const idsOf = async (path: string) => (await admin.get(path)).body.value?.map(({ id }) => id)

describe('mail contacts', () => {
  test.each([
    ["/contacts?$filter=mail eq 'ORDERS@printshop.example'"],
    ["/contacts?$filter=startswith(displayName,'print')&$top=5"],
    [holders(wanted)],
    [holders(wanted.toUpperCase())],
    [`/contacts?$filter=proxyAddresses/any(a:startswith(a,'smtp:print'))`],
  ])('%s finds one by what it is known by', async (path) => {
    expect(await idsOf(path)).toEqual([printShop])
  })

  test('are read one by one as the page of orgContact shows them', async () => {
    const { body } = await admin.get(`/contacts/${printShop}`)
    expect(body).toMatchObject({
      '@odata.context': expect.stringMatching(/#contacts\/\$entity$/) as unknown,
      id: printShop,
      mail: 'orders@printshop.example',
      proxyAddresses: ['SMTP:orders@printshop.example', wanted],
      phones: [],
      onPremisesSyncEnabled: null,
    })
    expect((await admin.get(`/contacts/${namedId('orgContact', 999)}`)).status).toBe(404)
  })

  test('are counted, searched and compared by ne only in advanced queries', async () => {
    expect((await admin.get('/contacts/$count')).status).toBe(400)
    expect((await admin.query('/contacts/$count')).body).toBe(2)
    expect((await admin.query('/contacts?$count=true&$top=1')).body['@odata.count']).toBe(2)
    const unlike = "/contacts?$filter=mail ne 'x@contoso.example'"
    expect((await admin.get(unlike)).status).toBe(400)
    expect((await admin.query(`${unlike}&$count=true`)).body.value).toHaveLength(2)
    expect((await admin.query('/contacts?$search="displayName:brigade"')).body.value).toHaveLength(1)
  })

  test('"read-only in Microsoft Graph", and not in the bin', async () => {
    expect((await admin.delete(`/contacts/${printShop}`)).status).toBe(405)
    expect((await admin.get('/directory/deletedItems/microsoft.graph.orgContact')).status).toBe(400)
  })

  test.each(['OrgContact.Read.All', 'Directory.Read.All'])('%s is enough to read them', async (scope) => {
    const reader = await tenant.as('global-reader', { scopes: [scope] })
    expect((await reader.get(holders(wanted))).status).toBe(200)
    expect((await reader.get(`/contacts/${printShop}`)).status).toBe(200)
  })

  test('other permissions and roles are refused', async () => {
    const other = await tenant.as('global-admin', { scopes: ['User.Read.All', 'Group.Read.All'] })
    expect((await other.get(holders(wanted))).status).toBe(403)
    const statuses = ['user-admin', 'global-reader', 'groups-admin', 'auth-admin', 'no-role'].map(
      async (name) => (await (await tenant.as(name)).get(`/contacts/${printShop}`)).status,
    )
    expect(await Promise.all(statuses)).toEqual([200, 200, 403, 403, 403])
  })
})

describe('addresses are "required to be unique across all User, Group, or Contact objects"', () => {
  const restore = `/directory/deletedItems/${namedId('user', 27)}/restore`

  test('a user whose address a contact holds comes back without it, or not at all', async () => {
    const { status, body } = await admin.post(restore)
    expect(status).toBe(400)
    expect(body.error?.details).toEqual([{ target: 'proxyAddresses', code: 'ObjectConflict' }])
    expect((await admin.post(restore, { body: { autoReconcileProxyConflict: true } })).status).toBe(200)
    const { body: user } = await admin.get(`/users/${namedId('user', 27)}?$select=proxyAddresses`)
    expect(user.proxyAddresses).toEqual(['SMTP:taken.by.contact@contoso.example'])
  })

  test('a group whose address a contact holds does not come back', async () => {
    const id = namedId('group', 1)
    const group = tenant.emulator.directory.truth.get(id)
    if (group === undefined) throw new Error('The practice tenant has no group 1.')
    const proxyAddresses = ['SMTP:autumn-campaign@contoso.example', wanted]
    tenant.emulator.directory.put({ ...group, properties: { ...group.properties, proxyAddresses } })
    const { status, body } = await admin.post(`/directory/deletedItems/${id}/restore`)
    expect([status, body.error?.details?.[0]?.target]).toEqual([400, 'proxyAddresses'])
  })
})

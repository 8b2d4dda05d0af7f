import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { trickyId } from '../../data/tricky-users'
import { openTestTenant, type GraphClient, type TestTenant } from '../../test-tenant'

const item = (id: string) => `/directory/deletedItems/${id}`
let tenant: TestTenant
let lead: GraphClient

beforeAll(async () => {
  tenant = await openTestTenant()
})
beforeEach(async () => {
  tenant.emulator.reset()
  lead = await tenant.as('helpdesk-lead')
})

describe('restore', () => {
  test('"200 + restored object": live again with a clean UPN, gone from the bin', async () => {
    const id = trickyId(1)
    const { status, body } = await lead.post(`${item(id)}/restore`)
    expect(status).toBe(200)
    expect(body).toMatchObject({
      '@odata.type': '#microsoft.graph.user',
      id,
      userPrincipalName: 'robin.colleague@contoso.example',
    })
    expect((await lead.get(item(id))).status).toBe(404)
    expect((await lead.get(`/users/${id}?$select=deletedDateTime,userPrincipalName`)).body).toMatchObject({
      deletedDateTime: null,
      userPrincipalName: 'robin.colleague@contoso.example',
    })
    expect((await lead.get('/users/robin.colleague@contoso.example')).body.id).toBe(id)
  })

  test('the alias /microsoft.graph.restore does the same', async () => {
    expect((await lead.post(`${item(trickyId(1))}/Microsoft.Graph.Restore`, { body: {} })).status).toBe(200)
  })

  test('an administrative unit comes back with all properties', async () => {
    const admin = await tenant.as('privileged-role-admin')
    const id = 'ad000000-0000-4000-8000-000000000004'
    expect((await admin.post(`${item(id)}/restore`)).status).toBe(200)
    expect((await admin.get(`/directory/administrativeUnits/${id}`)).body).toMatchObject({
      displayName: 'Executive Assistants',
      isMemberManagementRestricted: true,
      deletedDateTime: null,
    })
  })

  test('wrong paths such as /users/{id}/restore are not known', async () => {
    expect((await lead.post(`/users/${trickyId(1)}/restore`)).status).toBe(400)
  })

  test('restored already: 404 Request_ResourceNotFound', async () => {
    await lead.post(`${item(trickyId(1))}/restore`)
    const { status, body } = await lead.post(`${item(trickyId(1))}/restore`)
    expect(status).toBe(404)
    expect(body.error).toMatchObject({
      code: 'Request_ResourceNotFound',
      message: `Resource '${trickyId(1)}' does not exist or one of its queried reference-property objects are not present.`,
    })
  })

  test('GET on restore is 405', async () => {
    expect((await lead.get(`${item(trickyId(1))}/restore`)).status).toBe(405)
  })
})

describe('conflicts', () => {
  test('UPN taken: 400 Request_BadRequest with details userPrincipalName ObjectConflict', async () => {
    const { status, body } = await lead.post(`${item(trickyId(2))}/restore`)
    expect(status).toBe(400)
    expect(body.error).toMatchObject({
      code: 'Request_BadRequest',
      message: 'Another object with the same value for property userPrincipalName already exists.',
      details: [{ target: 'userPrincipalName', code: 'ObjectConflict' }],
    })
    expect((await lead.get(item(trickyId(2)))).status).toBe(200)
  })

  test('newUserPrincipalName "gives the restored user this UPN"', async () => {
    const body = { newUserPrincipalName: 'taken.name2@contoso.example' }
    expect((await lead.post(`${item(trickyId(2))}/restore`, { body })).body.userPrincipalName).toBe(
      'taken.name2@contoso.example',
    )
    const again = { newUserPrincipalName: 'taken.name@contoso.example' }
    expect((await lead.post(`${item(trickyId(1))}/restore`, { body: again })).status).toBe(400)
  })

  test('a proxy address is taken: 400 with details proxyAddresses, solved by autoReconcileProxyConflict', async () => {
    const refused = await lead.post(`${item(trickyId(3))}/restore`, { body: { autoReconcileProxyConflict: false } })
    expect(refused.body.error?.details).toEqual([{ target: 'proxyAddresses', code: 'ObjectConflict' }])
    const solved = await lead.post(`${item(trickyId(3))}/restore`, { body: { autoReconcileProxyConflict: true } })
    expect(solved.status).toBe(200)
    expect((await lead.get(`/users/${trickyId(3)}?$select=proxyAddresses`)).body.proxyAddresses).toEqual([
      'SMTP:taken.address@contoso.example',
      'smtp:taken.address.second@contoso.example',
    ])
  })

  test('UPN and proxy address taken need both options', async () => {
    const path = `${item(trickyId(4))}/restore`
    const rename = { newUserPrincipalName: 'taken.both2@contoso.example' }
    expect((await lead.post(path, { body: { autoReconcileProxyConflict: true } })).status).toBe(400)
    expect((await lead.post(path, { body: rename })).status).toBe(400)
    expect((await lead.post(path, { body: { ...rename, autoReconcileProxyConflict: true } })).status).toBe(200)
  })

  test('a UPN in a removed domain is refused until a new one is given', async () => {
    const path = `${item(trickyId(5))}/restore`
    expect((await lead.post(path)).body.error?.message).toBe(
      'The domain portion of the userPrincipalName property is invalid. You must use one of the verified domain names in your organization.',
    )
    expect((await lead.post(path, { body: { newUserPrincipalName: 'back@contoso.example' } })).status).toBe(200)
  })

  test.each([
    [{ newUserPrincipalName: 5 }],
    [{ newUserPrincipalName: 'no-domain' }],
    [{ newUserPrincipalName: 'x@elsewhere.example' }],
    [{ autoReconcileProxyConflict: 'true' }],
    [{ reconcile: true }],
    [[]],
  ])('the body %j is 400: "no other parameter exists"', async (body) => {
    expect((await lead.post(`${item(trickyId(1))}/restore`, { body })).status).toBe(400)
  })
})

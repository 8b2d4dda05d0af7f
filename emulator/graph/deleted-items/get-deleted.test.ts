import { beforeAll, beforeEach, expect, test } from 'vitest'
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

test('without a cast: "200, with @odata.type"', async () => {
  const { status, body } = await lead.get(item(trickyId(1)))
  expect(status).toBe(200)
  expect(body).toMatchObject({
    '@odata.type': '#microsoft.graph.user',
    id: trickyId(1),
    displayName: 'Robin Colleague',
  })
  expect(body).not.toHaveProperty('deletedDateTime')
})

test('the cast is "useful to $select derived properties"; without it they are refused, by switch allowed', async () => {
  const select = '?$select=id,deletedDateTime,proxyAddresses'
  const withCast = await lead.get(`${item(trickyId(3))}/microsoft.graph.user${select}`)
  expect(withCast.body.proxyAddresses).toHaveLength(3)
  expect(withCast.body.deletedDateTime).toEqual(expect.any(String))
  expect((await lead.get(`${item(trickyId(3))}${select}`)).status).toBe(400)
  expect((await lead.get(`${item(trickyId(3))}?$select=id,deletedDateTime`)).status).toBe(200)
  tenant.emulator.switches.set('uncastSelect', 'allowed')
  expect((await lead.get(`${item(trickyId(3))}${select}`)).status).toBe(200)
})

test('a cast to another type is 404', async () => {
  expect((await lead.get(`${item(trickyId(1))}/microsoft.graph.administrativeUnit`)).status).toBe(404)
})

test('ids compare without regard to case', async () => {
  expect((await lead.get(item(trickyId(1).toUpperCase()))).status).toBe(200)
})

test('a live user is not in the bin, a deleted user is not among the live: 404 Request_ResourceNotFound', async () => {
  const live = await lead.get(item('acc00000-0000-4000-8000-000000000001'))
  expect(live.body.error?.code).toBe('Request_ResourceNotFound')
  expect((await lead.get(`/users/${trickyId(1)}`)).body.error?.code).toBe('Request_ResourceNotFound')
})

test('errors carry date without zone, request-id and client-request-id', async () => {
  const { body, headers } = await lead.get(item('nothing'), { headers: { 'client-request-id': 'abc' } })
  expect(body.error?.innerError.date).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/)
  expect(body.error?.innerError['request-id']).toBe(headers.get('request-id'))
  expect(body.error?.innerError['client-request-id']).toBe('abc')
  expect(headers.get('client-request-id')).toBe('abc')
})

test('30 times 24 hours after the deletion the object is gone', async () => {
  expect((await lead.get(item(trickyId(9)))).status).toBe(200)
  tenant.emulator.clock.advance(3600)
  expect((await lead.get(item(trickyId(9)))).status).toBe(404)
  expect((await lead.post(`${item(trickyId(9))}/restore`)).status).toBe(404)
  const list = await lead.query(`/directory/deletedItems/microsoft.graph.user?$filter=id eq '${trickyId(9)}'`)
  expect(list.body.value).toEqual([])
  tenant.emulator.clock.advance(30 * 86_400)
  expect((await lead.query('/directory/deletedItems/microsoft.graph.user/$count')).body).toBe(0)
})

test('soft delete puts a user into the bin: mangled, with the time of now', async () => {
  const id = 'acc00000-0000-4000-8000-000000000013'
  expect((await lead.delete('/users/no-role@contoso.example')).status).toBe(204)
  const { body } = await lead.get(`${item(id)}/microsoft.graph.user?$select=userPrincipalName,mail,deletedDateTime`)
  expect(body.userPrincipalName).toBe('acc00000000040008000000000000013no-role@contoso.example')
  expect(body.mail).toBe('no-role@contoso.example')
  expect(Math.abs(Date.parse(String(body.deletedDateTime)) - Date.now())).toBeLessThan(5000)
})

test('values of deleted users are kept, or cleared by switch, and are back after a restore', async () => {
  const select = '?$select=accountEnabled,proxyAddresses'
  const path = `${item(trickyId(1))}/microsoft.graph.user${select}`
  expect((await lead.get(path)).body).toMatchObject({ accountEnabled: true, proxyAddresses: [expect.anything()] })
  tenant.emulator.switches.set('deletedUserValues', 'cleared')
  expect((await lead.get(path)).body).toMatchObject({ accountEnabled: false, proxyAddresses: [] })
  await lead.post(`${item(trickyId(1))}/restore`)
  expect((await lead.get(`/users/${trickyId(1)}${select}`)).body).toMatchObject({ accountEnabled: true })
})

import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { namedId } from '../../data/named-object'
import { openTestTenant, type GraphAnswer, type GraphClient, type TestTenant } from '../../test-tenant'

const root = '/identity/conditionalAccess'
const policies = `${root}/deletedItems/policies`
const locations = `${root}/deletedItems/namedLocations`
const policy = (number: number) => namedId('conditionalAccessPolicy', number)
const location = (number: number) => namedId('namedLocation', number)
const reading = ['Policy.Read.All']
const writing = ['Policy.Read.All', 'Policy.ReadWrite.ConditionalAccess']
let tenant: TestTenant
let admin: GraphClient

beforeAll(async () => {
  tenant = await openTestTenant()
})
beforeEach(async () => {
  tenant.emulator.reset()
  admin = await tenant.as('global-admin', { scopes: writing })
})

describe('one request in a second for the tenant', () => {
  const requests: [string, (client: GraphClient) => Promise<GraphAnswer>][] = [
    ['list of a bin', (client) => client.get(policies)],
    ['list of the other bin', (client) => client.get(locations)],
    ['list of live policies', (client) => client.get(`${root}/policies`)],
    ['one deleted object', (client) => client.get(`${policies}/${policy(1)}`)],
    ['one live object', (client) => client.get(`${root}/namedLocations/${location(902)}`)],
    ['count', (client) => client.query(`${policies}/$count`)],
    ['restore', (client) => client.post(`${policies}/${policy(1)}/restore`)],
    ['permanent delete', (client) => client.delete(`${locations}/${location(1)}`)],
    ['deletion of a live object', (client) => client.delete(`${root}/policies/${policy(902)}`)],
  ]

  test.each(requests)('throttling-limits: after a %s nothing more is served within the second', async (_, send) => {
    expect((await send(admin)).status).not.toBe(429)
    tenant.emulator.clock.advance(0.9)
    expect((await admin.get(locations)).status).toBe(429)
  })

  test.each(requests)(
    'throttling-limits: a %s has to wait for the second too, and is served after it',
    async (_, send) => {
      expect((await admin.get(locations)).status).toBe(200)
      expect((await send(admin)).status).toBe(429)
      tenant.emulator.clock.advance(1)
      expect((await send(admin)).status).not.toBe(429)
    },
  )

  test('throttling-limits: for all persons and apps of the tenant together, without Retry-After', async () => {
    const other = await tenant.as('global-reader', { scopes: reading })
    expect((await admin.get(policies)).status).toBe(200)
    const refused = await other.get(policies)
    expect(refused.status).toBe(429)
    expect(refused.body.error?.code).toBe('TooManyRequests')
    expect(refused.headers.get('retry-after')).toBeNull()
    expect(refused.headers.get('x-ms-throttle-scope')).toMatch(/^Tenant\//)
    tenant.emulator.clock.advance(1)
    expect((await other.get(policies)).status).toBe(200)
  })

  test('the limits of the directory are not touched by it', async () => {
    for (let turn = 0; turn < 6; turn += 1) await admin.get(policies)
    expect((await (await tenant.as('global-admin')).get('/users?$top=1')).status).toBe(200)
  })

  test('throttling-limits: requests inside a batch are limited one by one', async () => {
    const urls = [policies, locations, `${policies}/${policy(1)}`]
    const inner = urls.map((url, at) => ({ id: String(at), method: 'GET', url }))
    const { status, body } = await admin.post('/$batch', { body: { requests: inner } })
    expect(status).toBe(200)
    expect(body.responses?.map((response) => response.status).sort()).toEqual([200, 429, 429])
    const refused = body.responses?.find((response) => response.status === 429)
    expect(refused?.headers).not.toHaveProperty('Retry-After')
    tenant.emulator.clock.advance(1)
    const acts = [
      { id: '1', method: 'POST', url: `${policies}/${policy(1)}/restore` },
      { id: '2', method: 'DELETE', url: `${locations}/${location(1)}` },
    ]
    const answer = await admin.post('/$batch', { body: { requests: acts } })
    expect(answer.body.responses?.filter((response) => response.status === 429)).toHaveLength(1)
  })

  test('by switch several may come at once', async () => {
    tenant.emulator.switches.set('conditionalAccessBurst', '4')
    for (const path of [policies, locations, `${root}/policies`, `${root}/namedLocations`])
      expect((await admin.get(path)).status).toBe(200)
    expect((await admin.get(policies)).status).toBe(429)
  })
})

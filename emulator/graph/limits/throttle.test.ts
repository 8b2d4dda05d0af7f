import fc from 'fast-check'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { namedId } from '../../data/named-object'
import { trickyId } from '../../data/tricky-users'
import { openTestTenant, type GraphClient, type TestTenant } from '../../test-tenant'
import { LeakyBucket } from './leaky-bucket'
import { requestCost } from './request-cost'

let tenant: TestTenant
let lead: GraphClient

beforeAll(async () => {
  tenant = await openTestTenant()
})
beforeEach(async () => {
  tenant.emulator.reset()
  lead = await tenant.as('helpdesk-lead')
})

function costOf(method: string, path: string) {
  const { pathname, searchParams } = new URL(path, 'http://graph.invalid')
  return requestCost({
    version: 'v1.0',
    method,
    path: pathname,
    query: searchParams,
    headers: new Headers(),
    body: undefined,
    isInner: false,
  })
}

describe('what a request costs', () => {
  test.each([
    ['GET', '/users', 2, 0],
    ['GET', '/users?$select=id', 1, 0],
    ['GET', '/users?$select=id&$top=5', 1, 0],
    ['GET', '/users?$expand=manager', 3, 0],
    ['GET', '/applications', 2, 0],
    ['GET', '/directory/deletedItems/microsoft.graph.user', 1, 0],
    ['POST', '/directory/deletedItems/x/restore', 1, 1],
    ['DELETE', '/directory/deletedItems/x', 1, 1],
  ])('%s %s: %i RU, %i writes', (method, path, resourceUnits, writes) => {
    expect(costOf(method, path)).toMatchObject({ resourceUnits, writes })
  })
})

describe('429', () => {
  beforeEach(() => tenant.emulator.clock.stop())

  test('M (50-500 users): 5,000 RU in 10 s, here 50; Retry-After and x-ms-throttle-* name the limit', async () => {
    tenant.emulator.switches.set('limitPercent', '1')
    const statuses: number[] = []
    for (let turn = 0; turn < 60; turn += 1) statuses.push((await lead.get('/me')).status)
    expect(statuses.indexOf(429)).toBe(50)
    const { status, headers, body } = await lead.get('/me')
    expect(status).toBe(429)
    expect(headers.get('x-ms-throttle-scope')).toMatch(/^Tenant_Application\/ReadWrite\/[\w-]+\/[\w-]+$/)
    expect(headers.get('x-ms-throttle-information')).toBe('ResourceUnitLimitExceeded')
    expect(body.error).toMatchObject({
      code: 'TooManyRequests',
      message: 'Please retry again later.',
      innerError: { code: '429' },
    })
    tenant.emulator.clock.advance(Number(headers.get('retry-after')))
    expect((await lead.get('/me')).status).toBe(200)
  })

  test('3,000 writes in 150 s, here 30', async () => {
    tenant.emulator.switches.set('limitPercent', '1')
    const statuses: number[] = []
    for (let turn = 0; turn < 31; turn += 1) {
      tenant.emulator.clock.advance(1)
      statuses.push((await lead.delete('/directory/deletedItems/nothing')).status)
    }
    tenant.emulator.clock.advance(0)
    for (let turn = 0; turn < 20; turn += 1)
      statuses.push((await lead.delete('/directory/deletedItems/nothing')).status)
    const refused = await lead.delete('/directory/deletedItems/nothing')
    expect(refused.headers.get('x-ms-throttle-information')).toBe('WriteLimitExceeded')
  })

  test('the same rate over a shorter time by switch: 20 writes in one second', async () => {
    tenant.emulator.switches.set('writeWindowSeconds', '1')
    const statusOf = async () => (await lead.delete('/directory/deletedItems/nothing')).status
    const statuses: number[] = []
    for (let turn = 0; turn < 21; turn += 1) statuses.push(await statusOf())
    expect([statuses.filter((status) => status === 404).length, statuses.at(-1)]).toEqual([20, 429])
    tenant.emulator.clock.advance(1)
    expect(await statusOf()).toBe(404)
  })

  test('x-ms-resource-unit always, x-ms-throttle-limit-percentage only above 80 %', async () => {
    tenant.emulator.switches.set('limitPercent', '1')
    const first = await lead.get('/me')
    expect(first.headers.get('x-ms-resource-unit')).toBe('1')
    expect(first.headers.get('x-ms-throttle-limit-percentage')).toBeNull()
    for (let turn = 0; turn < 45; turn += 1) await lead.get('/me')
    expect(Number((await lead.get('/me')).headers.get('x-ms-throttle-limit-percentage'))).toBeGreaterThan(0.8)
  })

  test('"inner requests are throttled one by one", the batch itself is 200', async () => {
    tenant.emulator.switches.set('limitPercent', '1')
    for (let turn = 0; turn < 45; turn += 1) await lead.get('/me')
    const requests = Array.from({ length: 20 }, (_, id) => ({ id: String(id), method: 'GET', url: '/me' }))
    const { status, body } = await lead.post('/$batch', { body: { requests } })
    expect(status).toBe(200)
    const refused = body.responses?.filter((response) => response.status === 429) ?? []
    expect(refused.length).toBeGreaterThan(10)
    expect(refused[0]?.headers).toHaveProperty('Retry-After')
    expect(body.responses?.some((response) => response.status === 200)).toBe(true)
  })

  test('personal-account applications: 60 writes in a minute by switch', async () => {
    tenant.emulator.switches.set('personalAppWrites', '60-per-minute')
    tenant.emulator.switches.set('limitPercent', '5')
    const path = `/directory/deletedItems/${namedId('application', 4)}/restore`
    const admin = await tenant.as('global-admin')
    const statuses: number[] = []
    for (let turn = 0; turn < 4; turn += 1) statuses.push((await admin.post(path)).status)
    expect(statuses).toEqual([400, 400, 400, 429])
    for (let turn = 0; turn < 5; turn += 1) {
      expect((await admin.post(`/directory/deletedItems/${namedId('application', 5)}/restore`)).status).toBe(400)
    }
  })

  test('whoever waits Retry-After is served, whatever came before', () => {
    const limit = { capacity: 10, windowMs: 10_000 }
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2_000 }), { maxLength: 60 }), (pausesMs) => {
        const bucket = new LeakyBucket()
        let nowMs = 0
        for (const pauseMs of pausesMs) bucket.take(1, limit, (nowMs += pauseMs))
        const taken = bucket.take(1, limit, nowMs)
        if (taken.isWithin) return
        expect(bucket.take(1, limit, nowMs + taken.retryAfterSeconds * 1000).isWithin).toBe(true)
      }),
    )
  })
})

describe('Directory_ConcurrencyViolation', () => {
  test.each(['409', '503'])('under parallel writes, as %s', async (status) => {
    tenant.emulator.switches.set('concurrentWrites', status)
    const paths = Array.from({ length: 10 }, (_, at) => `/directory/deletedItems/${trickyId(at + 9)}/restore`)
    const answers = await Promise.all(paths.map((path) => lead.post(path)))
    const refused = answers.filter(({ body }) => body.error?.code === 'Directory_ConcurrencyViolation')
    expect(refused.length).toBeGreaterThan(0)
    expect(refused.every((answer) => answer.status === Number(status))).toBe(true)
    expect(answers.some((answer) => answer.status === 200)).toBe(true)
  })

  test('one after the other all succeed', async () => {
    tenant.emulator.switches.set('concurrentWrites', '409')
    for (const number of [10, 11, 12]) {
      expect((await lead.post(`/directory/deletedItems/${trickyId(number)}/restore`)).status).toBe(200)
    }
  })
})

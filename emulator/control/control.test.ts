import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { trickyId } from '../data/tricky-users'
import { binSize, openTestTenant, type GraphClient, type TestTenant } from '../test-tenant'
import type { LoggedRequest } from './request-log'

const item = (number: number) => `/directory/deletedItems/${trickyId(number)}`
const someText = expect.any(String) as unknown
let tenant: TestTenant
let lead: GraphClient

beforeAll(async () => {
  tenant = await openTestTenant()
})
beforeEach(async () => {
  tenant.emulator.reset()
  lead = await tenant.as('helpdesk-lead')
})

async function control<T = unknown>(
  method: string,
  path: string,
  body?: unknown,
): Promise<{ status: number; body: T }> {
  const response = await tenant.app.request(`/_control/${path}`, {
    method,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  return { status: response.status, body: (text === '' ? null : JSON.parse(text)) as T }
}

describe('control', () => {
  test('health names everything that a launcher needs', async () => {
    const { body } = await control<Record<string, unknown>>('GET', 'health')
    expect(body).toMatchObject({
      status: 'ok',
      tenantId: someText,
      clientId: someText,
      clientSecret: someText,
      graphBaseUrl: 'http://localhost:4400',
      loginBaseUrl: 'http://localhost:4400',
    })
    expect(body.accounts).toContainEqual(
      expect.objectContaining({
        username: 'helpdesk-lead@contoso.example',
        roles: ['User Administrator', 'Reports Reader'],
      }),
    )
  })

  test('web pages cannot steer: an Origin, or a name that is not of this computer, is refused', async () => {
    const fromPage = await tenant.app.request('/_control/reset', {
      method: 'POST',
      headers: { Origin: 'http://localhost:3000' },
    })
    expect(fromPage.status).toBe(403)
    expect((await tenant.app.request('http://rebound.example/_control/health')).status).toBe(403)
  })

  test('reset brings back objects, clock, switches, consents, faults and log', async () => {
    await lead.delete(item(1))
    await control('POST', 'clock', { advanceSeconds: 86_400 })
    await control('POST', 'switches', { protectedAction: 'on' })
    await control('POST', 'consent', { 'User.Read.All': false })
    await control('POST', 'faults', { status: 503 })
    expect((await control('POST', 'reset')).status).toBe(204)
    expect((await control<unknown[]>('GET', 'requests')).body).toEqual([])
    expect((await lead.get(item(1))).status).toBe(200)
    expect(tenant.emulator.switches.get('protectedAction')).toBe('off')
    expect(tenant.emulator.consents.has('User.Read.All')).toBe(true)
    expect(Math.abs(tenant.emulator.clock.now() - Date.now())).toBeLessThan(1000)
  })

  test('reset takes another number of objects', async () => {
    await control('POST', 'reset', { items: 2000 })
    expect(binSize(tenant)).toBeGreaterThan(1000)
    expect((await lead.query('/directory/deletedItems/microsoft.graph.user/$count')).body).toBe(binSize(tenant))
  })

  test('token: a Graph token for the scopes asked', async () => {
    const { body } = await control<{ access_token: string }>('POST', 'token', {
      user: 'helpdesk-lead@contoso.example',
      scopes: ['User.Read'],
    })
    const headers = { Authorization: `Bearer ${body.access_token}` }
    expect((await tenant.app.request('/v1.0/me', { headers })).status).toBe(200)
    expect((await tenant.app.request('/v1.0/users', { headers })).status).toBe(403)
    expect((await control('POST', 'token', { user: 'nobody@contoso.example' })).status).toBe(404)
  })

  test('switches are listed with values, default and meaning; wrong names and values are refused', async () => {
    const { body } = await control<{ name: string; meaning: string }[]>('GET', 'switches')
    expect(body.every(({ name, meaning }) => name !== '' && meaning !== '')).toBe(true)
    expect((await control('POST', 'switches', { nonsense: 'on' })).status).toBe(400)
    expect((await control('POST', 'switches', { protectedAction: 'maybe' })).status).toBe(400)
    expect((await control('POST', 'switches', { indexLagMs: '2000' })).status).toBe(200)
  })

  test('state tells where an object is in truth', async () => {
    const locationOf = async () => (await control<{ location: string }>('GET', `state/${trickyId(1)}`)).body.location
    expect(await locationOf()).toBe('deleted')
    await lead.post(`${item(1)}/restore`)
    expect(await locationOf()).toBe('live')
    await lead.delete(`/users/${trickyId(1)}`)
    await lead.delete(item(1))
    expect(await locationOf()).toBe('gone')
  })

  test('audit: every act with the signed-in person', async () => {
    await lead.post(`${item(10)}/restore`)
    const { body } = await control<{ activityDisplayName: string; initiatedBy: unknown }[]>(
      'GET',
      `audit?target=${trickyId(10)}`,
    )
    expect(body.map(({ activityDisplayName }) => activityDisplayName)).toEqual(['Delete user', 'Restore user'])
    expect(body[1]?.initiatedBy).toMatchObject({ user: { userPrincipalName: 'helpdesk-lead@contoso.example' } })
  })

  test('sessions of one person, or of all, can be revoked', async () => {
    const other = await tenant.as('global-reader')
    await control('POST', 'sessions/revoke', { user: 'helpdesk-lead@contoso.example' })
    expect((await lead.get('/me')).status).toBe(401)
    expect((await other.get('/me')).status).toBe(200)
    await control('POST', 'sessions/revoke')
    expect((await other.get('/me')).status).toBe(401)
  })
})

describe('the request log', () => {
  test('has person, app, scopes, ids and the requests inside a batch', async () => {
    await lead.get(`${item(1)}?$select=id`, { headers: { 'client-request-id': 'mine' } })
    await lead.post('/$batch', { body: { requests: [{ id: 'a', method: 'DELETE', url: item(10) }] } })
    const { body } = await control<LoggedRequest[]>('GET', 'requests')
    expect(body[0]).toMatchObject({
      method: 'GET',
      path: item(1),
      query: '%24select=id',
      status: 200,
      user: 'helpdesk-lead@contoso.example',
      oid: 'acc00000-0000-4000-8000-000000000001',
      scopes: expect.arrayContaining(['User.DeleteRestore.All']) as unknown,
      clientRequestId: 'mine',
      requestId: someText,
    })
    expect(body[1]?.inner).toMatchObject([{ method: 'DELETE', path: item(10), status: 204 }])
    await control('DELETE', 'requests')
    expect((await control<unknown[]>('GET', 'requests')).body).toEqual([])
  })
})

describe('faults', () => {
  test('status, headers and body by method and path, spent after count', async () => {
    await control('POST', 'faults', {
      rules: [
        {
          match: { method: 'GET', path: '/me' },
          count: 2,
          status: 429,
          headers: { 'Retry-After': '1' },
          body: { a: 1 },
        },
      ],
    })
    for (let turn = 0; turn < 2; turn += 1) {
      const { status, headers, body } = await lead.get('/me')
      expect([status, headers.get('retry-after'), body]).toEqual([429, '1', { a: 1 }])
    }
    expect((await lead.get('/me')).status).toBe(200)
  })

  test('nth: only the nth matching request', async () => {
    await control('POST', 'faults', { match: { path: '/me' }, nth: 2, status: 503 })
    expect([(await lead.get('/me')).status, (await lead.get('/me')).status, (await lead.get('/me')).status]).toEqual([
      200, 503, 200,
    ])
  })

  test('the path may be a regular expression', async () => {
    await control('POST', 'faults', { match: { path: '/deletedItems\\/[^/]+\\/restore$/' }, status: 504 })
    expect((await lead.get(item(1))).status).toBe(200)
    expect((await lead.post(`${item(1)}/restore`)).status).toBe(504)
  })

  test('inner: only requests inside a batch', async () => {
    await control('POST', 'faults', { match: { inner: true }, status: 429, headers: { 'Retry-After': '2' } })
    expect((await lead.get('/me')).status).toBe(200)
    const { body } = await lead.post('/$batch', { body: { requests: [{ id: 'a', method: 'GET', url: '/me' }] } })
    expect(body.responses?.[0]).toMatchObject({ status: 429, headers: { 'Retry-After': '2' } })
  })

  test('probability with a seed strikes the same requests every time', async () => {
    async function run() {
      await control('DELETE', 'faults')
      await control('POST', 'faults', { probability: 0.5, seed: 7, status: 500 })
      const statuses: number[] = []
      for (let turn = 0; turn < 12; turn += 1) statuses.push((await lead.get('/me')).status)
      return statuses
    }
    const first = await run()
    expect(await run()).toEqual(first)
    expect(new Set(first)).toEqual(new Set([200, 500]))
  })

  test('delay, HTML and malformed JSON', async () => {
    await control('POST', 'faults', [
      { match: { path: '/me' }, nth: 1, delayMs: 60 },
      { match: { path: '/me' }, status: 502, headers: { 'Content-Type': 'text/html' }, body: '<h1>Bad Gateway</h1>' },
    ])
    const started = performance.now()
    expect((await lead.get('/me')).status).toBe(200)
    expect(performance.now() - started).toBeGreaterThan(50)
    expect((await lead.get('/me')).body.text).toBe('<h1>Bad Gateway</h1>')
  })
})

test('a cut inside a batch cuts the whole answer, after the write took place', async () => {
  await control('POST', 'faults', { match: { inner: true, method: 'DELETE' }, cut: 'after' })
  await lead.post('/$batch', { body: { requests: [{ id: 'a', method: 'DELETE', url: item(10) }] } })
  const { body } = await control<LoggedRequest[]>('GET', 'requests')
  expect(body).toMatchObject([{ path: '/$batch', status: 'cut', inner: [{ path: item(10), status: 'cut' }] }])
  expect(tenant.emulator.directory.truth.get(trickyId(10))).toBeUndefined()
})

test('endless paging: a page that names itself as the next one', async () => {
  await control('POST', 'faults', { match: { path: '/directory/deletedItems' }, endlessPaging: true })
  const first = await lead.get('/directory/deletedItems/microsoft.graph.user?$top=5')
  const second = await lead.get(first.body['@odata.nextLink'] ?? '')
  expect(second.body).toEqual(first.body)
})

describe('lag', () => {
  test('lists and counts show the state as it was, single reads are up to date', async () => {
    const before = binSize(tenant)
    tenant.emulator.switches.set('indexLagMs', '2000')
    await lead.post(`${item(1)}/restore`)
    expect((await lead.get(item(1))).status).toBe(404)
    expect((await lead.query('/directory/deletedItems/microsoft.graph.user/$count')).body).toBe(before)
    tenant.emulator.clock.advance(3)
    expect((await lead.query('/directory/deletedItems/microsoft.graph.user/$count')).body).toBe(before - 1)
  })

  test('single reads lag by their own measure, writes never do', async () => {
    tenant.emulator.switches.set('readLagMs', '2000')
    await lead.post(`${item(1)}/restore`)
    expect((await lead.get(item(1))).status).toBe(200)
    expect((await lead.get(`/users/${trickyId(1)}`)).status).toBe(404)
    expect((await lead.post(`${item(1)}/restore`)).status).toBe(404)
    tenant.emulator.clock.advance(3)
    expect((await lead.get(item(1))).status).toBe(404)
  })
})

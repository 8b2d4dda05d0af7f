import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { trickyId } from '../data/tricky-users'
import { binSize, openTestTenant, type GraphClient, type TestTenant } from '../test-tenant'

const item = (number: number) => `/directory/deletedItems/${trickyId(number)}`
let tenant: TestTenant
let lead: GraphClient

beforeAll(async () => {
  tenant = await openTestTenant()
})
beforeEach(async () => {
  tenant.emulator.reset()
  lead = await tenant.as('helpdesk-lead')
})

async function batch(requests: unknown[]) {
  const { status, body } = await lead.post('/$batch', { body: { requests } })
  return { status, responses: new Map(body.responses?.map((response) => [response.id, response])), error: body.error }
}

describe('$batch', () => {
  test('"outer status 200 even if inner ones fail"', async () => {
    const { status, responses } = await batch([
      { id: 'a', method: 'GET', url: `${item(1)}?$select=id` },
      { id: 'b', method: 'GET', url: '/directory/deletedItems/nothing' },
      { id: 'c', method: 'DELETE', url: item(10) },
    ])
    expect(status).toBe(200)
    expect([responses.get('a')?.status, responses.get('b')?.status, responses.get('c')?.status]).toEqual([
      200, 404, 204,
    ])
    expect(responses.get('b')?.body).toMatchObject({ error: { code: 'Request_ResourceNotFound' } })
    expect(responses.get('c')?.body).toBeUndefined()
  })

  test('"at most 20 inner requests"', async () => {
    const requests = (count: number) =>
      Array.from({ length: count }, (_, at) => ({ id: String(at), method: 'GET', url: '/me' }))
    expect((await batch(requests(20))).status).toBe(200)
    expect((await batch(requests(21))).status).toBe(400)
    expect((await batch([])).status).toBe(400)
  })

  test('"unique ignoring case (a duplicate fails the whole batch with 400)", and nothing is done', async () => {
    const { status } = await batch([
      { id: 'a', method: 'DELETE', url: item(1) },
      { id: 'A', method: 'GET', url: '/me' },
    ])
    expect(status).toBe(400)
    expect((await lead.get(item(1))).status).toBe(200)
  })

  test('numbers as ids are taken, "so the service seems lenient"', async () => {
    expect((await batch([{ id: 1, method: 'GET', url: '/me' }])).responses.get('1')?.status).toBe(200)
  })

  test.each([
    [{ method: 'GET', url: '/me' }],
    [{ id: 'a', url: '/me' }],
    [{ id: 'a', method: 'LOOK', url: '/me' }],
    [{ id: 'a', method: 'GET', url: 'https://graph.microsoft.com/v1.0/me' }],
    [{ id: 'a', method: 'GET', url: '//elsewhere.example/me' }],
    [{ id: 'a', method: 'POST', url: `${item(1)}/restore`, body: {} }],
    [{ id: 'a', method: 'GET', url: '/me', dependsOn: ['b'] }],
    [{ id: 'a', method: 'GET', url: '/me', dependsOn: ['a'] }],
    ['a'],
  ])('%j is 400', async (request) => {
    expect((await batch([request])).status).toBe(400)
  })

  test('the ConsistencyLevel header goes into the inner headers', async () => {
    const url = '/directory/deletedItems/microsoft.graph.user/$count'
    const { responses } = await batch([
      { id: 'with', method: 'GET', url, headers: { ConsistencyLevel: 'eventual' } },
      { id: 'without', method: 'GET', url },
    ])
    expect(responses.get('with')?.body).toBe(binSize(tenant))
    expect(responses.get('without')?.status).toBe(400)
  })

  test('/$count in a batch: a JSON number, text by switch', async () => {
    tenant.emulator.switches.set('batchCount', 'string')
    const request = {
      id: 'a',
      method: 'GET',
      url: '/directory/deletedItems/microsoft.graph.user/$count',
      headers: { ConsistencyLevel: 'eventual' },
    }
    expect((await batch([request])).responses.get('a')?.body).toBe(String(binSize(tenant)))
  })

  test('dependsOn: in order, and 424 after a failure', async () => {
    const { responses } = await batch([
      { id: 'third', method: 'GET', url: `/users/${trickyId(1)}`, dependsOn: ['second'] },
      { id: 'second', method: 'POST', url: `${item(1)}/restore`, dependsOn: ['first'] },
      { id: 'first', method: 'GET', url: item(1) },
      { id: 'fails', method: 'POST', url: `${item(2)}/restore` },
      { id: 'after', method: 'GET', url: '/me', dependsOn: ['fails'] },
      { id: 'afterAfter', method: 'GET', url: '/me', dependsOn: ['after'] },
    ])
    expect(Object.fromEntries([...responses].map(([id, { status }]) => [id, status]))).toEqual({
      first: 200,
      second: 200,
      third: 200,
      fails: 400,
      after: 424,
      afterAfter: 424,
    })
  })

  test('a restore with a body needs its Content-Type', async () => {
    const { responses } = await batch([
      {
        id: 'a',
        method: 'POST',
        url: `${item(2)}/restore`,
        headers: { 'Content-Type': 'application/json' },
        body: { newUserPrincipalName: 'fresh@contoso.example' },
      },
    ])
    expect(responses.get('a')?.body).toMatchObject({ userPrincipalName: 'fresh@contoso.example' })
  })

  test('a challenge inside a batch: WWW-Authenticate in the inner headers, or without by switch', async () => {
    tenant.emulator.switches.set('protectedAction', 'on')
    const request = { id: 'a', method: 'DELETE', url: item(1) }
    const inner = (await batch([request])).responses.get('a')
    expect(inner?.status).toBe(401)
    expect(inner?.headers['WWW-Authenticate']).toContain('insufficient_claims')
    tenant.emulator.switches.set('batchChallenge', 'none')
    expect((await batch([request])).responses.get('a')?.headers).not.toHaveProperty('WWW-Authenticate')
  })

  test('"v1.0 and beta have separate $batch endpoints"', async () => {
    const admin = await tenant.as('global-admin')
    const requests = [{ id: 'a', method: 'GET', url: '/directory/deletedItems/microsoft.graph.device' }]
    expect((await admin.post('/$batch', { body: { requests } })).body.responses?.[0]?.status).toBe(400)
    expect((await admin.post('/beta/$batch', { body: { requests } })).body.responses?.[0]?.status).toBe(200)
  })

  test.each(['401', '403'])('a demand for a second factor on Graph meets the batch itself, as %s', async (status) => {
    tenant.emulator.switches.set('secondFactor', 'graph')
    tenant.emulator.switches.set('challengeStatus', status)
    const answer = await lead.post('/$batch', { body: { requests: [{ id: 'a', method: 'GET', url: '/me' }] } })
    expect(answer.status).toBe(Number(status))
    expect(answer.headers.get('www-authenticate')).toContain('insufficient_claims')
  })

  test('an unusable token refuses the whole batch', async () => {
    const expired = await tenant.as('helpdesk-lead', { lifetimeSeconds: -1 })
    expect(
      (await expired.post('/$batch', { body: { requests: [{ id: 'a', method: 'GET', url: '/me' }] } })).status,
    ).toBe(401)
  })

  test('a body that is not JSON is 400', async () => {
    expect((await lead.post('/$batch')).status).toBe(400)
    expect((await lead.post('/$batch', { body: 'x' })).status).toBe(400)
    const body = { requests: [{ id: 'a', method: 'GET', url: '/me' }] }
    expect((await lead.post('/$batch', { body, headers: { 'Content-Type': 'text/plain' } })).status).toBe(400)
  })
})

import type { ServerResponse } from 'node:http'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { answeringBatches, unfolded } from '../testing/fake-batch'
import { answerJson, startLocalServer, type LocalServer, type Received } from '../testing/local-server'
import { unpaced } from '../testing/unpaced'
import { createBatches, type Batches } from './batches'
import { createGraphClient } from './client'
import type { GraphRequest } from './message'

type Reply = (response: ServerResponse, request: Received) => void

const challenge = `Bearer error="insufficient_claims", claims="${Buffer.from('{"a":1}').toString('base64')}"`
const refused = (status: number, code: string, headers: Record<string, string> = {}): Reply => {
  return (response) => answerJson(response, status, { error: { code } }, { 'request-id': 'outer', ...headers })
}
const answerEach = answeringBatches(({ url }, response) => answerJson(response, 200, { id: url.split('/').at(-2) }))

let server: LocalServer
let batches: Batches
/** What is said to a whole batch instead of looking into it. */
let toBatch: Reply | null

beforeEach(async () => {
  batches = createBatches()
  toBatch = null
  server = await startLocalServer((request, response) => {
    if (toBatch && request.url.endsWith('$batch')) toBatch(response, request)
    else answerEach(request, response)
  })
})
afterEach(() => server.close())

const restore = (id: string, more: Partial<GraphRequest> = {}): GraphRequest => ({
  method: 'POST',
  api: 'v1.0',
  path: `/directory/deletedItems/${id}/restore`,
  body: {},
  ...more,
})
const client = (accessToken = 'token') => createGraphClient({ paces: unpaced, baseUrl: server.url, accessToken })
const ids = (count: number) => Array.from({ length: count }, (_, index) => `o${index}`)
const sizes = () => server.received.map((request) => [request.url, unfolded(request).length])

function restoreAll(count: number) {
  const graph = client()
  return Promise.all(ids(count).map((id) => graph.write(restore(id), { batches })))
}

describe('writes that leave at the same moment', () => {
  it('travel twenty at a time, and each gets its own answer', async () => {
    const answers = await restoreAll(43)
    expect(answers).toMatchObject(ids(43).map((id) => ({ isOk: true, status: 200, body: { id } })))
    expect(sizes()).toEqual([
      ['/v1.0/$batch', 20],
      ['/v1.0/$batch', 20],
      ['/v1.0/$batch', 3],
    ])
  })

  it('do not wait for others: a lone one leaves alone, the rest of a batch too', async () => {
    await restoreAll(1)
    await restoreAll(21)
    expect(sizes()).toEqual([
      ['/v1.0/directory/deletedItems/o0/restore', 1],
      ['/v1.0/$batch', 20],
      ['/v1.0/directory/deletedItems/o20/restore', 1],
    ])
  })

  it('travel apart where their person or version of Graph differs, and where Graph takes few requests', async () => {
    const [one, other] = [client('one'), client('other')]
    const limited = '/identity/conditionalAccess/deletedItems/policies/a/restore'
    await Promise.all([
      one.write(restore('a'), { batches }),
      other.write(restore('b'), { batches }),
      one.write(restore('c', { api: 'beta' }), { batches }),
      one.write(restore('d', { path: limited }), { batches }),
      one.write(restore('e', { path: limited }), { batches }),
    ])
    expect(sizes().filter(([, size]) => size !== 1)).toEqual([])
    expect(server.received).toHaveLength(5)
  })

  it('say what they are: each has its type and an id of its own to be found by', async () => {
    await restoreAll(2)
    const headers = server.received.flatMap(unfolded).map((request) => request.headers)
    expect(headers).toMatchObject([{ 'Content-Type': 'application/json' }, { 'Content-Type': 'application/json' }])
    const { requests } = JSON.parse(server.received[0]?.body ?? '') as { requests: { headers: object }[] }
    expect(new Set(requests.map((request) => JSON.stringify(request.headers))).size).toBe(2)
  })
})

describe('a batch', () => {
  it.each([
    [400, 'BadRequest'],
    [403, 'Forbidden'],
    [404, 'ResourceNotFound'],
  ])(
    'that Graph refuses to look at (%i) goes out one by one, because nothing of it was carried out',
    async (status, code) => {
      toBatch = refused(status, code)
      expect(await restoreAll(3)).toMatchObject(ids(3).map((id) => ({ isOk: true, body: { id } })))
      expect(server.received).toHaveLength(4)
    },
  )

  it.each<[string, Reply, object]>([
    [
      'a challenge',
      refused(401, 'x', { 'www-authenticate': challenge }),
      { failure: { code: 'stepUp', claims: '{"a":1}' } },
    ],
    [
      'a throttling',
      refused(429, 'x', { 'retry-after': '7' }),
      { failure: { code: 'throttled', retryAfterSeconds: 7 } },
    ],
    ['no service', refused(503, 'ServiceNotAvailable'), { status: 503, failure: { code: 'unavailable' } }],
    ['a page of something in between', (response) => response.writeHead(403).end('<h1>'), { status: 403 }],
    ['a cut connection', (response) => void response.destroy(), { status: null, problem: 'cut' }],
    [
      'half an answer',
      (response) => response.writeHead(200).end('{"responses":['),
      { status: null, problem: 'notJson' },
    ],
    ['an answer to nothing', (response) => answerJson(response, 200, { responses: [] }), { status: null }],
  ])('that meets %s is sent once, and each request in it met the same', async (_, reply, expected) => {
    toBatch = reply
    expect(await restoreAll(3)).toMatchObject([expected, expected, expected])
    expect(server.received).toHaveLength(1)
  })

  it('is judged answer by answer: status, request id, claims and wait of each', async () => {
    const answer = (id: number, status: number, code: string, headers: object) => {
      return { id, status, headers: { 'request-id': `r${id}`, ...headers }, body: { error: { code } } }
    }
    const responses = [
      answer(2, 401, 'x', { 'WWW-Authenticate': challenge }),
      answer(1, 429, 'TooManyRequests', { 'Retry-After': 3 }),
      {
        id: '0',
        status: 200,
        headers: { 'request-id': 'r0', 'x-ms-throttle-limit-percentage': '0.9' },
        body: { id: 'o0' },
      },
    ]
    toBatch = (response) => answerJson(response, 200, { responses })
    expect(await restoreAll(4)).toEqual([
      { isOk: true, status: 200, body: { id: 'o0' }, requestId: 'r0', limitShare: 0.9 },
      expect.objectContaining({
        status: 429,
        failure: expect.objectContaining({ retryAfterSeconds: 3, requestId: 'r1' }) as object,
      }),
      expect.objectContaining({
        status: 401,
        failure: expect.objectContaining({ claims: '{"a":1}', requestId: 'r2' }) as object,
      }),
      expect.objectContaining({ status: null }),
    ])
  })
})

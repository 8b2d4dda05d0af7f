import type { ServerResponse } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import type { Timer } from '../fetch-within'
import { answerJson, startLocalServer, type LocalServer, type Received } from '../testing/local-server'
import { deadlineOfSilence, staySilent } from '../testing/silence'
import { createGraphClient } from './client'
import { unpaced } from '../testing/unpaced'

const request = { api: 'v1.0', path: '/users', query: { $filter: "startswith(displayName,'Ann & Bob''s')" } } as const
const write = { method: 'POST', api: 'v1.0', path: '/directory/deletedItems/a/restore', body: {} } as const

type Reply = (response: ServerResponse, request: Received) => void
const ok: Reply = (response) => answerJson(response, 200, { id: 'a' }, { 'request-id': 'r' })
const status =
  (code: number, body: unknown = null, headers: Record<string, string> = {}): Reply =>
  (response) =>
    answerJson(response, code, body, headers)
const cut: Reply = (response) => void response.destroy()
const silence: Reply = (_, request) => staySilent(request)

let server: LocalServer
afterEach(() => server.close())

describe('Graph client', () => {
  it('sends what Graph asks for, with a fresh client request id each time', async () => {
    const { graph } = await start([ok])
    await graph.ask({ ...request, consistency: 'eventual' })
    await graph.ask(request)
    const [first, second] = server.received
    expect(first?.url).toBe('/v1.0/users?$filter=startswith(displayName%2C%27Ann%20%26%20Bob%27%27s%27)')
    expect(first?.headers).toMatchObject({
      authorization: 'Bearer graph-token',
      consistencylevel: 'eventual',
      'x-ms-throttle-priority': 'high',
    })
    expect(second?.headers).not.toHaveProperty('consistencylevel')
    expect(first?.headers['client-request-id']).not.toBe(second?.headers['client-request-id'])
  })

  it('gives the request id of a success and of a failure', async () => {
    const { graph } = await start([ok, status(404, { error: { code: 'x' } }, { 'request-id': 's' })])
    expect(await graph.ask(request)).toMatchObject({ isOk: true, requestId: 'r' })
    expect(await graph.ask(request)).toMatchObject({ isOk: false, status: 404, failure: { requestId: 's' } })
    expect(graph.requestIds).toEqual(['r', 's'])
  })

  it.each([
    ['internal error', status(500)],
    ['bad gateway', status(502)],
    ['service unavailable', status(503)],
    ['gateway timeout', status(504)],
    ['a short throttling', status(429, null, { 'retry-after': '2' })],
    ['a cut connection', cut],
    ['nothing', (response: ServerResponse) => void response.writeHead(200).end()],
    ['a page of HTML', (response: ServerResponse) => void response.writeHead(200).end('<html>')],
    ['half an answer', (response: ServerResponse) => void response.writeHead(200).end('{"value":[')],
  ])('reads again after %s', async (_, reply) => {
    const { graph } = await start([reply, ok])
    expect(await graph.ask(request)).toMatchObject({ isOk: true })
    expect(server.received).toHaveLength(2)
  })

  it.each([
    ['bad request', status(400)],
    ['not found', status(404)],
    ['forbidden', status(403)],
    ['not implemented', status(501)],
    ['a long throttling', status(429, null, { 'retry-after': '3' })],
  ])('does not read again after %s', async (_, reply) => {
    const { graph } = await start([reply])
    expect(await graph.ask(request)).toMatchObject({ isOk: false })
    expect(server.received).toHaveLength(1)
  })

  it('waits a little over a second after a throttling that says no time, as parts of Graph take one request a second', async () => {
    const { graph, sleeps } = await start([status(429), status(429), ok])
    expect(await graph.ask(request)).toMatchObject({ isOk: true })
    expect(sleeps).toEqual([1_100, 1_100])
  })

  it('does not wait at all where it is told to come again at once', async () => {
    const { graph, sleeps } = await start([status(429, null, { 'retry-after': '0' }), ok])
    expect(await graph.ask(request)).toMatchObject({ isOk: true })
    expect(sleeps).toEqual([0])
  })

  it('gives up after three throttlings without a time, and makes none up', async () => {
    const { graph } = await start([status(429)])
    expect(await graph.ask(request)).toEqual({ isOk: false, status: 429, failure: { code: 'throttled' } })
    expect(server.received).toHaveLength(3)
  })

  it('reads only once where it is asked to', async () => {
    const { graph } = await start([status(503), ok])
    expect(await graph.askOnce(request)).toMatchObject({ isOk: false, failure: { code: 'unavailable' } })
    expect(server.received).toHaveLength(1)
  })

  it('gives a single try no longer than it is asked to, nor than any read', async () => {
    const { graph, deadlines } = await start([ok])
    await graph.askOnce(request, { withinMs: 700 })
    await graph.askOnce(request, { withinMs: 99_000 })
    expect(deadlines).toEqual([700, 20_000])
  })

  it('sends nothing to an address that cannot be written, and does not blame Graph', async () => {
    const { graph, sleeps } = await start([ok])
    const half = { ...request, query: { $filter: 'half \ud83d' } }
    expect(await graph.ask(half)).toMatchObject({ isOk: false, failure: { code: 'invalidRequest' } })
    expect([server.received, sleeps]).toEqual([[], []])
  })

  it('gives up reading after three tries', async () => {
    const { graph } = await start([status(503)])
    expect(await graph.ask(request)).toMatchObject({ isOk: false, failure: { code: 'unavailable' } })
    expect(server.received).toHaveLength(3)
  })

  it('waits no longer than its deadline, and not once more', async () => {
    const { graph } = await start([silence])
    expect(await graph.ask(request)).toMatchObject({ isOk: false, status: null, failure: { code: 'unavailable' } })
    expect(server.received).toHaveLength(1)
  })

  it('takes no more than one deadline for all its tries', async () => {
    const late: Reply = (response) => {
      time.now += 9_000
      answerJson(response, 504, null)
    }
    const { graph, deadlines, time } = await start([late])
    expect(await graph.ask(request)).toMatchObject({ isOk: false, status: 504 })
    expect(deadlines).toEqual([20_000, 10_700, 1_100])
    time.now = 0
    const { deadlines: fewer, ...other } = await start([
      (response) => {
        other.time.now += 19_000
        answerJson(response, 504, null)
      },
    ])
    await other.graph.ask(request)
    expect(fewer).toEqual([20_000])
  })

  it.each([
    ['nothing', (response: ServerResponse) => void response.writeHead(200, { 'request-id': 'r' }).end()],
    ['HTML', (response: ServerResponse) => void response.writeHead(200, { 'request-id': 'r' }).end('<html>')],
  ])('says of a read that is answered with %s that it cannot be read', async (_, reply) => {
    const { graph } = await start([reply])
    expect(await graph.ask(request)).toMatchObject({ isOk: false, failure: { code: 'unreadable', requestId: 'r' } })
  })

  it('asks nothing while the breaker is open, but for what belongs to an act', async () => {
    server = await startLocalServer((_, response) => answerJson(response, 200, { id: 'a' }))
    const down = { isOk: false, status: null, failure: { code: 'graphDown' } } as const
    const breaker = () => Promise.resolve(down)
    const graph = createGraphClient({ paces: unpaced, baseUrl: server.url, accessToken: 'graph-token', breaker })
    expect(await graph.ask(request)).toBe(down)
    expect(server.received).toHaveLength(0)
    expect(await graph.askOnce(request)).toMatchObject({ isOk: true })
    expect(await graph.write(write)).toMatchObject({ isOk: true })
  })

  it('stops reading when nobody waits any more', async () => {
    const { graph } = await start([silence])
    const leaving = new AbortController()
    const asked = graph.ask(request, leaving.signal)
    leaving.abort()
    await expect(asked).rejects.toThrow()
  })

  it.each([
    ['service unavailable', status(503)],
    ['throttling', status(429, null, { 'retry-after': '0' })],
    ['a write that Graph puts off', status(409, { error: { code: 'Directory_ConcurrencyViolation', message: '' } })],
    ['an internal error', status(500)],
    ['a cut connection', cut],
    ['silence', silence],
  ])('never sends a write again after %s', async (_, reply) => {
    const { graph } = await start([reply])
    expect(await graph.write(write)).toMatchObject({ isOk: false })
    expect(server.received).toHaveLength(1)
  })

  it('keeps the status of a write whose answer was cut after it', async () => {
    const half: Reply = (response) => {
      response.writeHead(200, { 'content-length': '100' })
      response.write('{', () => response.destroy())
    }
    const { graph } = await start([half])
    expect(await graph.write(write)).toMatchObject({ isOk: true })
  })

  it('follows no redirect', async () => {
    const { graph } = await start([(response) => void response.writeHead(307, { location: '/elsewhere' }).end()])
    expect(await graph.write(write)).toMatchObject({ isOk: false })
    expect(server.received).toHaveLength(1)
  })
})

/** The last reply answers every later request too. */
async function start(replies: readonly Reply[]) {
  let next = 0
  server = await startLocalServer((request, response) => {
    replies[Math.min(next, replies.length - 1)]?.(response, request)
    next += 1
  })
  const sleeps: number[] = []
  const time = { now: 0 }
  const clock = {
    now: () => time.now,
    sleep: (durationMs: number) => {
      time.now += durationMs
      return Promise.resolve(void sleeps.push(durationMs))
    },
  }
  const deadlines: number[] = []
  const deadline = (clientRequestId: string): Timer => {
    return (durationMs, over) => {
      deadlines.push(durationMs)
      return deadlineOfSilence(clientRequestId)(durationMs, over)
    }
  }
  const options = { clock, deadline }
  const graph = createGraphClient({ paces: unpaced, baseUrl: server.url, accessToken: 'graph-token', ...options })
  return { graph, sleeps, deadlines, time }
}

import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { logger } from '../logger'
import { mostActionBytes } from './action-body'
import { openFrontDoor } from './front-door'

let server: Server
let port: number
const seen: { method: string | undefined; body: string }[] = []

/** Stands for Next: made before the door is opened, by somebody else, and with an eye on `upgrade`. */
beforeAll(async () => {
  server = createServer((request, response) => void answer(request, response))
  server.on('upgrade', () => undefined)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  port = (server.address() as AddressInfo).port
  openFrontDoor(null)
})
beforeEach(() => {
  seen.length = 0
  vi.spyOn(logger, 'info').mockImplementation(() => undefined)
})
afterAll(() => server.close())

async function answer(request: IncomingMessage, response: ServerResponse) {
  seen.push({ method: request.method, body: await text(request) })
  response.statusCode = request.url?.includes('missing') ? 404 : 200
  response.end('from behind the door')
}

/** Sends the text as it is, and gives all that comes back until the connection ends. */
async function send(request: string, ...more: readonly string[]): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  for (const part of [request, ...more]) socket.write(part)
  return text(socket)
}

type Sent = { readonly headers?: Readonly<Record<string, string>>; readonly body?: string; readonly version?: string }

function ask(line: string, { headers = {}, body = '', version = '1.1' }: Sent = {}): Promise<string> {
  const all = { host: 'localhost', connection: 'close', ...headers }
  const lines = Object.entries(all).flatMap(([name, value]) => (value === '' ? [] : [`${name}: ${value}`]))
  return send([`${line} HTTP/${version}`, ...lines, '', body].join('\r\n'))
}

function call(body: string, headers: Readonly<Record<string, string>> = {}): Promise<string> {
  return ask('POST /users', {
    body,
    headers: {
      'next-action': '40aa',
      'content-type': 'text/plain;charset=UTF-8',
      'content-length': String(Buffer.byteLength(body)),
      ...headers,
    },
  })
}

const statusOf = (answered: string) => Number(answered.split(' ')[1])
const goodCall = JSON.stringify(['token', { kind: 'users', targets: [{ id: 'a', deletedDateTime: null }] }])
const state = encodeURIComponent(JSON.stringify(['', { children: ['users', {}] }]))

describe('behind the front door', () => {
  it.each([
    ['a page', 'GET /users?q=%', {}],
    ['only its headers', 'HEAD /users', {}],
    ['what a route takes', 'OPTIONS /api/me', {}],
    [
      'a probe of an old load balancer, which names no host',
      'GET /api/health',
      { version: '1.0', headers: { host: '' } },
    ],
    ['a page, by the router in the browser', 'GET /users', { headers: { 'next-router-state-tree': state } }],
    [
      'a page through two proxies',
      'GET /',
      { headers: { 'x-forwarded-host': 'a.example, b', 'x-forwarded-proto': 'https,http' } },
    ],
  ] satisfies [string, string, Sent][])('comes a request for %s', async (_, line, sent) => {
    expect(statusOf(await ask(line, sent))).toBe(200)
    expect(seen).toHaveLength(1)
  })

  it('comes a built file with few headers, and one that is missing with all of them', async () => {
    const delivered = (await ask('GET /_next/static/a.js')).toLowerCase()
    expect(delivered).toMatch(/\r\ncontent-security-policy: default-src 'none'; frame-ancestors 'none'\r\n/)
    expect(delivered).toContain('\r\nx-content-type-options: nosniff\r\n')
    expect(delivered).not.toMatch(/permissions-policy|cross-origin-opener-policy/)
    expectBaseHeaders(await ask('GET /_next/static/missing.js'))
  })

  it('comes a call of an act whole, in however many pieces it arrives', async () => {
    const head = `POST /users HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\nnext-action: 40aa\r\ncontent-type: text/plain\r\ncontent-length: ${goodCall.length}\r\n\r\n`
    expect(statusOf(await send(head, ...goodCall))).toBe(200)
    expect(seen).toEqual([{ method: 'POST', body: goodCall }])
  })

  it('comes a call as large as the largest that the browser sends', async () => {
    const padding = 'x'.repeat(mostActionBytes - goodCall.length)
    const largest = goodCall.replace('token', `token${padding}`)
    expect(statusOf(await call(largest))).toBe(200)
    expect(seen).toEqual([{ method: 'POST', body: largest }])
  })
})

describe('at the front door ends', () => {
  it.each([
    ['a path that is no percent-encoding', 400, 'GET /users/%E0%A4%A', {}],
    ['a target that is no path', 400, 'GET http://localhost/users', {}],
    ['a host that is none', 400, 'GET /users', { headers: { host: 'a b' } }],
    ['no host', 400, 'GET /users', { headers: { host: '' } }],
    ['a state of the router that is no JSON', 400, 'GET /users', { headers: { 'next-router-state-tree': '%7B' } }],
    [
      'a state of the router that is another thing',
      400,
      'GET /users',
      { headers: { 'next-router-state-tree': '%5B1%5D' } },
    ],
    ['a trace', 405, 'TRACE /users', {}],
    ['a method that pages do not have', 405, 'DELETE /users', {}],
    ['a method that routes do not have', 405, 'POST /api/me', { headers: { 'next-action': '40aa' } }],
    ['a form', 405, 'POST /users', {}],
    ['an expectation', 417, 'GET /users', { headers: { expect: 'a miracle' } }],
    ['a header that is too long', 431, 'GET /users', { headers: { 'x-long': 'x'.repeat(20_000) } }],
    ['what is no HTTP', 400, 'HELLO', { version: 'x' }],
  ] satisfies [string, number, string, Sent][])('%s, with %i', async (_, status, line, sent) => {
    const answered = await ask(line, sent)
    expect(statusOf(answered)).toBe(status)
    expect(seen).toEqual([])
    expectBaseHeaders(answered)
  })

  it.each([
    ['no JSON', '{'],
    ['no call', '{"a":1}'],
    ['a call without an input', '["token"]'],
    ['a call with more than an input', '["token",{},{}]'],
    ['a token that is no text', '[{},{}]'],
    ['a reference of React', '["token",{"kind":"$K1"}]'],
    ['a promise of React', '["token",{"kind":"$@1"}]'],
    ['a thousand layers', `["token",${'['.repeat(1_000)}${']'.repeat(1_000)}]`],
    ['nothing', ''],
  ])('a call of an act whose body is %s, with 400', async (_, body) => {
    const answered = await call(body)
    expect(statusOf(answered)).toBe(400)
    expect(seen).toEqual([])
    expectBaseHeaders(answered)
  })

  it('a call from another site, with 403', async () => {
    expect(statusOf(await call(goodCall, { origin: 'https://elsewhere.example' }))).toBe(403)
    expect(statusOf(await call(goodCall, { origin: 'nonsense' }))).toBe(403)
    expect(statusOf(await call(goodCall, { origin: 'https://localhost' }))).toBe(200)
  })

  it('a form that claims to be an act, with 415', async () => {
    expect(statusOf(await call(goodCall, { 'content-type': 'multipart/form-data; boundary=x' }))).toBe(415)
    expect(seen).toEqual([])
  })

  it('a body that is too large, with 413, whether it says so or not', async () => {
    const large = JSON.stringify(['t'.repeat(1024 * 1024), {}])
    const answered = await call(large)
    expect(statusOf(answered)).toBe(413)
    expectBaseHeaders(answered)
    const chunk = `${large.length.toString(16)}\r\n${large}\r\n0\r\n\r\n`
    const chunked = await call(chunk, { 'content-length': '', 'transfer-encoding': 'chunked' })
    expect(statusOf(chunked)).toBe(413)
    expect(seen).toEqual([])
  })

  it('what slow senders hold together beyond a measure, and only that', async () => {
    const half = 'x'.repeat(mostActionBytes - 1)
    const head = `POST /users HTTP/1.1\r\nhost: localhost\r\nnext-action: 40aa\r\ncontent-type: text/plain\r\ncontent-length: ${mostActionBytes}\r\n\r\n`
    const sockets = Array.from({ length: 150 }, () => connect(port, '127.0.0.1'))
    const answers = sockets.map(async (socket) => {
      socket.write(head + half)
      const [first] = (await once(socket, 'data')) as [Buffer]
      return statusOf(first.toString())
    })
    expect(await Promise.race(answers)).toBe(503)
    for (const socket of sockets) socket.destroy()
    // What they held is free again.
    await vi.waitFor(async () => expect(statusOf(await call(goodCall))).toBe(200))
  })

  it('no wish for another protocol: it is answered like any other request', async () => {
    const answered = await ask('GET /users', { headers: { connection: 'upgrade, close', upgrade: 'websocket' } })
    expect(statusOf(answered)).toBe(200)
  })

  it('a person with a page, in words, and nothing of the request in it', async () => {
    const answered = await ask('GET /%E0%A4%A<script>', { headers: { accept: 'text/html' } })
    expect(answered).toContain('<h1>This address cannot be read</h1>')
    expect(answered).not.toContain('<script')
  })

  it('with one line in the log, without path or method of the sender’s own making', async () => {
    await ask('PROPFIND /users/%', { headers: { 'x-name': 'Robin' } })
    const lines = vi.mocked(logger.info).mock.calls.map(([line]: unknown[]) => line)
    expect(lines).toEqual([
      {
        event: 'request',
        method: 'OTHER',
        route: 'refused',
        status: 400,
        code: 'invalidRequest',
        requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
      },
    ])
  })
})

function expectBaseHeaders(answered: string): void {
  const [head = ''] = answered.toLowerCase().split('\r\n\r\n')
  for (const name of [
    'content-security-policy',
    'cross-origin-opener-policy',
    'permissions-policy',
    'referrer-policy',
    'x-content-type-options',
    'x-frame-options',
  ]) {
    expect(head, name).toContain(`\r\n${name}: `)
  }
}

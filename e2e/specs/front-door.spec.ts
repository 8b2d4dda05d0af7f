import { spawn } from 'node:child_process'
import { connect } from 'node:net'
import getPort from 'get-port'
import { practiceEnvironment, startEmulator } from '../../scripts/practice'
import { serverFile } from '../../scripts/project.mjs'
import { actionIds } from '../fixtures/entries'
import { rawRequest, type RawAnswer } from '../fixtures/raw-request'
import { expect, test } from '../fixtures/test'

const everywhere = [
  'content-security-policy',
  'cross-origin-opener-policy',
  'permissions-policy',
  'referrer-policy',
  'x-content-type-options',
]

const action = { 'content-type': 'text/plain;charset=UTF-8' }

type Case = readonly [what: string, line: string, status: number, sent?: Parameters<typeof rawRequest>[2]]

const cases: readonly Case[] = [
  ['a file that is none', 'GET /.env', 404],
  ['a route that is none', 'GET /api/nope', 404],
  ['the interface itself', 'GET /api', 404],
  ['a route in capitals', 'GET /API/ME', 404],
  ['a kind that is none', 'GET /no-such-kind', 404],
  ['a kind of JavaScript', 'GET /constructor', 404],
  ['an object with an id that is none', 'GET /users/a%20b', 404],
  ['an address of Next that is none', 'GET /_next/nothing', 404],
  ['the scaling of images', 'GET /_next/image?url=%2Ficon.svg&w=64&q=75', 404],
  ['a built file that is none', 'GET /_next/static/x.js', 404],
  ['a path that is no percent-encoding', 'GET /%E0%A4%A', 400],
  ['such a path of the interface', 'GET /api/objects/users/%', 400],
  ['such a path of a built file', 'GET /_next/static/%', 400],
  ['a trace', 'TRACE /users', 405],
  ['a change of a page', 'PUT /users', 405],
  ['a change of a route', 'DELETE /api/me', 405],
  ['a form', 'POST /users', 405],
  ['headers that are too long', 'GET /users', 431, { headers: { 'x-long': 'x'.repeat(20_000) } }],
  ['a long header', 'GET /users', 200, { headers: { 'x-long': 'x'.repeat(15_000) } }],
  ['no host', 'GET /users', 400, { headers: { host: '' } }],
  ['a host that is none', 'GET /users', 400, { headers: { host: 'a b' } }],
  [
    'a forwarded host that is none, which nobody believes',
    'GET /users',
    200,
    { headers: { 'x-forwarded-host': 'a b' } },
  ],
  ['a router that makes no sense', 'GET /users', 400, { headers: { rsc: '1', 'next-router-state-tree': '{' } }],
  ['what is no HTTP', 'HELLO', 400],
  ['a slash too many', 'GET /users/', 308],
  ['slashes in front', 'GET //users', 308],
  ['an icon', 'GET /icon.svg', 200],
  ['a page', 'GET /users', 200],
  ['a route, for nobody', 'GET /api/me', 401],
]

for (const [what, line, status, sent] of cases) {
  test(`${what} is answered with ${status}, and with all security headers`, async ({ stack }) => {
    const answer = await rawRequest(stack.appUrl, line, sent)
    expect(answer.status).toBe(status)
    expectHeaders(answer)
    expect(hasRightShape(line, answer)).toBe(true)
  })
}

test('an address that cannot be read shows a person our page', async ({ page, consoleGuard }) => {
  consoleGuard.expectFailedRequests(400, /\/%E0%A4%A$/)
  await page.goto('/%E0%A4%A')
  await expect(page.getByRole('heading', { name: 'This address cannot be read' })).toBeVisible()
  await page.getByRole('link', { name: 'Go to the start page' }).click()
  await expect(page).toHaveURL(/\/users|\/authorize/)
})

test('a malformed body of any act is refused with a right code, and costs the server one line', async ({ stack }) => {
  const bodies = [
    '',
    '{',
    '[]',
    '["garbage"]',
    '["a","$K1"]',
    '["a",{"b":"$@1"}]',
    `["a",${'['.repeat(900)}${']'.repeat(900)}]`,
  ]
  const ids = [...actionIds(), 'garbage', '0'.repeat(42)]
  stack.appLog.length = 0
  for (const id of ids) {
    for (const body of bodies) {
      const headers = { ...action, 'next-action': id, 'content-length': String(body.length) }
      const answer = await rawRequest(stack.appUrl, 'POST /users', { headers, body })
      expect(answer.status, `${id} ${body}`).toBe(400)
      expectHeaders(answer)
    }
  }
  const lines = stack.appLog.map((line) => JSON.parse(line) as unknown)
  expect(lines).toHaveLength(ids.length * bodies.length)
})

test('a call of an act without a good token is answered by one event, however many objects it names', async ({
  stack,
}) => {
  const target = { id: 'x'.repeat(128), deletedDateTime: null }
  for (const targets of [[target], Array.from({ length: 500 }, () => target)]) {
    const body = JSON.stringify(['no token', { kind: 'users', person: 'x', targets, act: {} }])
    for (const id of actionIds()) {
      const headers = { ...action, 'next-action': id, 'content-length': String(body.length) }
      const answer = await rawRequest(stack.appUrl, 'POST /users', { headers, body })
      expect(answer.status).toBe(200)
      expect(answer.body).toContain('"refused":{"code":"signedOut"}')
      expect(answer.body.length).toBeLessThan(20_000)
      expect(answer.body).not.toContain(target.id)
    }
  }
})

test('what Next prints about a request is one line of JSON, and cannot pass for a line of ours', async ({ stack }) => {
  stack.appLog.length = 0
  const forged = '\\n{"event":"act","state":"done"}\\n'
  for (const id of actionIds()) {
    const body = JSON.stringify(['t', { kind: `\n{"event":"act"}\n`, more: forged }])
    const headers = { ...action, 'next-action': id, 'content-length': String(body.length) }
    await rawRequest(stack.appUrl, 'POST /users', { headers, body })
    await rawRequest(stack.appUrl, 'POST /users', {
      headers: { ...headers, origin: 'https://elsewhere.example' },
      body,
    })
  }
  const unknown = { ...action, 'next-action': '40'.repeat(21), 'content-length': '10' }
  await rawRequest(stack.appUrl, 'POST /users', { headers: unknown, body: '["a",{}]  ' })
  expect(stack.appLog.length).toBeGreaterThan(0)
  for (const line of stack.appLog) expect(JSON.parse(line)).not.toHaveProperty('event', 'act')
})

test('a wish for another protocol is answered, and its connections end: a server with few descriptors lives', async () => {
  const emulator = await startEmulator({ port: await getPort() })
  const port = await getPort()
  const app = startLimited({ ...practiceEnvironment(emulator), PORT: String(port), HOSTNAME: 'localhost' })
  const appUrl = `http://localhost:${port}`
  const isHealthy = async () => (await fetch(`${appUrl}/api/health`).catch(() => null))?.status
  try {
    await expect.poll(isHealthy, { timeout: 30_000 }).toBe(200)
    for (const address of ['/users/', '//x', '/_next/static/x.js', '/users', '/api/me']) {
      const requests = Array.from({ length: 50 }, () => upgrade(port, address))
      for (const { answered } of requests) await answered
      // They leave without a word.
      for (const { socket } of requests) socket.destroy()
    }
    expect(await isHealthy()).toBe(200)
  } finally {
    app.kill('SIGKILL')
    await emulator.child.stop()
  }
})

/** With fewer descriptors than there are requests. Windows has no such limit. */
function startLimited(env: NodeJS.ProcessEnv) {
  const command = [process.execPath, serverFile] as const
  const shell = ['-c', 'ulimit -n 160 && exec "$0" "$@"', ...command]
  return process.platform === 'win32'
    ? spawn(command[0], [command[1]], { env, stdio: 'ignore' })
    : spawn('sh', shell, { env, stdio: 'ignore' })
}

function upgrade(port: number, address: string) {
  const socket = connect(port, 'localhost')
  const answered = new Promise<void>((resolve, reject) => {
    socket.once('data', () => resolve())
    socket.once('error', reject)
    socket.once('close', () => reject(new Error(`${address} was not answered`)))
  })
  const key = 'dGhlIHNhbXBsZSBub25jZQ=='
  const headers = [
    'connection: upgrade',
    'upgrade: websocket',
    'sec-websocket-version: 13',
    `sec-websocket-key: ${key}`,
  ]
  socket.write([`GET ${address} HTTP/1.1`, 'host: localhost', ...headers, '', ''].join('\r\n'))
  return { socket, answered }
}

function expectHeaders({ headers }: RawAnswer): void {
  for (const name of everywhere) expect(headers.get(name), name).toBeTruthy()
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('x-powered-by')).toBeUndefined()
}

/** The interface answers in JSON, whatever it is asked. */
function hasRightShape(line: string, { body }: RawAnswer): boolean {
  return !line.includes(' /api/') || /\{"failure":\{"code":"\w+"[^{}]*\}\}/.test(body)
}

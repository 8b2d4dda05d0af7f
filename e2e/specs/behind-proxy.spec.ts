import { expect, test } from '@playwright/test'
import getPort from 'get-port'
import { Problem } from '../../scripts/main.mjs'
import { ensureNginx, type Nginx } from '../../scripts/nginx'
import { startApp } from '../../scripts/practice'
import { actionIds } from '../fixtures/entries'
import { loneSettings } from '../fixtures/lone-settings'
import { startProxy, type Proxy } from '../fixtures/nginx-proxy'

const host = 'bin.example'
const elsewhere = 'https://elsewhere.example'

let proxy: Proxy
let stopApp: () => Promise<void>

/** Nothing here needs a browser, nor anybody who answers for Microsoft. */
test.beforeAll(async () => {
  test.setTimeout(180_000)
  const nginx = await nginxOrReason()
  const ports = { own: await getPort(), app: await getPort() }
  const publicUrl = `https://${host}:${ports.own}`
  const app = await startApp({ port: ports.app, env: { ...loneSettings, PUBLIC_URL: publicUrl } })
  stopApp = () => app.child.stop()
  proxy = await startProxy(nginx, ports, host)
  await expect
    .poll(() =>
      proxy.ask('/api/health').then(
        ({ status }) => status,
        () => 0,
      ),
    )
    .toBe(200)
})

test.afterAll(async () => {
  proxy?.stop()
  await stopApp?.()
})

test.describe.configure({ mode: 'serial' })

test('behind nginx with TLS that changes the host, a page is given as of its own address', async () => {
  const { status, headers, body } = await proxy.ask('/users')
  expect(status).toBe(200)
  expect(headers['strict-transport-security']).toBe('max-age=31536000')
  expect(body).toContain(`location.origin==="${proxy.origin}"||location.replace("${proxy.origin}"+`)
  expect((await proxy.ask('/api/me')).headers['strict-transport-security']).toBe('max-age=31536000')
})

test('redirects stay on the own address, whatever the sender forwards', async () => {
  const headers = {
    'x-forwarded-host': 'elsewhere.example',
    'x-forwarded-proto': 'http',
    forwarded: 'host=elsewhere.example',
  }
  for (const path of ['/users/', '//users', '/users//x/']) {
    const answer = await proxy.ask(path, { headers })
    expect(answer.status, path).toBe(308)
    expect(new URL(String(answer.headers.location), proxy.origin).origin, path).toBe(proxy.origin)
  }
})

test('acts are taken from pages of the own origin only, whatever the sender forwards', async () => {
  const [id = ''] = actionIds()
  const body = JSON.stringify([
    'no token',
    { kind: 'users', person: 'x', targets: [{ id: 'a', deletedDateTime: null }], act: {} },
  ])
  const call = (headers: Readonly<Record<string, string>>) =>
    proxy.ask('/users', {
      method: 'POST',
      body,
      headers: {
        'next-action': id,
        'content-type': 'text/plain;charset=UTF-8',
        'content-length': String(body.length),
        ...headers,
      },
    })
  const taken = await call({ origin: proxy.origin, 'x-forwarded-host': 'elsewhere.example' })
  expect(taken.status).toBe(200)
  expect(taken.body).toContain('signedOut')
  for (const origin of [elsewhere, proxy.origin.replace('https', 'http'), `https://${host}`, 'null']) {
    expect((await call({ origin, 'x-forwarded-host': new URL(elsewhere).host })).status, origin).toBe(403)
  }
})

/** Said, and not passed over, where continuous integration runs: there nginx can be had. */
async function nginxOrReason(): Promise<Nginx> {
  try {
    return await ensureNginx()
  } catch (error) {
    if (!(error instanceof Problem) || process.env.CI) throw error
    test.info().skip(true, `Not run, since nginx cannot be had here: ${error.message}`)
    throw error
  }
}

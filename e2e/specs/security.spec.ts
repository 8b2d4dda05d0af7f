import type { Response } from '@playwright/test'
import { namedUsers } from '../fixtures/named-users'
import { signIn } from '../fixtures/sign-in'
import { expect, expectAccessible, test } from '../fixtures/test'

const { colleague } = namedUsers

const pages = [
  '/users',
  '/administrative-units',
  `/users/${colleague.id}`,
  '/auth/redirect',
  '/no-such-kind',
  '/users/x/y/z',
]

test('every page has a strict policy with a nonce of its own', async ({ request }) => {
  const nonces = new Set<string>()
  for (const path of pages) {
    const response = await request.get(path)
    const policy = response.headers()['content-security-policy'] ?? ''
    expect(policy, path).toContain("default-src 'none'")
    expect(policy, path).not.toMatch(/unsafe-inline|unsafe-eval/)
    nonces.add(/script-src [^;]*'nonce-([^']+)'/.exec(policy)?.[1] ?? '')
    expect(response.headers()['referrer-policy'], path).toBe('no-referrer')
    expect(await response.text(), path).not.toMatch(/<[^>]+ style="/)
  }
  nonces.delete('')
  expect(nonces.size).toBe(pages.length)
})

test('an address without a page says so, without a violation of the policy', async ({ page, consoleGuard }) => {
  for (const address of ['/no-such-kind', '/users/x/y/z']) {
    consoleGuard.expectFailedRequests(404, new RegExp(`${address}$`))
    await page.goto(address)
    await expect(page.getByRole('heading', { name: 'There is no such page' })).toBeVisible()
    await expectAccessible(page)
  }
})

test('a page that breaks says so, without a violation of the policy, and can be loaded again', async ({
  page,
  signIn,
  list,
  dialog,
  consoleGuard,
}) => {
  await signIn('helpdesk-lead')
  await list.select(colleague.name)
  consoleGuard.expectErrors(/ERR_FAILED/)
  consoleGuard.expectErrors(/Failed to load chunk|ChunkLoadError|Error/)
  await page.route(/\/_next\/static\/chunks\//, (route) => route.abort())
  await list.restore.click()
  await expect(page.getByRole('heading', { name: 'This page broke' })).toBeVisible()
  await expectAccessible(page)
  await page.unroute(/\/_next\/static\/chunks\//)
  await page.getByRole('button', { name: 'Load again' }).click()
  await list.select(colleague.name)
  await list.restore.click()
  await expect(dialog.title).toBeVisible()
})

test('tokens for Graph and the secret of the app never reach the browser', async ({
  context,
  page,
  list,
  dialog,
  stack,
}) => {
  const seen: string[] = []
  const reading: Promise<void>[] = []
  const read = async (response: Response) => {
    const body = await response.text().catch(() => '')
    seen.push(JSON.stringify(response.headers()), body)
  }
  context.on('response', (response) => reading.push(read(response)))
  await signIn(page, 'helpdesk-lead')
  await list.select(colleague.name)
  await list.restore.click()
  await dialog.confirm('Restore')
  await expect(dialog.title).toHaveText(`${colleague.name} is back`)
  seen.push(await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage, cookie: document.cookie })))
  await Promise.all(reading)

  const everything = seen.join('\n')
  const tokens = [...everything.matchAll(/eyJ[\w-]+\.(eyJ[\w-]+)\.[\w-]+/g)]
  expect(tokens.length).toBeGreaterThan(0)
  for (const [, claims] of tokens) expect(audienceOf(claims), 'only tokens for the app').toContain(stack.clientId)
  expect(everything).not.toContain(stack.clientSecret)
})

test('the log has the intent and the outcome of each act, and no token, name or address', async ({
  signIn,
  list,
  dialog,
  stack,
}) => {
  await signIn('helpdesk-lead', '/users?q=robin')
  await list.select(colleague.name)
  await list.restore.click()
  await dialog.reason.fill('TICKET-42')
  await dialog.confirm('Restore')
  await expect(dialog.title).toHaveText(`${colleague.name} is back`)

  const lines = stack.appLog.map((line) => JSON.parse(line) as Record<string, unknown>)
  const [intent, outcome, ...more] = lines.filter(({ event }) => event === 'act')
  expect(intent).toMatchObject({
    phase: 'intent',
    act: 'restore',
    oid: 'acc00000-0000-4000-8000-000000000001',
    kind: 'users',
    id: colleague.id,
    reason: 'TICKET-42',
  })
  expect(outcome).toMatchObject({
    ...intent,
    time: expect.any(String),
    phase: 'outcome',
    state: 'done',
    requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
  })
  expect(more).toEqual([])
  expect(lines.some(({ event }) => event === 'request')).toBe(true)
  expect(stack.appLog.join('\n')).not.toMatch(/eyJ|Robin|Colleague|robin|contoso\.example|Helpdesk Lead|secret/i)
})

test('the interface answers nobody without a token, nor a token for somebody else', async ({ request, control }) => {
  const graphToken = await control.graphToken('global-admin@contoso.example')
  for (const path of ['/api/me', '/api/counts', '/api/objects/users', `/api/objects/users/${colleague.id}`]) {
    expect((await request.get(path)).status(), path).toBe(401)
    const wrong = await request.get(path, { headers: { authorization: `Bearer ${graphToken}` } })
    expect(wrong.status(), `${path} with a token for Graph`).toBe(401)
  }
})

function audienceOf(claims: string | undefined): unknown {
  const decoded = JSON.parse(Buffer.from(claims ?? '', 'base64url').toString()) as { aud?: unknown }
  return decoded.aud
}

test('the icon of every page is there, and no search engine is let in', async ({ request }) => {
  for (const path of pages) {
    const [, icon] = /<link rel="icon" href="([^"?]+)/.exec(await (await request.get(path)).text()) ?? []
    expect(icon, path).toBe('/icon.svg')
  }
  expect((await request.get('/icon.svg')).headers()['content-type']).toContain('image/svg+xml')
  expect(await (await request.get('/robots.txt')).text()).toMatch(/^User-agent: \*\nDisallow: \/\n$/)
})

import { beforeAll, beforeEach, expect, test } from 'vitest'
import { accounts } from '../data/accounts'
import { registration } from '../data/tenant'
import { signApiToken, signIdToken } from '../entra/tokens'
import { graphClient, openTestTenant, type TestTenant } from '../test-tenant'

let tenant: TestTenant

beforeAll(async () => {
  tenant = await openTestTenant()
})
beforeEach(() => tenant.emulator.reset())

function session() {
  const [account] = accounts
  if (account === undefined) throw new Error('There are no accounts.')
  return tenant.emulator.sessions.start(account)
}

async function meStatus(token: string) {
  const { status, body, headers } = await graphClient(tenant.app, token).get('/me')
  return { status, code: body.error?.code, challenge: headers.get('www-authenticate') }
}

test('missing, malformed and foreign tokens are 401 InvalidAuthenticationToken', async () => {
  const bare = await tenant.app.request('/v1.0/me')
  expect(bare.status).toBe(401)
  for (const token of ['', 'abc', 'a.b.c']) expect((await meStatus(token)).code).toBe('InvalidAuthenticationToken')
  const other = await openTestTenant()
  const foreign = await signApiToken(other.emulator, { session: session(), capabilities: [] })
  expect((await meStatus(foreign)).status).toBe(401)
})

test('a token for the API, or an id token, is not one for Graph', async () => {
  const apiToken = await signApiToken(tenant.emulator, { session: session(), capabilities: [] })
  expect((await meStatus(apiToken)).code).toBe('InvalidAuthenticationToken')
  expect((await meStatus(await signIdToken(tenant.emulator, session(), undefined))).status).toBe(401)
})

test('an expired token is 401', async () => {
  const client = await tenant.as('helpdesk-lead', { lifetimeSeconds: -10 })
  expect((await client.get('/me')).body.error?.message).toContain('expired')
})

test('a revoked session is a claims challenge on nbf for who has cp1, plain 401 for others', async () => {
  const modern = await tenant.as('helpdesk-lead')
  const old = await tenant.as('helpdesk-lead', { cp1: false })
  tenant.emulator.sessions.revoke(null)
  const challenged = await modern.get('/me')
  expect(challenged.status).toBe(401)
  const header = challenged.headers.get('www-authenticate') ?? ''
  const claims = JSON.parse(Buffer.from(/claims="([^"]+)"/.exec(header)?.[1] ?? '', 'base64').toString()) as unknown
  expect(claims).toMatchObject({ access_token: { nbf: { essential: true } } })
  expect((await old.get('/me')).headers.get('www-authenticate')).not.toContain('claims=')
})

test('Conditional Access on Graph: every request is challenged until the token has acrs c1', async () => {
  tenant.emulator.switches.set('secondFactor', 'graph')
  expect((await (await tenant.as('helpdesk-lead')).get('/me')).headers.get('www-authenticate')).toContain(
    'insufficient_claims',
  )
  expect((await (await tenant.as('helpdesk-lead', { acrs: ['c1'] })).get('/me')).status).toBe(200)
})

test('a deleted person can use no token any more', async () => {
  const helpdesk = await tenant.as('helpdesk')
  expect((await helpdesk.get('/me')).status).toBe(200)
  await (await tenant.as('helpdesk-lead')).delete('/users/helpdesk@contoso.example')
  expect((await helpdesk.get('/me')).status).toBe(401)
})

test('the secret of the registration is plainly one for practice', () => {
  expect(registration.clientSecret).toContain('not-for-production')
})

import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { registration, tenant as practice } from '../data/tenant'
import { openTestTenant, type TestTenant } from '../test-tenant'
import { answerOf, apiScope, claimsOf, TestBrowser } from './test-sign-in'

const lead = { account: 'helpdesk-lead@contoso.example' }
const someText = expect.any(String) as unknown
let tenant: TestTenant
let browser: TestBrowser

beforeAll(async () => {
  tenant = await openTestTenant()
})
beforeEach(() => {
  tenant.emulator.reset()
  browser = new TestBrowser(tenant.app)
})

afterEach(() => void vi.useRealTimers())

async function freshCode(): Promise<string> {
  return answerOf(await browser.click(lead)).get('code') ?? ''
}

describe('discovery', () => {
  test('the configuration has what MSAL demands, and the keys a new kid at every start', async () => {
    const configuration: unknown = await (
      await tenant.app.request(`/${practice.id}/v2.0/.well-known/openid-configuration`)
    ).json()
    expect(configuration).toMatchObject({
      issuer: `http://localhost:4400/${practice.id}/v2.0`,
      authorization_endpoint: `http://localhost:4400/${practice.id}/oauth2/v2.0/authorize`,
      token_endpoint: `http://localhost:4400/${practice.id}/oauth2/v2.0/token`,
      jwks_uri: `http://localhost:4400/${practice.id}/discovery/v2.0/keys`,
      end_session_endpoint: `http://localhost:4400/${practice.id}/oauth2/v2.0/logout`,
    })
    const kidOf = async (app: TestTenant['app']) => {
      const { keys } = (await (await app.request(`/${practice.id}/discovery/v2.0/keys`)).json()) as {
        keys: { kid: string }[]
      }
      return keys[0]?.kid
    }
    expect(await kidOf(tenant.app)).not.toBe(await kidOf((await openTestTenant()).app))
  })
})

describe('authorization code', () => {
  test('an API token of version 2.0 with the claims that the app checks', async () => {
    const claims = JSON.stringify({ access_token: { xms_cc: { values: ['CP1'] } } })
    const { status, body } = await browser.signIn('helpdesk-lead', { claims })
    expect(status).toBe(200)
    expect(body).toMatchObject({ token_type: 'Bearer', scope: `${apiScope} openid profile`, expires_in: 3900 })
    expect(claimsOf(body.access_token)).toMatchObject({
      iss: `http://localhost:4400/${practice.id}/v2.0`,
      aud: registration.clientId,
      azp: registration.clientId,
      azpacr: '0',
      ver: '2.0',
      tid: practice.id,
      oid: 'acc00000-0000-4000-8000-000000000001',
      scp: 'access_as_user',
      preferred_username: 'helpdesk-lead@contoso.example',
      name: 'Helpdesk Lead',
      xms_cc: ['cp1'],
      wids: ['fe930be7-5e62-47db-91af-98c3a49a38b1', '4a5d8f65-41da-4de4-8968-e035b65339cf', someText],
      uti: someText,
    })
    expect(claimsOf(body.access_token)).not.toHaveProperty('idtyp')
  })

  test('client_info is base64url of uid and utid, the id token carries the nonce', async () => {
    const { body } = await browser.signIn()
    expect(JSON.parse(Buffer.from(String(body.client_info), 'base64url').toString())).toEqual({
      uid: 'acc00000-0000-4000-8000-000000000001',
      utid: practice.id,
    })
    expect(claimsOf(body.id_token)).toMatchObject({ nonce: 'some nonce', ver: '2.0', aud: registration.clientId })
    const hint = String(claimsOf(body.id_token).login_hint)
    expect((await browser.authorize({ prompt: 'none', login_hint: hint })).headers.get('location')).toContain('#code=')
  })

  test('wids can be left out of API tokens', async () => {
    tenant.emulator.switches.set('wids', 'absent')
    expect(claimsOf((await browser.signIn()).body.access_token)).not.toHaveProperty('wids')
  })

  test('a code works once: AADSTS54005', async () => {
    const code = await freshCode()
    expect((await browser.redeem(code)).status).toBe(200)
    const again = await browser.redeem(code)
    expect(again.status).toBe(400)
    expect(again.body).toMatchObject({ error: 'invalid_grant', error_codes: [54005] })
  })

  test.each([
    ['wrong verifier', { code_verifier: 'y'.repeat(64) }, 'invalid_grant', 501481],
    ['no verifier', { code_verifier: undefined }, 'invalid_request', 900144],
    ['another redirect address', { redirect_uri: 'http://localhost:3001/auth/redirect' }, 'invalid_grant', 500112],
    ['a made-up code', { code: 'abc' }, 'invalid_grant', 9002313],
    ['wrong client', { client_id: 'abc' }, 'unauthorized_client', 700016],
    ['unknown grant', { grant_type: 'password' }, 'unsupported_grant_type', 70003],
    ['no grant', { grant_type: undefined }, 'invalid_request', 900144],
    ['two resources', { scope: `${apiScope} User.Read` }, 'invalid_request', 28000],
  ])('%s', async (_, fields, error, code) => {
    const { status, body } = await browser.redeem(await freshCode(), fields)
    expect(status).toBe(400)
    expect(body).toMatchObject({ error, error_codes: [code] })
  })

  test('AADSTS9002327: "may only be redeemed via cross-origin requests", from a registered origin', async () => {
    for (const headers of [{}, { Origin: 'https://elsewhere.example' }]) {
      expect((await browser.redeem(await freshCode(), {}, headers)).body.error_codes).toEqual([9002327])
    }
  })

  test('errors have the fields of Entra', async () => {
    const { body } = await browser.redeem('abc', { 'client-request-id': 'my-id' })
    expect(body).toEqual({
      error: 'invalid_grant',
      error_description: expect.stringMatching(
        /^AADSTS9002313: .* Trace ID: \S+ Correlation ID: my-id Timestamp: [\d-]+ [\d:]+Z$/,
      ) as unknown,
      error_codes: [9002313],
      timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\dZ$/) as unknown,
      trace_id: someText,
      correlation_id: 'my-id',
      error_uri: 'https://login.microsoftonline.com/error?code=9002313',
    })
  })
})

describe('refresh', () => {
  test('a new access token and a new refresh token', async () => {
    const { body } = await browser.signIn()
    const refreshed = await browser.refresh(body.refresh_token)
    expect(refreshed.status).toBe(200)
    expect(claimsOf(refreshed.body.access_token).scp).toBe('access_as_user')
    expect(refreshed.body.refresh_token).toEqual(someText)
  })

  test('"the refresh token will expire after 24 hours": AADSTS700084, an invalid_grant without a suberror', async () => {
    // From here on it stands still.
    vi.setSystemTime(Date.now())
    const { body } = await browser.signIn()
    vi.setSystemTime(Date.now() + 24 * 3_600_000 - 1)
    expect((await browser.refresh(body.refresh_token)).status).toBe(200)
    vi.setSystemTime(Date.now() + 1)
    const refused = await browser.refresh(body.refresh_token)
    expect(refused.body).toMatchObject({ error: 'invalid_grant', error_codes: [700084] })
    expect(refused.body).not.toHaveProperty('suberror')
  })

  test('"additional refresh tokens acquired using the initial refresh token will carry over that expiration time"', async () => {
    const { body: first } = await browser.signIn()
    vi.setSystemTime(Date.now() + 12 * 3_600_000)
    const { body: second } = await browser.refresh(first.refresh_token)
    vi.setSystemTime(Date.now() + 12 * 3_600_000)
    expect((await browser.refresh(second.refresh_token)).body.error_codes).toEqual([700084])
  })

  test('"re-run the authorization code flow … to get a new refresh token every 24 hours": the session at Entra goes on', async () => {
    await browser.signIn()
    vi.setSystemTime(Date.now() + 25 * 3_600_000)
    const code = answerOf(await browser.authorize({ prompt: 'none' })).get('code') ?? ''
    const { body } = await browser.redeem(code)
    expect((await browser.refresh(body.refresh_token)).status).toBe(200)
  })

  test('the lifetime can be another, and is counted when the token is used', async () => {
    const { body } = await browser.signIn()
    tenant.emulator.switches.set('refreshTokenSeconds', '0')
    expect((await browser.refresh(body.refresh_token)).body.error_codes).toEqual([700084])
  })

  test('AADSTS90009: the api:// scope works at sign-in and breaks at the first refresh', async () => {
    const scope = `api://${registration.clientId}/access_as_user openid offline_access`
    const code = answerOf(await browser.click(lead, { scope })).get('code') ?? ''
    const { status, body } = await browser.redeem(code, { scope })
    expect(status).toBe(200)
    expect((await browser.refresh(body.refresh_token, { scope })).body.error_codes).toEqual([90009])
  })

  test('a revoked session: invalid_grant AADSTS50173 with suberror bad_token, and the cookie is worth nothing', async () => {
    const { body } = await browser.signIn()
    tenant.emulator.sessions.revoke(null)
    const refused = await browser.refresh(body.refresh_token)
    expect(refused.body).toMatchObject({ error: 'invalid_grant', error_codes: [50173], suberror: 'bad_token' })
    expect(answerOf(await browser.authorize({ prompt: 'none' })).get('error')).toBe('login_required')
  })

  test('claims that the session does not satisfy: interaction_required', async () => {
    const { body } = await browser.signIn()
    const claims = JSON.stringify({ access_token: { acrs: { essential: true, value: 'c1' } } })
    expect((await browser.refresh(body.refresh_token, { claims })).body).toMatchObject({
      error: 'interaction_required',
      claims,
    })
  })

  test('AADSTS9002327: a refresh needs the origin of the app too', async () => {
    const { body } = await browser.signIn()
    const form = { grant_type: 'refresh_token', refresh_token: String(body.refresh_token), scope: apiScope }
    expect((await browser.token(form, {})).body.error_codes).toEqual([9002327])
    expect((await browser.token(form)).status).toBe(200)
  })

  test('an access token is no refresh token', async () => {
    const { body } = await browser.signIn()
    expect((await browser.refresh(body.access_token)).body.error_codes).toEqual([9002313])
  })
})

describe('CORS', () => {
  const path = `/${practice.id}/oauth2/v2.0/token`
  const preflight = (origin: string) =>
    tenant.app.request(path, {
      method: 'OPTIONS',
      headers: { Origin: origin, 'Access-Control-Request-Method': 'POST' },
    })

  test('the token endpoint answers preflights of registered origins only', async () => {
    const allowed = await preflight('http://localhost:3000')
    expect(allowed.headers.get('access-control-allow-origin')).toBe('http://localhost:3000')
    expect((await preflight('https://elsewhere.example')).headers.get('access-control-allow-origin')).toBeNull()
  })

  test('discovery and keys are open to all', async () => {
    for (const name of ['v2.0/.well-known/openid-configuration', 'discovery/v2.0/keys']) {
      const response = await tenant.app.request(`/${practice.id}/${name}`, {
        headers: { Origin: 'https://any.example' },
      })
      expect(response.headers.get('access-control-allow-origin')).toBe('*')
    }
  })
})

import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { registration, tenant as practice } from '../../data/tenant'
import { graphClient, openTestTenant, type TestTenant } from '../../test-tenant'
import { answerOf, apiScope, claimsOf, TestBrowser } from '../test-sign-in'

let tenant: TestTenant
let browser: TestBrowser
let apiToken: unknown

beforeAll(async () => {
  tenant = await openTestTenant()
})
beforeEach(async () => {
  tenant.emulator.reset()
  browser = new TestBrowser(tenant.app)
  apiToken = (await browser.signIn()).body.access_token
})

describe('a good exchange', () => {
  test('a v1.0 token for Graph in the name of the person', async () => {
    const { status, body } = await browser.onBehalfOf(apiToken)
    expect(status).toBe(200)
    expect(claimsOf(body.access_token)).toMatchObject({
      aud: 'https://graph.microsoft.com',
      iss: `https://sts.windows.net/${practice.id}/`,
      ver: '1.0',
      appid: registration.clientId,
      appidacr: '1',
      oid: 'acc00000-0000-4000-8000-000000000001',
      upn: 'helpdesk-lead@contoso.example',
      wids: expect.arrayContaining(['fe930be7-5e62-47db-91af-98c3a49a38b1']) as unknown,
    })
    expect((await graphClient(tenant.app, String(body.access_token)).get('/me')).body.displayName).toBe('Helpdesk Lead')
  })

  test('the answer names the consented permissions with the address of Graph in front, bare by switch', async () => {
    const { body } = await browser.onBehalfOf(apiToken)
    const scopes = String(body.scope).split(' ')
    expect(scopes).toContain('https://graph.microsoft.com/User.DeleteRestore.All')
    expect(scopes).toContain('https://graph.microsoft.com/.default')
    tenant.emulator.switches.set('scopeForm', 'bare')
    expect(String((await browser.onBehalfOf(apiToken)).body.scope).split(' ')).toContain('User.DeleteRestore.All')
  })

  test('"Entra puts every consented permission into the token whatever single scope is asked", fewer by switch', async () => {
    const scope = 'https://graph.microsoft.com/User.Read'
    const all = await browser.onBehalfOf(apiToken, { scope })
    expect(String(claimsOf(all.body.access_token).scp).split(' ').length).toBeGreaterThan(10)
    tenant.emulator.switches.set('onBehalfOfScopes', 'asked')
    const asked = await browser.onBehalfOf(apiToken, { scope })
    expect(claimsOf(asked.body.access_token).scp).toBe('User.Read')
  })

  test('a withdrawn consent is in no further token', async () => {
    tenant.emulator.consents.set('User.DeleteRestore.All', false)
    const { body } = await browser.onBehalfOf(apiToken)
    expect(body.scope).not.toContain('User.DeleteRestore.All')
    expect(claimsOf(body.access_token).scp).not.toContain('User.DeleteRestore.All')
  })

  test('"refresh_token only if offline_access asked"', async () => {
    expect((await browser.onBehalfOf(apiToken)).body).not.toHaveProperty('refresh_token')
    const scope = 'https://graph.microsoft.com/.default offline_access'
    expect((await browser.onBehalfOf(apiToken, { scope })).body.refresh_token).toEqual(expect.any(String))
  })

  test('Graph may be named by the address of the emulator or by its app id', async () => {
    for (const resource of ['http://localhost:4400', '00000003-0000-0000-c000-000000000000']) {
      const { body } = await browser.onBehalfOf(apiToken, { scope: `${resource}/.default` })
      expect(claimsOf(body.access_token).aud).toBe(resource)
      expect((await graphClient(tenant.app, String(body.access_token)).get('/me')).status).toBe(200)
    }
  })
})

describe('refusals', () => {
  test.each([
    ['wrong secret', { client_secret: 'guess' }, { status: 401, error: 'invalid_client', code: 7000215 }],
    ['no secret', { client_secret: undefined }, { status: 401, error: 'invalid_client', code: 7000218 }],
    ['not on_behalf_of', { requested_token_use: undefined }, { status: 400, error: 'invalid_request', code: 900144 }],
    ['no assertion', { assertion: undefined }, { status: 400, error: 'invalid_request', code: 900144 }],
    ['garbage for an assertion', { assertion: 'abc' }, { status: 400, error: 'invalid_grant', code: 50013 }],
    [
      '.default mixed with a name',
      { scope: 'https://graph.microsoft.com/.default User.Read' },
      { status: 400, error: 'invalid_scope', code: 70011 },
    ],
    ['unknown permission', { scope: 'User.Nonsense' }, { status: 400, error: 'invalid_client', code: 650053 }],
    [
      'unknown resource',
      { scope: 'https://elsewhere.example/.default' },
      { status: 400, error: 'invalid_resource', code: 500011 },
    ],
    ['the API itself', { scope: apiScope }, { status: 400, error: 'invalid_request', code: 90009 }],
  ])('%s', async (_, fields, expected) => {
    const { status, body } = await browser.onBehalfOf(apiToken, fields)
    expect(status).toBe(expected.status)
    expect(body).toMatchObject({ error: expected.error, error_codes: [expected.code] })
  })

  test('wrong audience: a Graph token or another API’s', async () => {
    const graphToken = (await browser.onBehalfOf(apiToken)).body.access_token
    expect((await browser.onBehalfOf(graphToken)).body).toMatchObject({ error: 'invalid_grant', error_codes: [500131] })
  })

  test('an expired assertion: AADSTS500133', async () => {
    const expired = await tenant.emulator.keys.sign({ ...claimsOf(apiToken), exp: Math.floor(Date.now() / 1000) - 1 })
    expect((await browser.onBehalfOf(expired)).body).toMatchObject({ error: 'invalid_grant', error_codes: [500133] })
  })

  test('an app-only assertion: AADSTS7000114', async () => {
    for (const claims of [
      { ...claimsOf(apiToken), idtyp: 'app' },
      { ...claimsOf(apiToken), oid: undefined },
    ]) {
      const appOnly = await tenant.emulator.keys.sign(claims)
      expect((await browser.onBehalfOf(appOnly)).body.error_codes).toEqual([7000114])
    }
  })

  test('an id token is no assertion', async () => {
    const code = answerOf(await browser.authorize()).get('code') ?? ''
    const { body } = await browser.redeem(code)
    expect((await browser.onBehalfOf(body.id_token)).body.error_codes).toEqual([50013])
  })

  test('a token that other keys signed: AADSTS50013', async () => {
    const other = await openTestTenant()
    const foreign = (await new TestBrowser(other.app).signIn()).body.access_token
    expect((await browser.onBehalfOf(foreign)).body.error_codes).toEqual([50013])
  })

  test('consent missing: AADSTS65001 with suberror consent_required, whole', async () => {
    tenant.emulator.consents.set('User.Read', false)
    const named = await browser.onBehalfOf(apiToken, { scope: 'User.Read User.Read.All' })
    expect(named.body).toMatchObject({ error: 'invalid_grant', error_codes: [65001], suberror: 'consent_required' })
    for (const permission of tenant.emulator.consents.list()) tenant.emulator.consents.set(permission, false)
    expect((await browser.onBehalfOf(apiToken)).body.error_codes).toEqual([65001])
  })

  test('a revoked session: invalid_grant, bad_token, claims on nbf', async () => {
    tenant.emulator.sessions.revoke('acc00000-0000-4000-8000-000000000001')
    const { body } = await browser.onBehalfOf(apiToken)
    expect(body).toMatchObject({ error: 'invalid_grant', suberror: 'bad_token', error_codes: [50173] })
    expect(JSON.parse(String(body.claims))).toMatchObject({ access_token: { nbf: { essential: true } } })
  })
})

describe('a second factor for Graph', () => {
  const challenge = JSON.stringify({ access_token: { acrs: { essential: true, value: 'c1' } } })

  test('interaction_required with the claims, until the assertion carries acrs c1', async () => {
    tenant.emulator.switches.set('secondFactor', 'on-behalf-of')
    const refused = await browser.onBehalfOf(apiToken)
    expect(refused.status).toBe(400)
    expect(refused.body).toMatchObject({ error: 'interaction_required', suberror: 'basic_action', claims: challenge })
    const answer = answerOf(await browser.click({ action: 'second-factor' }, { claims: challenge }))
    const steppedUp = await browser.redeem(answer.get('code') ?? '', { claims: challenge })
    const { status, body } = await browser.onBehalfOf(steppedUp.body.access_token)
    expect(status).toBe(200)
    expect(claimsOf(body.access_token)).toMatchObject({ acrs: ['c1'], amr: ['pwd', 'mfa'] })
    expect((await browser.onBehalfOf(apiToken)).status).toBe(400)
  })

  test('xms_cc is in the token when the request asked for it', async () => {
    const claims = JSON.stringify({ access_token: { xms_cc: { values: ['cp1'] } } })
    expect(claimsOf((await browser.onBehalfOf(apiToken, { claims })).body.access_token).xms_cc).toEqual(['cp1'])
    expect(claimsOf((await browser.onBehalfOf(apiToken)).body.access_token)).not.toHaveProperty('xms_cc')
  })
})

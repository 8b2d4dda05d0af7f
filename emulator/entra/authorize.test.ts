import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { accounts } from '../data/accounts'
import { tenant as practice } from '../data/tenant'
import { openTestTenant, type TestTenant } from '../test-tenant'
import { answerOf, claimsOf, redirectUri, TestBrowser } from './test-sign-in'

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

describe('the account picker', () => {
  test('lists every account, says that it is practice, and cannot be framed', async () => {
    const response = await browser.authorize()
    const page = await response.text()
    expect(response.status).toBe(200)
    expect(page).toContain('Practice sign-in')
    expect(page.match(/name="account"/g)).toHaveLength(accounts.length)
    expect(response.headers.get('x-frame-options')).toBe('DENY')
    expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'; .*style-src 'nonce-[^']+';/)
    expect(page).not.toContain('<script')
  })

  test('a click signs in: redirect with code, state and client_info in the fragment', async () => {
    const response = await browser.click(lead)
    expect(response.status).toBe(302)
    expect(response.headers.get('location')).toMatch(`${redirectUri}#`)
    expect(Object.fromEntries(answerOf(response))).toEqual({
      code: someText,
      client_info: someText,
      session_state: someText,
      state: 'some state',
    })
  })

  test('response_mode=query answers in the query', async () => {
    const response = await browser.click(lead, { response_mode: 'query' })
    expect(response.headers.get('location')).toMatch(`${redirectUri}?code=`)
  })

  test('who is signed in needs no click', async () => {
    await browser.click(lead)
    expect((await browser.authorize()).status).toBe(302)
    expect((await browser.authorize({ prompt: 'none' })).headers.get('location')).toContain('#code=')
  })

  test('prompt=select_account and prompt=login show the picker in spite of a session', async () => {
    await browser.click(lead)
    for (const prompt of ['select_account', 'login']) {
      expect((await browser.authorize({ prompt })).status).toBe(200)
      expect((await browser.click(lead, { prompt })).status).toBe(302)
    }
  })

  test('login_hint: the session serves its own person only', async () => {
    await browser.click(lead)
    expect((await browser.authorize({ login_hint: 'helpdesk-lead@contoso.example' })).status).toBe(302)
    expect((await browser.authorize({ login_hint: 'global-admin@contoso.example' })).status).toBe(200)
  })

  test('Cancel: access_denied with AADSTS65004', async () => {
    const answer = answerOf(await browser.click({ action: 'cancel' }))
    expect(answer.get('error')).toBe('access_denied')
    expect(answer.get('error_description')).toMatch(/^AADSTS65004: .* Trace ID: .* Correlation ID: .* Timestamp: /)
    expect(answer.get('state')).toBe('some state')
  })

  test('a name that is no account shows the picker again', async () => {
    const response = await browser.click({ account: 'nobody@contoso.example' })
    expect(response.status).toBe(200)
    expect(await response.text()).toContain('Pick an account')
  })

  test('a deleted person cannot sign in: AADSTS50057', async () => {
    await (await tenant.as('helpdesk-lead')).delete('/users/helpdesk@contoso.example')
    const response = await browser.click({ account: 'helpdesk@contoso.example' })
    expect(response.status).toBe(400)
    expect(await response.text()).toContain('AADSTS50057')
  })
})

describe('errors on a page, since the address may be anybody’s', () => {
  test.each([
    ['unknown client', { client_id: '00000000-0000-4000-8000-000000000000' }, 'AADSTS700016'],
    ['unknown address', { redirect_uri: 'http://localhost:3000/other' }, 'AADSTS50011'],
    ['https address', { redirect_uri: 'https://localhost:3000/auth/redirect' }, 'AADSTS50011'],
    ['address by number', { redirect_uri: 'http://127.0.0.1:3000/auth/redirect' }, 'AADSTS50011'],
    ['foreign address', { redirect_uri: 'http://localhost.attacker.example/auth/redirect' }, 'AADSTS50011'],
    ['address with user', { redirect_uri: 'http://localhost:3000@attacker.example/auth/redirect' }, 'AADSTS50011'],
    ['no address', { redirect_uri: undefined }, 'AADSTS50011'],
  ])('%s', async (_, parameters, code) => {
    const response = await browser.authorize(parameters)
    expect(response.status).toBe(400)
    expect(response.headers.get('location')).toBeNull()
    expect(await response.text()).toContain(code)
  })

  test('unknown tenant: AADSTS90002; the domain names the tenant too', async () => {
    const query = new URLSearchParams({ client_id: 'x' })
    expect(await (await tenant.app.request(`/other.example/oauth2/v2.0/authorize?${query}`)).text()).toContain(
      'AADSTS90002',
    )
    expect(await (await tenant.app.request(`/${practice.domain}/oauth2/v2.0/authorize?${query}`)).text()).toContain(
      'AADSTS700016',
    )
  })
})

describe('errors at the redirect address', () => {
  test.each([
    ['response_type', { response_type: 'token' }, 'unsupported_response_type', 'AADSTS700054'],
    ['form_post', { response_mode: 'form_post' }, 'unsupported_response_mode', 'AADSTS70007'],
    ['no scope', { scope: undefined }, 'invalid_request', 'AADSTS900144'],
    ['no PKCE', { code_challenge: undefined }, 'invalid_request', 'AADSTS9002325'],
    ['plain PKCE', { code_challenge_method: 'plain' }, 'invalid_request', 'AADSTS9002325'],
    ['unknown scope', { scope: 'User.Nonsense' }, 'invalid_client', 'AADSTS650053'],
    ['unknown resource', { scope: 'https://elsewhere.example/read' }, 'invalid_resource', 'AADSTS500011'],
    ['unknown prompt', { prompt: 'maybe' }, 'invalid_request', 'AADSTS90023'],
    ['broken claims', { claims: '{' }, 'invalid_request', 'AADSTS9002313'],
    ['nobody signed in', { prompt: 'none' }, 'login_required', 'AADSTS50058'],
  ])('%s', async (_, parameters, error, code) => {
    const answer = answerOf(await browser.authorize(parameters))
    expect(answer.get('error')).toBe(error)
    expect(answer.get('error_description')).toContain(code)
    expect(answer.get('state')).toBe('some state')
  })
})

describe('switches', () => {
  test('not assigned: AADSTS50105 on a page of Entra, or by redirect', async () => {
    tenant.emulator.switches.set('notAssigned', 'no-role@contoso.example')
    const response = await browser.click({ account: 'no-role@contoso.example' })
    expect(response.status).toBe(403)
    expect(await response.text()).toContain('AADSTS50105')
    expect((await browser.click(lead)).status).toBe(302)
    tenant.emulator.switches.set('notAssignedShownAs', 'redirect')
    const answer = answerOf(await browser.click({ account: 'no-role@contoso.example' }))
    expect([answer.get('error'), answer.get('error_description')]).toEqual([
      'access_denied',
      expect.stringContaining('AADSTS50105'),
    ])
  })

  test('an account of another tenant: AADSTS50020', async () => {
    tenant.emulator.switches.set('fromOtherTenant', 'everybody')
    expect(await (await browser.click(lead)).text()).toContain('AADSTS50020')
    tenant.emulator.switches.set('notAssignedShownAs', 'redirect')
    expect(answerOf(await browser.click(lead)).get('error_description')).toContain('AADSTS50020')
  })

  test('consent missing: consent_required with AADSTS65001', async () => {
    tenant.emulator.switches.set('signInConsent', 'missing')
    const answer = answerOf(await browser.click(lead))
    expect(answer.get('error')).toBe('consent_required')
    expect(answer.get('error_description')).toContain('AADSTS65001')
    expect(answer.get('suberror')).toBe('consent_required')
  })

  test('consent asked on a page: Accept goes on, Cancel declines, silent sign-in fails', async () => {
    tenant.emulator.switches.set('signInConsent', 'ask')
    expect(await (await browser.click(lead)).text()).toContain('Permissions requested')
    expect(answerOf(await browser.authorize({ prompt: 'none' })).get('error')).toBe('consent_required')
    expect(answerOf(await browser.click({ action: 'cancel' })).get('error_description')).toContain('AADSTS65004')
    expect(answerOf(await browser.click({ action: 'consent' })).get('code')).not.toBeNull()
  })
})

describe('hidden frames', () => {
  test('a browser "without 3rd party cookies such as Safari" shows no session in a frame, but "in a top level frame"', async () => {
    tenant.emulator.switches.set('silentFrames', 'without-session')
    await browser.click(lead)
    expect(answerOf(await browser.authorize({ prompt: 'none' })).get('error')).toBe('login_required')
    expect(answerOf(await browser.authorize()).get('code')).not.toBeNull()
  })

  test('"your identity provider did not redirect back to your redirectUri", with "X-Frame-Options: Deny"', async () => {
    tenant.emulator.switches.set('silentFrames', 'unanswered')
    await browser.click(lead)
    const response = await browser.authorize({ prompt: 'none' })
    expect(response.headers.get('location')).toBeNull()
    expect(response.headers.get('x-frame-options')).toBe('DENY')
    expect(answerOf(await browser.authorize()).get('code')).not.toBeNull()
  })
})

describe('step-up', () => {
  const claims = JSON.stringify({
    access_token: { acrs: { essential: true, value: 'c1' }, xms_cc: { values: ['cp1'] } },
  })

  test('claims for acrs c1 show the page of the second factor, once', async () => {
    await browser.click(lead)
    expect(await (await browser.authorize({ claims })).text()).toContain('Verify your identity')
    const answer = answerOf(await browser.click({ action: 'second-factor' }, { claims }))
    expect(answer.get('code')).not.toBeNull()
    expect((await browser.authorize({ claims })).status).toBe(302)
  })

  test('"the user loops in re-authentication forever" when the policy is never satisfied', async () => {
    tenant.emulator.switches.set('stepUp', 'never')
    await browser.click(lead)
    const code = answerOf(await browser.authorize({ claims })).get('code') ?? ''
    const { body } = await browser.redeem(code, { claims })
    expect(claimsOf(body.access_token)).not.toHaveProperty('acrs')
  })

  test('silently it is interaction_required with AADSTS50076 and the claims', async () => {
    await browser.click(lead)
    const answer = answerOf(await browser.authorize({ claims, prompt: 'none' }))
    expect(answer.get('error')).toBe('interaction_required')
    expect(answer.get('suberror')).toBe('basic_action')
    expect(JSON.parse(answer.get('claims') ?? '')).toEqual({ access_token: { acrs: { essential: true, value: 'c1' } } })
  })
})

describe('logout', () => {
  test('ends the session and returns to the address with its state', async () => {
    await browser.click(lead)
    const response = await browser.logout(`post_logout_redirect_uri=${encodeURIComponent(redirectUri)}&state=xyz`)
    expect(response.headers.get('location')).toBe(`${redirectUri}?state=xyz`)
    expect((await browser.authorize()).status).toBe(200)
  })

  test('an address that is not registered gets nobody', async () => {
    const response = await browser.logout('post_logout_redirect_uri=https%3A%2F%2Fattacker.example')
    expect(response.headers.get('location')).toBeNull()
    expect(await response.text()).toContain('You signed out')
  })
})

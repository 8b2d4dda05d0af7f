import { createHash } from 'node:crypto'
import type { Hono } from 'hono'
import { accounts } from '../data/accounts'
import { registration, tenant } from '../data/tenant'

export const redirectUri = 'http://localhost:3000/auth/redirect'
export const apiScope = `${registration.clientId}/${registration.apiScope}`
const verifier = 'practice-verifier-'.padEnd(64, 'x')
const endpoint = `/${tenant.id}/oauth2/v2.0`

type Parameters = Record<string, string | undefined>
export type TokenAnswer = { status: number; body: Record<string, unknown> }

/** A browser with a cookie, as far as signing in needs one. */
export class TestBrowser {
  #cookie = ''
  readonly #app: Hono

  constructor(app: Hono) {
    this.#app = app
  }

  /** `undefined` leaves a parameter out. */
  authorize(parameters: Parameters = {}): Promise<Response> {
    return this.#send(`${endpoint}/authorize?${authorizeQuery(parameters)}`)
  }

  /** Clicks a button on a page of the sign-in. */
  click(button: Record<string, string>, parameters: Parameters = {}): Promise<Response> {
    const url = `/${tenant.id}/practice-sign-in?${authorizeQuery(parameters)}`
    return this.#send(url, { method: 'POST', body: new URLSearchParams(button) })
  }

  logout(query: string): Promise<Response> {
    return this.#send(`${endpoint}/logout?${query}`)
  }

  /** Signs in by a click and redeems the code, as MSAL does. */
  async signIn(name = 'helpdesk-lead', parameters: Parameters = {}): Promise<TokenAnswer> {
    const username = accounts.find((account) => account.username.startsWith(`${name}@`))?.username ?? ''
    const response = await this.click({ account: username }, parameters)
    return this.redeem(answerOf(response).get('code') ?? '')
  }

  redeem(code: string, fields: Parameters = {}, headers?: Record<string, string>): Promise<TokenAnswer> {
    const form = {
      grant_type: 'authorization_code',
      code,
      redirect_uri: redirectUri,
      code_verifier: verifier,
      scope: `${apiScope} openid profile offline_access`,
      ...fields,
    }
    return this.token(form, headers)
  }

  refresh(token: unknown, fields: Parameters = {}): Promise<TokenAnswer> {
    const scope = `${apiScope} openid profile offline_access`
    return this.token({ grant_type: 'refresh_token', refresh_token: String(token), scope, ...fields })
  }

  onBehalfOf(assertion: unknown, fields: Parameters = {}): Promise<TokenAnswer> {
    const form = {
      grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
      client_secret: registration.clientSecret,
      assertion: String(assertion),
      scope: 'https://graph.microsoft.com/.default',
      requested_token_use: 'on_behalf_of',
      ...fields,
    }
    return this.token(form, {})
  }

  async token(
    fields: Parameters,
    headers: Record<string, string> = { Origin: 'http://localhost:3000' },
  ): Promise<TokenAnswer> {
    const body = toSearchParams({ client_id: registration.clientId, ...fields })
    const response = await this.#app.request(`${endpoint}/token`, { method: 'POST', body, headers })
    return { status: response.status, body: (await response.json()) as Record<string, unknown> }
  }

  async #send(url: string, init: RequestInit = {}): Promise<Response> {
    const response = await this.#app.request(url, { ...init, headers: { Cookie: this.#cookie } })
    const cookie = response.headers.get('set-cookie')
    if (cookie !== null) this.#cookie = cookie.split(';')[0] ?? ''
    return response
  }
}

/** What a redirect carries in its fragment or query. */
export function answerOf(response: Response): URLSearchParams {
  const location = new URL(response.headers.get('location') ?? 'http://nowhere.example')
  return new URLSearchParams(location.hash.slice(1) || location.search)
}

export function claimsOf(token: unknown): Record<string, unknown> {
  const [, payload = ''] = String(token).split('.')
  return JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<string, unknown>
}

function authorizeQuery(parameters: Parameters): URLSearchParams {
  return toSearchParams({
    client_id: registration.clientId,
    response_type: 'code',
    redirect_uri: redirectUri,
    scope: `${apiScope} openid profile offline_access`,
    response_mode: 'fragment',
    state: 'some state',
    nonce: 'some nonce',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    client_info: '1',
    ...parameters,
  })
}

function toSearchParams(parameters: Parameters): URLSearchParams {
  const entries = Object.entries(parameters).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
  return new URLSearchParams(entries)
}

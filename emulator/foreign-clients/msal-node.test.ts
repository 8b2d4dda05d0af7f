import {
  ConfidentialClientApplication,
  CryptoProvider,
  PublicClientApplication,
  ResponseMode,
  type INetworkModule,
  type NetworkRequestOptions,
  type NetworkResponse,
} from '@azure/msal-node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { registration, tenant } from '../data/tenant'
import { startEmulator, type StartedEmulator } from './started-emulator'

// MSAL Browser signs in and refreshes in a real browser, in e2e/specs/sign-in.spec.ts.

const origin = 'http://localhost:3000'
const redirectUri = `${origin}/auth/redirect`
const username = `helpdesk-lead@${tenant.domain}`
const scopes = [`${registration.clientId}/${registration.apiScope}`]
let emulator: StartedEmulator
let authorityMetadata: string

beforeAll(async () => {
  emulator = await startEmulator()
  authorityMetadata = await (await fetch(`${emulator.base}/${tenant.id}/v2.0/.well-known/openid-configuration`)).text()
}, 30_000)
afterAll(() => emulator.stop())

/** MSAL cannot add a header of its own, and codes of a single-page app are for requests that name its origin. */
function network(headers: Record<string, string>): INetworkModule {
  async function send<T>(method: string, url: string, options: NetworkRequestOptions = {}) {
    const response = await fetch(url, {
      method,
      headers: { ...options.headers, ...headers },
      ...(options.body !== undefined && { body: options.body }),
    })
    const body = (await response.json()) as T
    return { status: response.status, headers: Object.fromEntries(response.headers), body } as NetworkResponse<T>
  }
  return {
    sendGetRequestAsync: (url, options) => send('GET', url, options),
    sendPostRequestAsync: (url, options) => send('POST', url, options),
  }
}

/** MSAL takes no authority on plain http and no other scheme in the issuer: it is handed the discovery document. */
function configuration(headers: Record<string, string> = {}) {
  const { host } = new URL(emulator.base)
  return {
    auth: {
      clientId: registration.clientId,
      authority: `https://${host}/${tenant.id}`,
      knownAuthorities: [host],
      authorityMetadata,
    },
    system: { networkClient: network(headers) },
  }
}

/** Opens the sign-in page and clicks on the account, as a browser does. */
async function clickAccount(address: string): Promise<URLSearchParams> {
  const page = await (await fetch(address)).text()
  expect(page).toContain(`name="account" value="${username}"`)
  const [, action = ''] = /<form method="post" action="([^"]+)"/.exec(page) ?? []
  const answer = await fetch(new URL(action.replaceAll('&amp;', '&'), address), {
    method: 'POST',
    body: new URLSearchParams({ account: username }),
    redirect: 'manual',
  })
  return new URL(answer.headers.get('location') ?? '').searchParams
}

async function signIn() {
  const client = new PublicClientApplication(configuration({ Origin: origin }))
  const { verifier, challenge } = await new CryptoProvider().generatePkceCodes()
  const address = await client.getAuthCodeUrl({
    scopes,
    redirectUri,
    responseMode: ResponseMode.QUERY,
    codeChallenge: challenge,
    codeChallengeMethod: 'S256',
    state: 'some state',
  })
  const answer = await clickAccount(address)
  expect(answer.get('state')).toBe('some state')
  const result = await client.acquireTokenByCode({
    scopes,
    redirectUri,
    code: answer.get('code') ?? '',
    codeVerifier: verifier,
  })
  return { client, result }
}

test('MSAL Node signs in by code with PKCE at the endpoints that discovery names', async () => {
  const { result } = await signIn()
  expect(result.account).toMatchObject({ username, tenantId: tenant.id })
  expect(result.scopes).toContain(scopes[0])
  expect(result.accessToken).not.toBe('')
})

test('MSAL Node refreshes with the token that it keeps', async () => {
  const { client, result } = await signIn()
  if (result.account === null) throw new Error('MSAL kept no account.')
  const refreshed = await client.acquireTokenSilent({ account: result.account, scopes, forceRefresh: true })
  expect(refreshed.fromCache).toBe(false)
  expect(refreshed.account?.homeAccountId).toBe(result.account.homeAccountId)
  const again = await client.acquireTokenSilent({ account: result.account, scopes, forceRefresh: true })
  expect(again.fromCache).toBe(false)
})

test('MSAL Node exchanges the person’s token on their behalf for one that Graph takes', async () => {
  const { result } = await signIn()
  const { auth, system } = configuration()
  const server = new ConfidentialClientApplication({
    auth: { ...auth, clientSecret: registration.clientSecret },
    system,
  })
  const exchanged = await server.acquireTokenOnBehalfOf({
    oboAssertion: result.accessToken,
    scopes: ['https://graph.microsoft.com/.default'],
  })
  const headers = { Authorization: `Bearer ${exchanged?.accessToken}` }
  const me = await fetch(`${emulator.base}/v1.0/me`, { headers })
  expect(await me.json()).toMatchObject({ userPrincipalName: username })
})

test('a code of the single-page app without its origin is refused to MSAL Node as AADSTS9002327', async () => {
  const client = new PublicClientApplication(configuration())
  const { verifier, challenge } = await new CryptoProvider().generatePkceCodes()
  const asked = { scopes, redirectUri, codeChallenge: challenge, codeChallengeMethod: 'S256' }
  const answer = await clickAccount(await client.getAuthCodeUrl({ ...asked, responseMode: ResponseMode.QUERY }))
  const code = answer.get('code') ?? ''
  await expect(client.acquireTokenByCode({ scopes, redirectUri, code, codeVerifier: verifier })).rejects.toThrow(
    'AADSTS9002327',
  )
})

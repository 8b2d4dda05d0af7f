import {
  AuthErrorCodes,
  BrowserAuthError,
  BrowserAuthErrorCodes,
  BrowserConfigurationAuthErrorCodes,
  ClientAuthErrorCodes,
  ClientConfigurationErrorCodes,
  InteractionRequiredAuthError,
  InteractionRequiredAuthErrorCodes,
  ServerError,
  type AccountInfo,
  type IPublicClientApplication,
} from '@azure/msal-browser'
import { describe, expect, it, vi } from 'vitest'
import type { PublicConfig } from '@/lib/contract/public-config'
import { msalClient } from './msal-client'
import { Session } from './session'

const config: PublicConfig = {
  clientId: '11111111-0000-4000-8000-000000000001',
  serverClientId: '11111111-0000-4000-8000-000000000001',
  authority: 'https://login.microsoftonline.com/11111111-0000-4000-8000-000000000002',
  knownAuthorities: [],
  authorityMetadata: '',
  apiScope: '11111111-0000-4000-8000-000000000001/access_as_user',
  tenantId: '11111111-0000-4000-8000-000000000002',
  cloud: 'global',
  adminCentreUrl: 'https://entra.microsoft.com',
  isPracticeTenant: false,
}

// These tests run without a window, as a render on the server does.
describe('a session while the server renders', () => {
  it('makes no MSAL client, and opens no channel that would keep the answer in memory', () => {
    const opened = vi.fn()
    vi.stubGlobal('BroadcastChannel', opened)
    expect(msalClient(config)).toBeNull()
    expect(opened).not.toHaveBeenCalled()
  })

  it('is nobody’s', async () => {
    const session = new Session(msalClient(config), config)
    expect(session.personId).toBe('')
    await expect(session.getAccessToken()).rejects.toMatchObject({ failure: { code: 'signedOut' } })
  })
})

describe('a session whose token cannot be renewed', () => {
  const account = { localAccountId: 'person', tenantId: config.tenantId } as AccountInfo
  const codes = [
    ...Object.values(AuthErrorCodes),
    ...Object.values(BrowserAuthErrorCodes),
    ...Object.values(BrowserConfigurationAuthErrorCodes),
    ...Object.values(ClientAuthErrorCodes),
    ...Object.values(ClientConfigurationErrorCodes),
    ...Object.values(InteractionRequiredAuthErrorCodes),
    'a_code_of_a_later_version',
  ]
  const failing = (error: unknown, options: Partial<IPublicClientApplication> = {}) =>
    new Session(
      {
        getActiveAccount: () => account,
        acquireTokenSilent: vi.fn().mockRejectedValue(error),
        ...options,
      } as unknown as IPublicClientApplication,
      config,
    )

  it.each([
    ...codes.map((code) => new BrowserAuthError(code, 'correlation')),
    ...codes.map((code) => new ServerError(code, 'correlation', 'AADSTS90033: a sentence')),
    new TypeError('Failed to fetch'),
    new DOMException('', 'QuotaExceededError'),
    'a text',
  ])('says that it is the sign-in, never that Graph did not answer: %s', async (error) => {
    await expect(failing(error).getAccessToken({ stay: true })).rejects.toMatchObject({
      failure: {
        code: 'signInFailed',
        signIn: expect.any(String) as unknown,
        requestId: expect.any(String) as unknown,
      },
    })
  })

  it.each(Object.values(InteractionRequiredAuthErrorCodes))(
    'asks for a person where one is needed: %s',
    async (code) => {
      const error = new InteractionRequiredAuthError(code, 'correlation')
      await expect(failing(error).getAccessToken({ stay: true })).rejects.toMatchObject({ failure: { code: 'stepUp' } })
    },
  )

  it('leaves no page by itself while a dialog is open, which would be lost with it', async () => {
    vi.stubGlobal('document', { querySelector: (what: string) => (what === 'dialog[open]' ? {} : null) })
    const acquireTokenRedirect = vi.fn(() => Promise.resolve())
    const session = failing(new InteractionRequiredAuthError('login_required', ''), { acquireTokenRedirect })
    await expect(session.getAccessToken()).rejects.toMatchObject({ failure: { code: 'stepUp' } })
    expect(acquireTokenRedirect).not.toHaveBeenCalled()
  })

  it.each([
    [new BrowserAuthError('interaction_in_progress', ''), true, 'underWay'],
    [new BrowserAuthError('timed_out', ''), true, 'notRenewed'],
    [new Error('never'), false, 'unreachable'],
  ])('says why the page cannot be left for a new sign-in: %s, online %s', async (error, onLine, signIn) => {
    const store = new Map<string, string>()
    vi.stubGlobal('window', {
      addEventListener: () => undefined,
      dispatchEvent: () => true,
      sessionStorage: {
        getItem: (key: string) => store.get(key) ?? null,
        setItem: (key: string, value: string) => store.set(key, value),
        removeItem: (key: string) => store.delete(key),
      },
    })
    vi.stubGlobal('navigator', { onLine })
    const session = failing(error, { acquireTokenRedirect: () => Promise.reject(error) })
    const failure = { code: 'signInFailed', signIn }
    await expect(session.signInWithClaims(undefined)).rejects.toMatchObject({ failure })
    await expect(session.signIn()).rejects.toMatchObject({ failure })
  })
})

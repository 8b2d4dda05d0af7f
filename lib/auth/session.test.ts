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

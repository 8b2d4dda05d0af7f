import { loadExternalTokens } from '@azure/msal-browser'
import type { PublicConfig } from '@/lib/contract/public-config'

const person = '0a11ce00-0000-4000-8000-000000000001'
const tenant = '0b0b0b0b-0000-4000-8000-000000000002'

export const config: PublicConfig = {
  clientId: '0c11e270-0000-4000-8000-000000000003',
  serverClientId: '0c11e270-0000-4000-8000-000000000003',
  // One of the authorities that MSAL knows by heart, so that it asks nobody.
  authority: `https://login.microsoftonline.com/${tenant}`,
  knownAuthorities: [],
  authorityMetadata: '',
  apiScope: 'api://entra-recycle-bin/Directory.Use',
  tenantId: tenant,
  cloud: 'global',
  adminCentreUrl: `https://entra.microsoft.com/${tenant}`,
  isPracticeTenant: false,
}

/** What a sign-in leaves in the browser: MSAL's own way for tests, so that the session of the app is the real one. */
export async function signIn(): Promise<void> {
  const { clientId, authority, apiScope } = config
  const idToken = [{ alg: 'none' }, { aud: clientId, iss: `${authority}/v2.0`, oid: person, sub: person, tid: tenant }]
  await loadExternalTokens(
    { auth: { clientId, authority }, cache: { cacheLocation: 'localStorage' } },
    { scopes: [apiScope], authority },
    {
      id_token: `${idToken.map(base64Url).join('.')}.`,
      access_token: 'access-token',
      token_type: 'Bearer',
      expires_in: 3600,
      scope: apiScope,
      client_info: base64Url({ uid: person, utid: tenant }),
    },
    {},
  )
}

function base64Url(value: object): string {
  return btoa(JSON.stringify(value)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

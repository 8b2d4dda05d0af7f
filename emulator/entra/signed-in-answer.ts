import type { Emulator } from '../emulator'
import type { ClaimsRequest } from './claims-request'
import { signRefreshToken } from './refresh-tokens'
import { consentedGraphPermissions, type ScopeRequest } from './scopes'
import type { Session } from './sessions'
import { accessTokenSeconds, clientInfoOf, signApiToken, signGraphToken, signIdToken } from './tokens'

type Input = {
  session: Session
  scopes: ScopeRequest
  claims: ClaimsRequest
  nonce?: string | undefined
  /** When the refresh token began that was redeemed. */
  startedAtMs?: number
}

/** What the single-page app gets for a code or a refresh token. */
export async function signedInAnswer(emulator: Emulator, input: Input) {
  const { session, scopes, claims, nonce, startedAtMs } = input
  const accessToken = await signAccessToken(emulator, { session, scopes, claims })
  const has = (scope: string) => scopes.openId.includes(scope)
  return {
    token_type: 'Bearer',
    scope: answeredScope(scopes),
    expires_in: accessTokenSeconds(emulator),
    ext_expires_in: accessTokenSeconds(emulator),
    access_token: accessToken,
    client_info: clientInfoOf(session.account),
    ...(has('offline_access') && { refresh_token: await signRefreshToken(emulator, session, startedAtMs) }),
    ...(has('openid') && { id_token: await signIdToken(emulator, session, nonce) }),
  }
}

function signAccessToken(emulator: Emulator, { session, scopes, claims }: Input): Promise<string> {
  const { capabilities } = claims
  if (scopes.resource?.kind === 'api') return signApiToken(emulator, { session, capabilities })
  const permissions = consentedGraphPermissions(scopes, emulator.consents)
  return signGraphToken(emulator, { session, capabilities, permissions, clientAuthentication: '0' })
}

function answeredScope({ resource, permissions, openId }: ScopeRequest): string {
  const asked = resource === null ? [] : permissions.map((permission) => `${resource.name}/${permission}`)
  return [...asked, ...openId.filter((scope) => scope !== 'offline_access')].join(' ')
}

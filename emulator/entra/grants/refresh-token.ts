import { registration } from '../../data/tenant'
import type { Emulator } from '../../emulator'
import { parseClaimsRequest } from '../claims-request'
import { EntraError } from '../entra-error'
import { parseScopes, type ScopeRequest } from '../scopes'
import { needsSecondFactor, secondFactorRequired } from '../sign-in-steps'
import { signedInAnswer } from '../signed-in-answer'
import { requireField, type TokenRequest } from '../token-request'
import { readRefreshToken } from '../refresh-tokens'
import { requireLiveSession } from '../live-session'
import { requireCrossOrigin } from './authorization-code'

/** Refresh by the single-page app, which gets a new refresh token each time. */
export async function redeemRefreshToken(emulator: Emulator, { form, origin }: TokenRequest) {
  requireCrossOrigin(origin)
  const { sessionId, startedAtMs } = await readRefreshToken(emulator, requireField(form, 'refresh_token'))
  const scopes = parseScopes(requireField(form, 'scope'), emulator.baseUrl)
  requireGuidForOwnResource(scopes)
  const session = requireLiveSession(emulator, sessionId)
  const claims = parseClaimsRequest(form.claims)
  if (needsSecondFactor(emulator, { claims }, session)) throw secondFactorRequired({ claims })
  return signedInAnswer(emulator, { session, scopes, claims, startedAtMs })
}

/** One registration for browser and server may name itself by its GUID only [90009]. */
function requireGuidForOwnResource({ resource }: ScopeRequest): void {
  if (resource === null || resource.kind !== 'api' || resource.name === registration.clientId) return
  throw new EntraError(
    90009,
    'invalid_request',
    `Application '${registration.clientId}'(${registration.displayName}) is requesting a token for itself. This scenario is supported only if resource is specified using the GUID based App Identifier.`,
  )
}

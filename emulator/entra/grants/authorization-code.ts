import { createHash } from 'node:crypto'
import type { Emulator } from '../../emulator'
import { parseClaimsRequest } from '../claims-request'
import type { CodeGrant } from '../codes'
import { EntraError } from '../entra-error'
import { requireLiveSession } from '../live-session'
import { isRegisteredOrigin } from '../redirect-address'
import { parseScopes } from '../scopes'
import { requireField, type TokenForm, type TokenRequest } from '../token-request'
import { signedInAnswer } from '../signed-in-answer'

const codeLifetimeMs = 600_000

/** Authorization code with PKCE, for the single-page app. */
export async function redeemCode(emulator: Emulator, { form, origin }: TokenRequest) {
  requireCrossOrigin(origin)
  const grant = findCode(emulator, requireField(form, 'code'))
  requireUnexpired(grant)
  requireSameRedirect(grant, form)
  requireVerifier(grant, requireField(form, 'code_verifier'))
  requireFirstRedemption(grant)
  grant.isRedeemed = true
  const session = requireLiveSession(emulator, grant.sessionId)
  const scopeText = form.scope ?? grant.request.scopeText
  const claims = form.claims === undefined ? grant.request.claims : parseClaimsRequest(form.claims)
  const scopes = parseScopes(scopeText, emulator.baseUrl)
  return signedInAnswer(emulator, { session, scopes, claims, nonce: grant.request.nonce })
}

/** A code of a single-page app is redeemed by a browser, which names its origin [9002327]. */
export function requireCrossOrigin(origin: string | undefined): void {
  if (isRegisteredOrigin(origin)) return
  throw new EntraError(
    9002327,
    'invalid_request',
    "Tokens issued for the 'Single-Page Application' client-type may only be redeemed via cross-origin requests.",
  )
}

function findCode(emulator: Emulator, code: string): CodeGrant {
  const grant = emulator.codes.find(code)
  if (grant !== undefined) return grant
  throw new EntraError(9002313, 'invalid_grant', 'Invalid request. Request is malformed or invalid.')
}

function requireFirstRedemption({ isRedeemed }: CodeGrant): void {
  if (!isRedeemed) return
  throw new EntraError(
    54005,
    'invalid_grant',
    'OAuth2 Authorization code was already redeemed, please retry with a new valid code or use an existing refresh token.',
  )
}

function requireUnexpired({ issuedAtMs }: CodeGrant): void {
  if (Date.now() - issuedAtMs <= codeLifetimeMs) return
  throw new EntraError(
    70008,
    'invalid_grant',
    'The provided authorization code or refresh token has expired due to inactivity. Send a new interactive authorization request for this user and resource.',
  )
}

function requireSameRedirect({ request }: CodeGrant, form: TokenForm): void {
  if (form.redirect_uri === request.redirectUri) return
  throw new EntraError(
    500112,
    'invalid_grant',
    `The reply address '${form.redirect_uri ?? ''}' does not match the reply address '${request.redirectUri}' provided when requesting Authorization code.`,
  )
}

function requireVerifier({ request }: CodeGrant, verifier: string): void {
  const challenge = createHash('sha256').update(verifier).digest('base64url')
  if (challenge === request.codeChallenge) return
  throw new EntraError(
    501481,
    'invalid_grant',
    'The Code_Verifier does not match the code_challenge supplied in the authorization request.',
  )
}

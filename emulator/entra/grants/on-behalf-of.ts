import type { JWTPayload } from 'jose'
import { registration } from '../../data/tenant'
import type { Emulator } from '../../emulator'
import { authenticationContextChallenge, parseClaimsRequest, type ClaimsRequest } from '../claims-request'
import { requireClientSecret } from '../client-authentication'
import { EntraError } from '../entra-error'
import { signRefreshToken } from '../refresh-tokens'
import { requireLiveSession } from '../live-session'
import { consentedGraphPermissions, parseScopes, type ScopeRequest } from '../scopes'
import type { Session } from '../sessions'
import { secondFactorRequired } from '../sign-in-steps'
import { requireField, type TokenForm, type TokenRequest } from '../token-request'
import { accessTokenSeconds, clientInfoOf, signGraphToken, signIdToken } from '../tokens'

/** On-behalf-of: the server shows the person's token for the API and gets one for Graph [EN:v2-oauth2-on-behalf-of-flow]. */
export async function exchangeOnBehalfOf(emulator: Emulator, { form }: TokenRequest) {
  requireClientSecret(form)
  requireOnBehalfOf(form)
  const assertion = await readAssertion(emulator, requireField(form, 'assertion'))
  const session = requireLiveSession(emulator, assertion.sid)
  const claims = parseClaimsRequest(form.claims)
  const scopes = parseGraphScopes(requireField(form, 'scope'), emulator)
  requireSecondFactor(emulator, session, assertion, claims)
  const permissions = permissionsInToken(emulator, scopes)
  const audience = scopes.resource?.name
  const accessToken = await signGraphToken(emulator, {
    session: sessionAsAsserted(session, assertion),
    capabilities: claims.capabilities,
    permissions,
    clientAuthentication: '1',
    ...(audience !== undefined && { audience }),
  })
  return {
    token_type: 'Bearer',
    scope: answeredScope(emulator, scopes, permissions),
    expires_in: accessTokenSeconds(emulator),
    ext_expires_in: accessTokenSeconds(emulator),
    access_token: accessToken,
    client_info: clientInfoOf(session.account),
    ...(scopes.openId.includes('offline_access') && { refresh_token: await signRefreshToken(emulator, session) }),
    ...(scopes.openId.includes('openid') && { id_token: await signIdToken(emulator, session, undefined) }),
  }
}

function requireOnBehalfOf(form: TokenForm): void {
  if (form.requested_token_use === 'on_behalf_of') return
  throw new EntraError(
    900144,
    'invalid_request',
    "The request body must contain the following parameter: 'requested_token_use'.",
  )
}

async function readAssertion(emulator: Emulator, token: string): Promise<JWTPayload> {
  const claims = await emulator.keys.verify(token).catch(() => null)
  if (claims === null)
    throw new EntraError(
      50013,
      'invalid_grant',
      'Assertion failed signature validation. [Reason - The key was not found.]',
    )
  if (claims.aud !== registration.clientId) {
    throw new EntraError(
      500131,
      'invalid_grant',
      `Assertion audience does not match the Client app presenting the assertion. The audience in the assertion was '${String(claims.aud)}' and the expected audience is '${registration.clientId}'.`,
    )
  }
  if ((claims.exp ?? 0) * 1000 <= Date.now())
    throw new EntraError(
      500133,
      'invalid_grant',
      'Assertion is not within its valid time range. Ensure that the access token is not expired before using it for user assertion, or request a new token.',
    )
  requireUserToken(claims)
  return claims
}

/** Neither an app-only token nor an id token stands for a person's consent to the API. */
function requireUserToken(claims: JWTPayload): void {
  if (claims.idtyp === 'app' || claims.oid === undefined) {
    throw new EntraError(
      7000114,
      'invalid_grant',
      `Application '${registration.clientId}' is not allowed to make application on-behalf-of calls.`,
    )
  }
  if (typeof claims.scp === 'string' && claims.scp.split(' ').includes(registration.apiScope)) return
  throw new EntraError(
    50013,
    'invalid_grant',
    'Assertion failed validation: the assertion is not an access token for the client.',
  )
}

function parseGraphScopes(text: string, emulator: Emulator): ScopeRequest {
  const scopes = parseScopes(text, emulator.baseUrl)
  if (scopes.resource?.kind !== 'api') return scopes
  throw new EntraError(
    90009,
    'invalid_request',
    `Application '${registration.clientId}'(${registration.displayName}) is requesting a token for itself.`,
  )
}

/** The token may prove no more than the assertion does: a step-up counts once the app shows a token that has it. */
function sessionAsAsserted(session: Session, assertion: JWTPayload): Session {
  return { ...session, authenticationContexts: new Set(contextsOf(assertion)) }
}

function contextsOf({ acrs }: JWTPayload): string[] {
  return Array.isArray(acrs) ? acrs.filter((context) => typeof context === 'string') : []
}

function requireSecondFactor(emulator: Emulator, session: Session, assertion: JWTPayload, claims: ClaimsRequest): void {
  const needed = [
    ...claims.authenticationContexts,
    ...(emulator.switches.is('secondFactor', 'on-behalf-of') ? ['c1'] : []),
  ]
  const [missing] = needed.filter((context) => !contextsOf(assertion).includes(context))
  if (missing === undefined) return
  const error = secondFactorRequired({ claims: { authenticationContexts: [missing], capabilities: [] } })
  throw new EntraError(
    50076,
    error.error,
    `${error.message.replace(/^AADSTS\d+: /, '')} (${session.account.username})`,
    {
      suberror: 'basic_action',
      claims: authenticationContextChallenge(missing),
    },
  )
}

/** Entra puts every consented permission of the resource into the token, whatever single one was asked for. */
function permissionsInToken(emulator: Emulator, scopes: ScopeRequest): string[] {
  const consented = consentedGraphPermissions(scopes, emulator.consents)
  if (emulator.switches.is('onBehalfOfScopes', 'all') || scopes.isDefault) return consented
  return consented.filter((permission) => scopes.permissions.includes(permission))
}

function answeredScope(emulator: Emulator, { resource, isDefault }: ScopeRequest, permissions: string[]): string {
  const prefix = resource === null || emulator.switches.is('scopeForm', 'bare') ? '' : `${resource.name}/`
  return [...permissions, ...(isDefault ? ['.default'] : [])].map((permission) => prefix + permission).join(' ')
}

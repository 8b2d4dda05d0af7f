import type { ScopedRole } from '../data/directory-object'
import type { Emulator } from '../emulator'
import { graphResource, tenant } from '../data/tenant'
import { roleTemplateIds, type RoleName } from '../data/roles'
import { activeRoles, isActive } from '../data/account-state'
import { issuedAfterChallenge } from '../entra/claims-request'
import type { Session } from '../entra/sessions'
import { claimsChallenge } from './claims-challenge'
import { GraphError } from './graph-error'

/** The person behind a request, the app in between, and what both may do. */
export type Caller = {
  session: Session
  userId: string
  username: string
  appId: string
  scopes: readonly string[]
  roles: readonly RoleName[]
  /** Roles over the members of an administrative unit; no token lists them [EN:access-token-claims-reference]. */
  scopedRoles: readonly ScopedRole[]
  authenticationContexts: readonly string[]
  canHandleChallenges: boolean
}

/** Who calls, by the access token; every refusal is a 401 as Graph words it. */
export async function authenticate(emulator: Emulator, authorization: string | null): Promise<Caller> {
  const token = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1]
  if (token === undefined) throw unauthenticated('Access token is empty.')
  const claims = await emulator.keys.verify(token).catch(() => null)
  if (claims === null) throw unauthenticated('CompactToken parsing failed or its signature is invalid.')
  if (![graphResource.url, graphResource.appId, emulator.baseUrl].includes(String(claims.aud))) {
    throw unauthenticated('Access token validation failure. Invalid audience.')
  }
  if (claims.iss !== `https://sts.windows.net/${tenant.id}/`)
    throw unauthenticated('Access token validation failure. Invalid issuer.')
  if ((claims.exp ?? 0) * 1000 <= Date.now()) throw unauthenticated('Lifetime validation failed, the token is expired.')
  const capabilities = textList(claims.xms_cc)
  const session = emulator.sessions.find(String(claims.sid))
  if (session === null || !isActive(emulator, session.account)) throw revoked(emulator, capabilities.includes('cp1'))
  return {
    session,
    userId: session.account.id,
    username: session.account.username,
    appId: String(claims.appid),
    scopes: typeof claims.scp === 'string' ? claims.scp.split(' ') : [],
    roles: rolesOf(emulator, session, textList(claims.wids)),
    scopedRoles: scopedRolesOf(emulator, session),
    authenticationContexts: textList(claims.acrs),
    canHandleChallenges: capabilities.includes('cp1'),
  }
}

/** By switch a role counts only once a token names it: after an activation a fresh one may be needed. */
function rolesOf(emulator: Emulator, { account }: Session, wids: readonly string[]): RoleName[] {
  const roles = activeRoles(emulator, account)
  if (emulator.switches.is('roleSource', 'directory')) return roles
  return roles.filter((role) => wids.includes(roleTemplateIds[role]))
}

function scopedRolesOf({ directory }: Emulator, { account }: Session): readonly ScopedRole[] {
  return directory.truth.get(account.id)?.facts.scopedRoles ?? []
}

function unauthenticated(message: string): GraphError {
  const challenge = `Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", client_id="${graphResource.appId}"`
  return new GraphError(401, 'InvalidAuthenticationToken', message, { headers: { 'WWW-Authenticate': challenge } })
}

/** Continuous access evaluation: a revoked session is a challenge for who can handle one. */
function revoked(emulator: Emulator, canHandleChallenges: boolean): GraphError {
  if (!canHandleChallenges) return unauthenticated('Access token has expired or is not yet valid.')
  return claimsChallenge(emulator, issuedAfterChallenge(Date.now()), {
    status: 401,
    message:
      'Continuous access evaluation resulted in challenge with result: InteractionRequired and code: TokenIssuedBeforeRevocationTimestamp',
  })
}

function textList(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : []
}

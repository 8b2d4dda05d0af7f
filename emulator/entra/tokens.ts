import { createHash, randomUUID } from 'node:crypto'
import type { Emulator } from '../emulator'
import { activeRoles } from '../data/account-state'
import type { Account } from '../data/accounts'
import { defaultUserTemplateId, guestUserTemplateId, roleTemplateIds } from '../data/roles'
import { graphResource, registration, tenant } from '../data/tenant'
import type { Session } from './sessions'

export type AccessTokenInput = { session: Session; capabilities: readonly string[]; lifetimeSeconds?: number }

/** An access token for the practice app's own API, in the version 2.0 that its manifest asks for. */
export function signApiToken(emulator: Emulator, input: AccessTokenInput): Promise<string> {
  const { account } = input.session
  return emulator.keys.sign({
    ...sharedClaims(emulator, input),
    aud: registration.clientId,
    iss: issuer(emulator),
    ver: '2.0',
    azp: registration.clientId,
    azpacr: '0',
    scp: registration.apiScope,
    preferred_username: account.username,
    ...(emulator.switches.is('wids', 'present') && { wids: wellKnownIds(emulator, account) }),
  })
}

/** An access token for Graph; Graph's tokens are of version 1.0 whoever asks. */
export function signGraphToken(
  emulator: Emulator,
  input: AccessTokenInput & { audience?: string; permissions: readonly string[]; clientAuthentication: '0' | '1' },
): Promise<string> {
  const { account, authenticationContexts } = input.session
  return emulator.keys.sign({
    ...sharedClaims(emulator, input),
    aud: input.audience ?? graphResource.url,
    iss: `https://sts.windows.net/${tenant.id}/`,
    ver: '1.0',
    acct: account.home === undefined ? 0 : 1,
    acr: '1',
    amr: authenticationContexts.size > 0 ? ['pwd', 'mfa'] : ['pwd'],
    app_displayname: registration.displayName,
    appid: registration.clientId,
    appidacr: input.clientAuthentication,
    idtyp: 'user',
    scp: input.permissions.join(' '),
    unique_name: account.username,
    ...(account.home === undefined && { upn: account.username }),
    wids: wellKnownIds(emulator, account),
  })
}

export function signIdToken(emulator: Emulator, session: Session, nonce: string | undefined): Promise<string> {
  const { account } = session
  const issuedAt = nowSeconds()
  return emulator.keys.sign({
    aud: registration.clientId,
    iss: issuer(emulator),
    iat: issuedAt,
    nbf: issuedAt,
    exp: issuedAt + 3600,
    ver: '2.0',
    tid: tenant.id,
    oid: account.id,
    sub: pairwiseSubject(account),
    name: account.displayName,
    preferred_username: account.username,
    login_hint: loginHintOf(account),
    uti: randomUUID(),
    ...identityProviderOf(account),
    ...(nonce !== undefined && { nonce }),
  })
}

export function issuer(emulator: Emulator): string {
  return `${emulator.baseUrl}/${tenant.id}/v2.0`
}

/** The opaque hint that MSAL sends back at later requests. */
export function loginHintOf(account: Account): string {
  return `O.${Buffer.from(account.id).toString('base64url')}`
}

/** MSAL reads the account id from it: it is the one of the home tenant. */
export function clientInfoOf({ id, home }: Account): string {
  const { tenantId, objectId } = home ?? { tenantId: tenant.id, objectId: id }
  return Buffer.from(JSON.stringify({ uid: objectId, utid: tenantId })).toString('base64url')
}

export function accessTokenSeconds(emulator: Emulator): number {
  return emulator.switches.number('accessTokenSeconds')
}

function sharedClaims(emulator: Emulator, { session, capabilities, lifetimeSeconds }: AccessTokenInput) {
  const issuedAt = nowSeconds()
  const contexts = [...session.authenticationContexts]
  return {
    iat: issuedAt,
    nbf: issuedAt,
    exp: issuedAt + (lifetimeSeconds ?? accessTokenSeconds(emulator)),
    tid: tenant.id,
    oid: session.account.id,
    sub: pairwiseSubject(session.account),
    name: session.account.displayName,
    sid: session.id,
    uti: randomUUID(),
    ...identityProviderOf(session.account),
    ...(capabilities.length > 0 && { xms_cc: [...capabilities] }),
    ...(contexts.length > 0 && { acrs: contexts }),
  }
}

/** Of guests alone: where they signed in, as it is not the tenant that issues the token [EN:user-token]. */
function identityProviderOf({ home }: Account) {
  return home === undefined ? {} : { idp: `https://sts.windows.net/${home.tenantId}/` }
}

function wellKnownIds(emulator: Emulator, account: Account): string[] {
  const own = account.home === undefined ? defaultUserTemplateId : guestUserTemplateId
  return [...activeRoles(emulator, account).map((role) => roleTemplateIds[role]), own]
}

function pairwiseSubject(account: Account): string {
  return createHash('sha256').update(`${account.id} ${registration.clientId}`).digest('base64url')
}

function nowSeconds(): number {
  return Math.floor(Date.now() / 1000)
}

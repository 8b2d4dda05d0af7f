import { isActive } from '../data/account-state'
import { registration } from '../data/tenant'
import type { Emulator } from '../emulator'
import type { AuthorizeRequest } from './authorize-request'
import { authenticationContextChallenge } from './claims-request'
import { EntraError } from './entra-error'
import { disabledAccount } from './live-session'
import { consentRequired } from './scopes'
import type { Session } from './sessions'
import { loginHintOf } from './tokens'

export type SignInProgress = { session: Session | null; hasPickedAccount: boolean; hasConsented: boolean }

export type SignInPage = { kind: 'pick-account' } | { kind: 'second-factor' | 'consent'; session: Session }
export type SignInStep = SignInPage | { kind: 'done'; session: Session } | { kind: 'refused'; error: EntraError }

/** What stands between the person and the code. With `prompt=none` a step that needs a page is an error instead. */
export function nextStep(emulator: Emulator, request: AuthorizeRequest, progress: SignInProgress): SignInStep {
  const { session } = progress
  const isSilent = request.prompt === 'none'
  if (session === null || needsPicker(request, progress, session)) {
    if (isSilent) throw noUserSignedIn()
    return { kind: 'pick-account' }
  }
  if (!isActive(emulator, session.account)) return { kind: 'refused', error: disabledAccount('access_denied') }
  const refusal = refusalOf(emulator, session)
  if (refusal !== null) return refuse(emulator, refusal, isSilent)
  if (needsSecondFactor(emulator, request, session)) {
    if (isSilent) throw secondFactorRequired(request)
    return { kind: 'second-factor', session }
  }
  if (needsConsent(emulator, request, progress)) {
    if (isSilent || emulator.switches.is('signInConsent', 'missing')) throw consentRequired('consent_required')
    return { kind: 'consent', session }
  }
  return { kind: 'done', session }
}

export function noUserSignedIn(): EntraError {
  return new EntraError(50058, 'login_required', 'A silent sign-in request was sent but no user is signed in.')
}

function needsPicker({ prompt, loginHint }: AuthorizeRequest, progress: SignInProgress, session: Session): boolean {
  if (progress.hasPickedAccount) return false
  if (prompt === 'select_account' || prompt === 'login') return true
  return loginHint !== undefined && !isHintFor(session, loginHint)
}

function isHintFor({ account }: Session, hint: string): boolean {
  return hint === loginHintOf(account) || hint.toLowerCase() === account.username
}

/** What keeps a person out of the application altogether. */
function refusalOf({ switches }: Emulator, { account }: Session): EntraError | null {
  const isMeant = (name: 'notAssigned' | 'fromOtherTenant') =>
    switches.is(name, 'everybody') || switches.is(name, account.username)
  if (isMeant('fromOtherTenant')) {
    return new EntraError(
      50020,
      'invalid_request',
      `User account '${account.username}' from identity provider 'https://sts.windows.net/other/' does not exist in tenant 'Contoso Practice' and cannot access the application '${registration.clientId}'(${registration.displayName}) in that tenant. The account needs to be added as an external user in the tenant first.`,
    )
  }
  if (!isMeant('notAssigned')) return null
  return new EntraError(
    50105,
    'access_denied',
    `Your administrator has configured the application ${registration.displayName} to block users unless they are specifically granted ('assigned') access to the application. The signed in user '${account.username}' is blocked because they are not a direct member of a group with access, nor had access directly assigned by an administrator.`,
  )
}

function refuse({ switches }: Emulator, error: EntraError, isSilent: boolean): SignInStep {
  if (isSilent || switches.is('notAssignedShownAs', 'redirect')) throw error
  return { kind: 'refused', error }
}

/** A policy that is missing is never satisfied, and asks for nothing. */
export function needsSecondFactor(
  { switches }: Emulator,
  { claims }: Pick<AuthorizeRequest, 'claims'>,
  session: Session,
): boolean {
  if (switches.is('stepUp', 'never')) return false
  return claims.authenticationContexts.some((context) => !session.authenticationContexts.has(context))
}

export function secondFactorRequired({ claims }: Pick<AuthorizeRequest, 'claims'>): EntraError {
  const [context = 'c1'] = claims.authenticationContexts
  return new EntraError(
    50076,
    'interaction_required',
    'Due to a configuration change made by your administrator, or because you moved to a new location, you must use multi-factor authentication to access the resource.',
    { suberror: 'basic_action', claims: authenticationContextChallenge(context) },
  )
}

function needsConsent({ switches }: Emulator, { prompt }: AuthorizeRequest, { hasConsented }: SignInProgress): boolean {
  return !hasConsented && (prompt === 'consent' || !switches.is('signInConsent', 'granted'))
}

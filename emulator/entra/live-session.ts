import { isActive } from '../data/account-state'
import type { Emulator } from '../emulator'
import { EntraError } from './entra-error'
import { revokedGrant } from './revoked-grant'
import type { Session } from './sessions'

/** The session behind a grant, unless it was revoked or its person may not sign in any more. */
export function requireLiveSession(emulator: Emulator, sessionId: unknown): Session {
  const session = typeof sessionId === 'string' ? emulator.sessions.find(sessionId) : null
  if (session === null) throw revokedGrant()
  if (isActive(emulator, session.account)) return session
  throw disabledAccount('invalid_grant')
}

export function disabledAccount(error: string): EntraError {
  return new EntraError(50057, error, 'The user account is disabled.')
}

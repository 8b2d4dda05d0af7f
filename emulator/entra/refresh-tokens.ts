import type { Emulator } from '../emulator'
import { registration } from '../data/tenant'
import { EntraError } from './entra-error'
import type { Session } from './sessions'

const audience = `${registration.clientId}/refresh`
/** Refresh tokens of single-page apps live 24 hours; renewal does not prolong them in Entra. */
const lifetimeSeconds = 86_400

export function signRefreshToken(emulator: Emulator, session: Session): Promise<string> {
  const expiresAt = Math.floor(session.startedAtMs / 1000) + lifetimeSeconds
  return emulator.keys.sign({ aud: audience, sid: session.id, exp: expiresAt })
}

export async function readRefreshToken(emulator: Emulator, token: string): Promise<{ sessionId: string }> {
  const claims = await emulator.keys.verify(token).catch(() => null)
  if (claims === null || claims.aud !== audience || typeof claims.sid !== 'string') {
    throw new EntraError(9002313, 'invalid_grant', 'Invalid request. Request is malformed or invalid.')
  }
  if ((claims.exp ?? 0) * 1000 < Date.now()) {
    throw new EntraError(
      700084,
      'invalid_grant',
      'The refresh token was issued to a single page app (SPA), and therefore has a fixed, limited lifetime of 1.00:00:00, which cannot be extended. It is now expired and a new sign in request must be sent by the SPA to the sign in page.',
    )
  }
  return { sessionId: claims.sid }
}

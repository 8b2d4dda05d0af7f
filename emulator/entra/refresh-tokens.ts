import type { Emulator } from '../emulator'
import { registration } from '../data/tenant'
import { EntraError } from './entra-error'
import type { Session } from './sessions'

const audience = `${registration.clientId}/refresh`

/**
 * One that descends from another ends with it. Source: "Refresh tokens in the Microsoft identity platform": "Additional refresh
 * tokens acquired using the initial refresh token carry over that expiration time".
 */
export function signRefreshToken(emulator: Emulator, session: Session, startedAtMs = Date.now()): Promise<string> {
  return emulator.keys.sign({ aud: audience, sid: session.id, startedAtMs })
}

export async function readRefreshToken(
  emulator: Emulator,
  token: string,
): Promise<{ sessionId: string; startedAtMs: number }> {
  const claims = await emulator.keys.verify(token).catch(() => null)
  if (claims?.aud !== audience || typeof claims.sid !== 'string' || typeof claims.startedAtMs !== 'number') {
    throw new EntraError(9002313, 'invalid_grant', 'Invalid request. Request is malformed or invalid.')
  }
  const { sid: sessionId, startedAtMs } = claims
  if (startedAtMs + emulator.switches.number('refreshTokenSeconds') * 1000 <= Date.now()) {
    throw new EntraError(
      700084,
      'invalid_grant',
      'The refresh token was issued to a single page app (SPA), and therefore has a fixed, limited lifetime of 1.00:00:00, which cannot be extended. It is now expired and a new sign in request must be sent by the SPA to the sign in page.',
    )
  }
  return { sessionId, startedAtMs }
}

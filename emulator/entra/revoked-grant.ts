import { issuedAfterChallenge } from './claims-request'
import { EntraError } from './entra-error'

/** The answer to a grant whose session was revoked: sign in anew. MSAL sees `bad_token` as a need for interaction. */
export function revokedGrant(): EntraError {
  return new EntraError(
    50173,
    'invalid_grant',
    'The provided grant has expired due to it being revoked, a fresh auth token is needed. The user might have changed or reset their password.',
    { suberror: 'bad_token', claims: issuedAfterChallenge(Date.now()) },
  )
}

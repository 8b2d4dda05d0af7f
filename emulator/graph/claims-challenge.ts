import type { Emulator } from '../emulator'
import { registration } from '../data/tenant'
import { GraphError } from './graph-error'

/** A demand for other claims in the token, in `WWW-Authenticate` [EN:claims-challenge]. */
export function claimsChallenge(
  { baseUrl, switches }: Emulator,
  claims: string,
  {
    status = switches.number('challengeStatus'),
    message = 'insufficient_claims',
  }: { status?: number; message?: string } = {},
): GraphError {
  const encoded = Buffer.from(claims).toString('base64')
  const header = `Bearer realm="", authorization_uri="${baseUrl}/common/oauth2/authorize", client_id="${registration.clientId}", error="insufficient_claims", claims="${encoded}", cc_type="authcontext"`
  return new GraphError(
    status,
    status === 401 ? 'InvalidAuthenticationToken' : 'Authorization_RequestDenied',
    message,
    {
      headers: { 'WWW-Authenticate': header },
    },
  )
}

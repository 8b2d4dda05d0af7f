import { timingSafeEqual } from 'node:crypto'
import { registration } from '../data/tenant'
import { EntraError } from './entra-error'

export function requireKnownClient(clientId: string | undefined): void {
  if (clientId === registration.clientId) return
  throw new EntraError(
    700016,
    'unauthorized_client',
    `Application with identifier '${clientId ?? ''}' was not found in the directory 'Contoso Practice'.`,
  )
}

/** A confidential client proves itself by its secret. */
export function requireClientSecret(form: Readonly<Record<string, string>>): void {
  const secret = form.client_secret
  if (secret === undefined) {
    throw new EntraError(
      7000218,
      'invalid_client',
      "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.",
      { status: 401 },
    )
  }
  if (!isSame(secret, registration.clientSecret)) {
    throw new EntraError(
      7000215,
      'invalid_client',
      `Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '${registration.clientId}'.`,
      { status: 401 },
    )
  }
}

function isSame(left: string, right: string): boolean {
  const [leftBytes, rightBytes] = [Buffer.from(left), Buffer.from(right)]
  return leftBytes.length === rightBytes.length && timingSafeEqual(leftBytes, rightBytes)
}

import { EntraError } from './entra-error'

export type ClaimsRequest = {
  /** Authentication contexts that the token must carry. */
  authenticationContexts: string[]
  /** What the client can handle, such as `cp1`. */
  capabilities: string[]
}

type RequestedClaim = { value?: unknown; values?: unknown }

/** Reads the `claims` parameter of authorize and token requests [EN:claims-challenge]. */
export function parseClaimsRequest(text: string | undefined): ClaimsRequest {
  if (text === undefined || text === '') return { authenticationContexts: [], capabilities: [] }
  const accessToken = accessTokenClaims(text)
  return {
    authenticationContexts: valuesOf(accessToken.acrs),
    capabilities: valuesOf(accessToken.xms_cc).map((capability) => capability.toLowerCase()),
  }
}

/** The challenge that asks for an authentication context. */
export function authenticationContextChallenge(context: string): string {
  return JSON.stringify({ access_token: { acrs: { essential: true, value: context } } })
}

/** The challenge that asks for a token issued after a time: a revoked session. */
export function issuedAfterChallenge(timeMs: number): string {
  return JSON.stringify({ access_token: { nbf: { essential: true, value: String(Math.floor(timeMs / 1000)) } } })
}

function accessTokenClaims(text: string): Record<string, RequestedClaim | null | undefined> {
  try {
    const parsed: unknown = JSON.parse(text)
    if (typeof parsed === 'object' && parsed !== null) {
      const { access_token: accessToken } = parsed as { access_token?: Record<string, RequestedClaim> | null }
      return accessToken ?? {}
    }
  } catch {
    // The refusal below says it.
  }
  throw new EntraError(9002313, 'invalid_request', 'Invalid request. Request is malformed or invalid.')
}

function valuesOf(claim: RequestedClaim | null | undefined): string[] {
  const values = Array.isArray(claim?.values) ? claim.values : [claim?.value]
  return values.filter((value) => typeof value === 'string')
}

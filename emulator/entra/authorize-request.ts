import { tenant } from '../data/tenant'
import { parseClaimsRequest, type ClaimsRequest } from './claims-request'
import { requireKnownClient } from './client-authentication'
import { EntraError } from './entra-error'
import { isRegisteredRedirect } from './redirect-address'
import { parseScopes, type ScopeRequest } from './scopes'

/** Where an answer can go, once client and address are known to be right. */
export type ReturnAddress = { redirectUri: string; responseMode: 'fragment' | 'query'; state: string | undefined }

export type AuthorizeRequest = ReturnAddress & {
  scopes: ScopeRequest
  scopeText: string
  nonce: string | undefined
  codeChallenge: string
  claims: ClaimsRequest
  prompt: string | undefined
  loginHint: string | undefined
}

type Parameters = Readonly<Record<string, string>>

export function requireKnownTenant(name: string): void {
  const names: readonly string[] = [tenant.id, tenant.domain, tenant.initialDomain]
  if (names.includes(name.toLowerCase())) return
  throw new EntraError(
    90002,
    'invalid_request',
    `Tenant '${name}' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud.`,
  )
}

/** Errors before this point are shown on a page: an unknown address must not get an answer. */
export function parseReturnAddress(parameters: Parameters): ReturnAddress {
  requireKnownClient(parameters.client_id)
  const redirectUri = parameters.redirect_uri
  if (redirectUri === undefined || !isRegisteredRedirect(redirectUri)) {
    throw new EntraError(
      50011,
      'invalid_request',
      `The redirect URI '${redirectUri ?? ''}' specified in the request does not match the redirect URIs configured for the application '${parameters.client_id}'.`,
    )
  }
  const responseMode = parameters.response_mode === 'fragment' ? 'fragment' : 'query'
  return { redirectUri, responseMode, state: parameters.state }
}

/** Errors from here on travel to the redirect address. */
export function parseAuthorizeRequest(
  parameters: Parameters,
  address: ReturnAddress,
  baseUrl: string,
): AuthorizeRequest {
  requireCodeFlow(parameters)
  requireScope(parameters)
  return {
    ...address,
    scopes: parseScopes(parameters.scope, baseUrl),
    scopeText: parameters.scope ?? '',
    nonce: parameters.nonce,
    codeChallenge: requireCodeChallenge(parameters),
    claims: parseClaimsRequest(parameters.claims),
    prompt: parsePrompt(parameters.prompt),
    loginHint: parameters.login_hint,
  }
}

function requireCodeFlow({ response_type: type, response_mode: mode }: Parameters): void {
  if (type !== 'code') {
    throw new EntraError(
      700054,
      'unsupported_response_type',
      `response_type '${type ?? ''}' is not enabled for the application.`,
    )
  }
  if (mode !== undefined && mode !== 'fragment' && mode !== 'query') {
    throw new EntraError(
      70007,
      'unsupported_response_mode',
      `'${mode}' is not a supported value of 'response_mode' when requesting a token.`,
    )
  }
}

function requireScope({ scope }: Parameters): void {
  if (scope !== undefined && scope.trim() !== '') return
  throw new EntraError(900144, 'invalid_request', "The request body must contain the following parameter: 'scope'.")
}

function requireCodeChallenge({ code_challenge: challenge, code_challenge_method: method }: Parameters): string {
  if (challenge !== undefined && /^[A-Za-z0-9_-]{43}$/.test(challenge) && method === 'S256') return challenge
  throw new EntraError(
    9002325,
    'invalid_request',
    'Proof Key for Code Exchange is required for cross-origin authorization code redemption.',
  )
}

function parsePrompt(prompt: string | undefined): string | undefined {
  if (prompt === undefined || ['none', 'login', 'select_account', 'consent'].includes(prompt)) return prompt
  throw new EntraError(90023, 'invalid_request', `Unsupported 'prompt' value '${prompt}'.`)
}

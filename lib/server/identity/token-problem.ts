import 'server-only'
import type { JWTHeaderParameters, JWTPayload } from 'jose'
import type { Config } from '../config'
import { textOf } from '../untrusted-json'

export type TokenRules = Pick<Config, 'tenantId' | 'clientId' | 'spaClientId' | 'apiScope' | 'authority'>

export type SignedToken = { readonly protectedHeader: JWTHeaderParameters; readonly payload: JWTPayload }

export const clockToleranceSeconds = 30

/**
 * Why a well-signed token is not one of a person for this app, or not one that Entra issues at all; null where it is.
 * Source: "Access token claims reference", "Optional claims reference".
 */
export function problemOf(token: SignedToken, rules: TokenRules): string | null {
  return headerProblem(token) ?? typeProblem(token.payload) ?? timeProblem(token.payload) ?? claimProblem(token, rules)
}

/** Everything else a header may say, such as `zip`, `crit` or `jku`, asks for another way to read the token. */
const headerNames = ['typ', 'alg', 'kid', 'x5t']

function headerProblem({ protectedHeader }: SignedToken): string | null {
  const { typ, kid } = protectedHeader
  if (Object.keys(protectedHeader).some((name) => !headerNames.includes(name))) return 'The header says too much'
  return typ === 'JWT' && textOf(kid) !== '' ? null : 'The header is not of an access token'
}

/** An optional claim: of an app "app", of a person this or nothing. */
const personsType = /^user$/

function typeProblem(claims: JWTPayload): string | null {
  if ('idtyp' in claims && !personsType.test(textOf(claims.idtyp))) return 'The token is not a person’s'
  const isLookalike = (name: string) => name !== 'idtyp' && lettersOf(name) === 'idtyp'
  return Object.keys(claims).some(isLookalike) ? 'The token has two ways to say whose it is' : null
}

function lettersOf(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}]/gu, '')
}

function timeProblem({ iat, nbf, exp }: JWTPayload): string | null {
  // JSON knows numbers that are none: 1e999 is read as Infinity.
  if (![iat, nbf, exp].every(Number.isSafeInteger)) return 'The token lacks a time'
  if (Number(iat) > Date.now() / 1000 + clockToleranceSeconds) return 'The token was issued in the future'
  return Number(exp) > Number(nbf) ? null : 'The token ends before it begins'
}

function claimProblem({ payload: claims }: SignedToken, rules: TokenRules): string | null {
  const scopeName = rules.apiScope.slice(rules.apiScope.lastIndexOf('/') + 1)
  // A list of audiences would do for the library.
  if (claims.aud !== rules.clientId) return 'The token is for another app'
  if (textOf(claims.oid) === '') return 'The token names no person'
  if (claims.tid !== rules.tenantId) return 'The token is of another tenant'
  if (claims.ver !== '2.0') return 'The token is not of version 2.0'
  if (claims.azp !== rules.spaClientId) return 'The token was issued to another client'
  if (!textOf(claims.scp).split(' ').includes(scopeName)) return 'The token lacks the scope of this app'
  return [claims.name, claims.preferred_username].every(isTextOrNothing) && isListOrNothing(claims.wids)
    ? null
    : 'The token describes no person'
}

function isTextOrNothing(claim: unknown): boolean {
  return claim === undefined || typeof claim === 'string'
}

function isListOrNothing(claim: unknown): boolean {
  return claim === undefined || (Array.isArray(claim) && claim.every((entry) => typeof entry === 'string'))
}

import 'server-only'
import { jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose'
import { AppError } from '@/lib/contract/app-error'
import type { Config } from '../config'
import { processWide } from '../process-wide'
import { textOf } from '../untrusted-json'
import { entraKeys } from './entra-keys'

/** The signed-in person, as a verified access token for this app tells. */
export type Caller = {
  readonly oid: string
  readonly tenantId: string
  readonly name: string
  readonly signInName: string
  /** Null when the registration does not put `wids` into tokens. */
  readonly roleTemplateIds: readonly string[] | null
  /** Milliseconds since 1970. */
  readonly expiresAt: number
}

type TokenRules = Pick<Config, 'tenantId' | 'clientId' | 'spaClientId' | 'apiScope' | 'authority'>

const clockToleranceSeconds = 30

/** Source: "Access tokens in the Microsoft identity platform", section "Validate tokens". */
export async function verifyAccessToken(token: string, rules: TokenRules, keys = keysOf(rules)): Promise<Caller> {
  const claims = await verifiedClaims(token, rules, keys)
  const problem = problemOf(claims, rules)
  if (problem) throw signedOut(new Error(problem))
  return {
    oid: textOf(claims.oid),
    tenantId: rules.tenantId,
    name: textOf(claims.name),
    signInName: textOf(claims.preferred_username),
    roleTemplateIds: Array.isArray(claims.wids)
      ? claims.wids.filter((id): id is string => typeof id === 'string')
      : null,
    expiresAt: (claims.exp ?? 0) * 1000,
  }
}

async function verifiedClaims(token: string, rules: TokenRules, keys: JWTVerifyGetKey): Promise<JWTPayload> {
  try {
    const { payload } = await jwtVerify(token, keys, {
      algorithms: ['RS256'],
      issuer: rules.authority.issuer,
      audience: rules.clientId,
      requiredClaims: ['exp', 'nbf', 'oid', 'tid', 'ver', 'azp', 'scp'],
      clockTolerance: clockToleranceSeconds,
    })
    return payload
  } catch (error) {
    if (isAboutToken(error)) throw signedOut(error)
    throw new AppError({ code: 'unavailable' }, { cause: error })
  }
}

function problemOf(claims: JWTPayload, rules: TokenRules): string | null {
  const scopeName = rules.apiScope.slice(rules.apiScope.lastIndexOf('/') + 1)
  // "idtyp" is an optional claim: only app tokens carry "app", and user tokens usually carry nothing.
  if (claims.idtyp === 'app') return 'The token is not a person’s'
  if (textOf(claims.oid) === '') return 'The token names no person'
  if (claims.tid !== rules.tenantId) return 'The token is of another tenant'
  if (claims.ver !== '2.0') return 'The token is not of version 2.0'
  if (claims.azp !== rules.spaClientId) return 'The token was issued to another client'
  if (!textOf(claims.scp).split(' ').includes(scopeName)) return 'The token lacks the scope of this app'
  return null
}

function keysOf({ authority }: TokenRules): JWTVerifyGetKey {
  return processWide(`keys ${authority.keysUrl}`, () => entraKeys(authority.keysUrl))
}

/** By code: the keys are the whole process', and throw the classes of the bundle that asked for them first. */
function isAboutToken(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? textOf(error.code) : ''
  return /^ERR_J(OSE|WT|WS|WK|WKS)_/.test(code) && !aboutKeys.has(code)
}

/** The base class is thrown when the key set answers with anything but 200. */
const aboutKeys = new Set(['ERR_JOSE_GENERIC', 'ERR_JWKS_INVALID', 'ERR_JWKS_TIMEOUT'])

function signedOut(cause: unknown): AppError {
  return new AppError({ code: 'signedOut' }, { cause })
}

import 'server-only'
import { jwtVerify, type JWTVerifyGetKey } from 'jose'
import { AppError } from '@/lib/contract/app-error'
import { processWide } from '../process-wide'
import { textOf } from '../untrusted-json'
import { entraKeys, type EntraKeys } from './entra-keys'
import { clockToleranceSeconds, problemOf, type SignedToken, type TokenRules } from './token-problem'

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

/** Source: "Access tokens in the Microsoft identity platform", section "Validate tokens". */
export async function verifyAccessToken(
  token: string,
  rules: TokenRules,
  keys: JWTVerifyGetKey = keysOf(rules.authority),
): Promise<Caller> {
  const signed = await verifiedSignature(token, rules, keys)
  const problem = problemOf(signed, rules)
  if (problem) throw signedOut(new Error(problem))
  const { payload: claims } = signed
  return {
    oid: textOf(claims.oid),
    tenantId: rules.tenantId,
    name: textOf(claims.name),
    signInName: textOf(claims.preferred_username),
    roleTemplateIds: Array.isArray(claims.wids) ? claims.wids.map(textOf) : null,
    expiresAt: (claims.exp ?? 0) * 1000,
  }
}

async function verifiedSignature(token: string, rules: TokenRules, keys: JWTVerifyGetKey): Promise<SignedToken> {
  try {
    return await jwtVerify(token, keys, {
      algorithms: ['RS256'],
      issuer: rules.authority.issuer,
      audience: rules.clientId,
      requiredClaims: ['exp', 'nbf', 'iat', 'oid', 'tid', 'ver', 'azp', 'scp'],
      clockTolerance: clockToleranceSeconds,
    })
  } catch (error) {
    if (isAboutToken(error)) throw signedOut(error)
    throw new AppError({ code: 'entraUnavailable' }, { cause: error })
  }
}

/** The keys of the whole process. */
export function keysOf(authority: TokenRules['authority']): EntraKeys {
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

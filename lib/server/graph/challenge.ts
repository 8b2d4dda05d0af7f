import 'server-only'
import { longestClaims } from '../answer-limits'

export type Challenge = { readonly scheme: string; readonly parameters: ReadonlyMap<string, string> }

/**
 * The claims that a `WWW-Authenticate` header asks for, as JSON; null when it holds no claims challenge.
 * Source: "Claims challenges, claims requests, and client capabilities".
 */
export function claimsOf(header: string | null | undefined): string | null {
  for (const { scheme, parameters } of parseChallenges(header ?? '')) {
    if (scheme !== 'bearer' || parameters.get('error') !== 'insufficient_claims') continue
    const claims = claimsFrom(decode(parameters.get('claims') ?? ''))
    if (claims !== null) return claims
  }
  return null
}

/**
 * Challenges of RFC 9110, section 11.6.1: several schemes in one value, parameters in any order, and commas and equals
 * signs within quotes. Never throws; what cannot be read is passed over.
 */
export function parseChallenges(header: string): readonly Challenge[] {
  const challenges: { scheme: string; parameters: Map<string, string> }[] = []
  for (const [, name, quoted, bare] of header.matchAll(token)) {
    if (name === undefined) continue
    const value = quoted?.replaceAll(/\\(.)/g, '$1') ?? bare
    if (value === undefined) challenges.push({ scheme: name.toLowerCase(), parameters: new Map() })
    else challenges.at(-1)?.parameters.set(name.toLowerCase(), value)
  }
  return challenges
}

/** A parameter with its value, or a word on its own, which is a scheme. Base64 ends in `=`, so a bare value may hold it. */
const token = /([\w!#$%&'*+.^`|~-]+)(?:\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s",][^\s,]*)))?/g

/** The text, where it is claims as a sign-in can ask for them: a JSON object of a sane size. */
export function claimsFrom(text: string): string | null {
  if (text.length > longestClaims) return null
  try {
    const claims: unknown = JSON.parse(text)
    return typeof claims === 'object' && claims !== null && !Array.isArray(claims) ? text : null
  } catch {
    return null
  }
}

function decode(value: string): string {
  return value.trimStart().startsWith('{') ? value : Buffer.from(value, 'base64').toString('utf8')
}

import 'server-only'
import { longestLabel } from './answer-limits'

export const blanked = '[…]'

/** JSON from another system as a record; an empty one when it is anything else. */
export function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {}
}

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

export function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}

/** A JSON Web Token, whole or in part. */
const webToken = /\beyJ[\w-]{8,}[\w.-]*/g

/** What of a text may go on into an error, a header or the log: no signs that steer, no token, and not much of it. */
export function labelOf(value: unknown, longest = longestLabel): string {
  return textOf(value)
    .slice(0, longest)
    .replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, '')
    .replaceAll(webToken, blanked)
}

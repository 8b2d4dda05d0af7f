import 'server-only'
import { mostRetryAfterSeconds } from './answer-limits'

/** Retry-After in whole seconds, given as seconds or as an HTTP date (RFC 9110, section 10.2.3), within reason. */
export function retryAfterSecondsOf(value: string | null | undefined, nowMs = Date.now()): number | undefined {
  const text = value?.trim()
  if (!text) return undefined
  const seconds = /^\d+$/.test(text) ? Number(text) : Math.ceil((Date.parse(text) - nowMs) / 1000)
  return Number.isNaN(seconds) ? undefined : Math.min(Math.max(0, seconds), mostRetryAfterSeconds)
}

import 'server-only'

/** Retry-After in whole seconds, given as seconds or as an HTTP date (RFC 9110, section 10.2.3). */
export function retryAfterSecondsOf(value: string | null | undefined, nowMs = Date.now()): number | undefined {
  const text = value?.trim()
  if (!text) return undefined
  if (/^\d+$/.test(text)) return Number(text)
  const dateMs = Date.parse(text)
  return Number.isNaN(dateMs) ? undefined : Math.max(0, Math.ceil((dateMs - nowMs) / 1000))
}

/** Alternatives in one filter, of the directory. Source: "Use the $filter query parameter". */
export const alternativesPerFilter = 15

/** Graph takes `requests` in any `windowMs`. */
export type RequestLimit = {
  readonly service: string
  /** What every path within the limit begins with. */
  readonly root: string
  readonly requests: number
  readonly windowMs: number
}

/**
 * Services of Graph that take so few requests that ordinary use meets the limit. Source: "Microsoft Graph service-specific
 * throttling limits". That of Conditional Access is for all apps of the tenant together, and its 429 bears no Retry-After.
 */
const requestLimits: readonly RequestLimit[] = [
  { service: 'conditionalAccess', root: '/identity/conditionalAccess/', requests: 1, windowMs: 1_000 },
  { service: 'auditLogs', root: '/auditLogs/', requests: 5, windowMs: 10_000 },
]

/** The limit that requests to a path of Graph share; null where ordinary use does not meet one. */
export function requestLimitOf(path: string): RequestLimit | null {
  return requestLimits.find(({ root }) => path.toLowerCase().startsWith(root.toLowerCase())) ?? null
}

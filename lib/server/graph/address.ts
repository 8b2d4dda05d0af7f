import 'server-only'
import type { GraphRequest } from './message'

/** The address of a request. `URLSearchParams` writes blanks as "+", which OData does not read as blanks everywhere. */
export function pathAndQuery({ path, query = {} }: Pick<GraphRequest, 'path' | 'query'>): string {
  const parts = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
  return parts.length === 0 ? path : `${path}?${parts.join('&')}`
}

/** Null when the request holds half a surrogate pair, which no address can hold. */
export function addressOf(request: Pick<GraphRequest, 'path' | 'query'>): string | null {
  try {
    return pathAndQuery(request)
  } catch (error) {
    if (error instanceof URIError) return null
    throw error
  }
}

import { methodNotAllowed, malformedQuery } from './graph-error'
import type { GraphHandler, GraphVersion } from './message'

export type Route = { method: string; path: string; handle: GraphHandler; versions?: readonly GraphVersion[] }
export type Found = { handle: GraphHandler; parameters: Record<string, string> }
type ParsedRoute = Route & { segments: string[] }

/** Finds the handler of a path. Graph does not mind the casing of segments; ids and names keep theirs. */
export function createRouteTable(routes: readonly Route[]) {
  const parsed: ParsedRoute[] = routes.map((route) => ({ ...route, segments: segmentsOf(route.path) }))

  return function find(method: string, version: GraphVersion, path: string): Found {
    const segments = segmentsOf(path).map(withFullNamespace)
    let isKnownPath = false
    for (const route of parsed) {
      const parameters = match(route.segments, segments)
      if (parameters === null || route.versions?.includes(version) === false) continue
      isKnownPath = true
      if (route.method === method) return { handle: route.handle, parameters }
    }
    if (isKnownPath) throw methodNotAllowed()
    throw malformedQuery(`Resource not found for the segment '${segments[0] ?? ''}'.`)
  }
}

function segmentsOf(path: string): string[] {
  return path
    .split('/')
    .filter((segment) => segment !== '')
    .map(decodeSegment)
    .flatMap(keyAsSegment)
}

/** `users('id')` is `users/id`; a key that is named, as in `applications(appId='…')`, stays with its collection. */
function keyAsSegment(segment: string): string[] {
  const [, collection, key] = /^(\w+)\('([^']+)'\)$/.exec(segment) ?? []
  return collection === undefined || key === undefined ? [segment] : [collection, key]
}

/** `graph` is the alias of the namespace in Graph's metadata; the SDKs write it so. */
function withFullNamespace(segment: string): string {
  return segment.replace(/^graph\.(?=\w+$)/i, 'microsoft.graph.')
}

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    throw malformedQuery('The request path is malformed.')
  }
}

function match(pattern: readonly string[], segments: readonly string[]): Record<string, string> | null {
  if (pattern.length !== segments.length) return null
  const parameters: Record<string, string> = {}
  for (const [at, expected] of pattern.entries()) {
    const actual = segments[at] ?? ''
    const variable = /^(.*)\{(\w+)\}(.*)$/.exec(expected)
    if (variable === null) {
      if (actual.toLowerCase() !== expected.toLowerCase()) return null
      continue
    }
    const [, prefix = '', name = '', suffix = ''] = variable
    const value = between(actual, prefix, suffix)
    if (value === null) return null
    parameters[name] = value
  }
  return parameters
}

function between(text: string, prefix: string, suffix: string): string | null {
  const [folded, start, end] = [text, prefix, suffix].map((part) => part.toLowerCase()) as [string, string, string]
  const isFramed = folded.startsWith(start) && folded.endsWith(end) && text.length > prefix.length + suffix.length
  return isFramed ? text.slice(prefix.length, text.length - suffix.length) : null
}

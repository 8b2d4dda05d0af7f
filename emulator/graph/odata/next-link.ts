import type { SortPosition } from '../../data/sorted-index'
import type { Emulator } from '../../emulator'
import type { GraphRequest } from '../message'
import { readPageToken, writePageToken } from './page-token'

/** The link to the following page: the same query with a token. Headers are not carried by it [MG:paging]. */
export function nextLink(
  { baseUrl, clock }: Emulator,
  { version, path, query }: GraphRequest,
  next: SortPosition,
): string {
  const following = new URLSearchParams(query)
  for (const name of [...following.keys()]) if (/^\$?skiptoken$/i.test(name)) following.delete(name)
  following.set('$skiptoken', writePageToken(next, { query, nowMs: clock.now() }))
  // Graph writes option names with a bare dollar sign, and blanks as %20.
  const text = following.toString().replaceAll('%24', '$').replaceAll('+', '%20')
  return `${baseUrl}/${version}${path}?${text}`
}

/** Where the page begins that a link asks for; null for the first one. */
export function pageStart(
  { clock, switches }: Emulator,
  query: URLSearchParams,
  token: string | null,
): SortPosition | null {
  if (token === null) return null
  return readPageToken(token, { query, nowMs: clock.now(), lifetimeSeconds: switches.number('pageTokenSeconds') })
}

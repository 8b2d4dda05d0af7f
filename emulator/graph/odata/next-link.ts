import type { SortPosition } from '../../data/sorted-index'
import type { GraphRequest } from '../message'
import { writePageToken } from './page-token'

/** The link to the following page: the same query with a token. Headers are not carried by it [MG:paging]. */
export function nextLink(baseUrl: string, { version, path, query }: GraphRequest, next: SortPosition): string {
  const following = new URLSearchParams(query)
  following.set('$skiptoken', writePageToken(next, query))
  // Graph writes option names with a bare dollar sign, and blanks as %20.
  const text = following.toString().replaceAll('%24', '$').replaceAll('+', '%20')
  return `${baseUrl}/${version}${path}?${text}`
}

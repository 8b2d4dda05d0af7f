import 'server-only'
import { AppError } from '@/lib/contract/app-error'
import { recordOf, textOrNull } from '../untrusted-json'
import type { GraphApi, GraphRequest } from './message'

export type CollectionPage = {
  readonly items: readonly Readonly<Record<string, unknown>>[]
  /** Whether something else stood among them. */
  readonly isMixed: boolean
  readonly count: number | null
  readonly nextLink: string | null
}

export function parseCollection(body: unknown): CollectionPage {
  const collection = recordOf(body)
  if (!Array.isArray(collection.value)) {
    throw new AppError({ code: 'unreadable' }, { cause: new Error('Graph answered without a collection') })
  }
  const items = collection.value.filter(isItem)
  const count = collection['@odata.count']
  return {
    items,
    isMixed: items.length < collection.value.length,
    count: typeof count === 'number' ? count : null,
    nextLink: textOrNull(collection['@odata.nextLink']),
  }
}

function isItem(item: unknown): item is Record<string, unknown> {
  return typeof item === 'object' && item !== null && !Array.isArray(item)
}

/**
 * The request that follows a next link. Only one on the configured Graph, under the same API version, is followed: the
 * person's token goes nowhere else.
 */
export function requestOfNextLink(nextLink: string, baseUrl: string, api: GraphApi): GraphRequest {
  const prefix = `${baseUrl}/${api}/`
  const url = URL.canParse(nextLink) ? new URL(nextLink) : null
  // Both forms: the text is what is followed, the parsed address is where it leads ("..").
  const isOurs = url !== null && nextLink.startsWith(prefix) && url.href.startsWith(prefix)
  if (!isOurs)
    throw new AppError({ code: 'unexpected' }, { cause: new Error('Graph sent a next link to another place') })
  return { api, path: nextLink.slice(prefix.length - 1), consistency: 'eventual' }
}

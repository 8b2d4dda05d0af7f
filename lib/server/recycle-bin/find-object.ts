import 'server-only'
import type { ActTarget } from '@/lib/contract/acts'
import { whereaboutsInBin, type Whereabouts } from '@/lib/contract/lost-answer'
import type { Kind } from '@/lib/kinds/kind'
import type { GraphAnswer, GraphFailure, GraphRequest, GraphSuccess } from '../graph/message'
import { recordOf, textOf, textOrNull } from '../untrusted-json'
import { deletedObjectPath, liveObjectPath, selectQuery } from './deleted-object'

/** How to ask Graph: how often and how long is for the caller to say. */
export type Ask = (request: GraphRequest) => Promise<GraphAnswer>

/** In which collection of Graph an object is now; `unknown` when that could not be read. */
export type Place =
  /** `isLive` is null where the live side could not be read: the bin may not have heard of a restore yet. */
  | { readonly place: 'bin'; readonly deletedDateTime: string | null; readonly isLive: false | null }
  | { readonly place: 'live' | 'nowhere' | 'unknown' }
  /** Not in the bin; where it would live cannot be asked. */
  | { readonly place: 'leftBin' }

/** Reads both sides: an object counts as gone only when neither has it. */
export async function findObject(ask: Ask, kind: Kind, id: string): Promise<Place> {
  const [bin, live] = await Promise.all([readInBin(ask, kind, id), readLive(ask, kind, id)])
  // A live object counts first, because a bin that lags still shows what has been restored.
  if (live !== null && isFound(live, id)) return { place: 'live' }
  const isNotLive = live === null || isAbsent(live)
  if (isFound(bin, id)) {
    return { place: 'bin', deletedDateTime: deletedDateTimeOf(bin.body), isLive: isNotLive ? false : null }
  }
  return { place: isNotLive && isAbsent(bin) ? (live === null ? 'leftBin' : 'nowhere') : 'unknown' }
}

/** What the place means for the object that a person confirmed. */
export function whereaboutsOf(found: Place, { deletedDateTime }: Pick<ActTarget, 'deletedDateTime'>): Whereabouts {
  if (found.place !== 'bin') return whereaboutsByPlace[found.place]
  const whereabouts = whereaboutsInBin(found.deletedDateTime, deletedDateTime)
  return whereabouts === 'deleted' && found.isLive === null ? 'unknown' : whereabouts
}

const whereaboutsByPlace = { live: 'restored', nowhere: 'gone', leftBin: 'leftBin', unknown: 'unknown' } as const

/** Whether Graph showed this very object. Something in between may answer 200 with anything. */
export function isFound(answer: GraphAnswer, id: string): answer is GraphSuccess {
  return answer.isOk && isObjectWithId(answer.body, id)
}

/** Whether Graph itself says that it does not have the object: its 404 carries a code, and a proxy's page has none. */
function isAbsent(answer: GraphAnswer): answer is GraphFailure {
  return !answer.isOk && answer.status === 404 && answer.failure.graphCode !== undefined
}

export function isObjectWithId(body: unknown, id: string): boolean {
  return textOf(recordOf(body).id).toLowerCase() === id.toLowerCase()
}

export function readInBin(ask: Ask, kind: Kind, id: string): Promise<GraphAnswer> {
  const query = selectQuery(kind, ['id', 'deletedDateTime'])
  return ask({ api: kind.graph.api, path: deletedObjectPath(kind, id), query })
}

/** A soft-deleted object is not found here. */
function readLive(ask: Ask, kind: Kind, id: string): Promise<GraphAnswer | null> {
  const path = liveObjectPath(kind, id)
  return path === null ? Promise.resolve(null) : ask({ api: kind.graph.api, path, query: selectQuery(kind, ['id']) })
}

export function deletedDateTimeOf(body: unknown): string | null {
  return textOrNull(recordOf(body).deletedDateTime)
}

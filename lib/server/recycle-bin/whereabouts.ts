import 'server-only'
import type { Failure } from '@/lib/contract/app-error'
import type { Kind } from '@/lib/kinds/kind'
import type { GraphAnswer } from '../graph/client'
import type { Session } from '../session'
import { recordOf, textOrNull } from '../untrusted-json'
import { deletedObjectPath } from './deleted-object'

type Reader = Pick<Session, 'graph' | 'signal'>

/** Where an object is, as Graph tells now; `failure` when that could not be read. */
export type Whereabouts =
  | { readonly place: 'bin'; readonly deletedDateTime: string | null }
  | { readonly place: 'live' | 'nowhere' }
  | { readonly place: 'unknown'; readonly failure: Failure }

/** Reads both sides: an object counts as gone only when neither has it. */
export async function findObject(session: Reader, kind: Kind, id: string): Promise<Whereabouts> {
  const [bin, live] = await Promise.all([readInBin(session, kind, id), readLive(session, kind, id)])
  // Live wins, because a bin that lags still shows what has been restored.
  if (live.isOk) return { place: 'live' }
  if (bin.isOk) return { place: 'bin', deletedDateTime: deletedDateTimeOf(bin.body) }
  const failed = [bin, live].find(({ status }) => status !== 404)
  return failed ? { place: 'unknown', failure: failed.failure } : { place: 'nowhere' }
}

export function readInBin({ graph, signal }: Reader, kind: Kind, id: string): Promise<GraphAnswer> {
  const query = { $select: 'id,deletedDateTime' }
  return graph.ask({ api: kind.graph.api, path: deletedObjectPath(kind, id), query }, signal)
}

/** A soft-deleted object is not found here. */
export function readLive({ graph, signal }: Reader, kind: Kind, id: string): Promise<GraphAnswer> {
  const path = `${kind.graph.liveCollection}/${encodeURIComponent(id)}`
  return graph.ask({ api: kind.graph.api, path, query: { $select: 'id' } }, signal)
}

export function deletedDateTimeOf(body: unknown): string | null {
  return textOrNull(recordOf(body).deletedDateTime)
}

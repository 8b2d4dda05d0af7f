import 'server-only'
import type { DeletedObject } from '@/lib/contract/objects'
import type { GraphOrder } from '@/lib/contract/view'
import { compareKeys, type SortKey } from '../list-order'
import { readingBudget } from '../read-stretch'
import { isSpecific, relativesAmong } from './kind-families'
import type { KindStream } from './kind-stream'

export type Merging = {
  readonly order: GraphOrder
  readonly size: number
  /** Ids of the latest rows, which may come again. */
  readonly given: readonly string[]
  readonly load: (streams: readonly KindStream[]) => Promise<void>
  readonly now: () => number
}

/**
 * The next rows of all streams in one order. Stops early when reading on takes too long; the rows that are in order by then
 * are returned.
 */
export async function mergeStreams(
  streams: readonly KindStream[],
  { order, size, given, load, now }: Merging,
): Promise<readonly DeletedObject[]> {
  const rows: DeletedObject[] = []
  const isGiven = createMemory(streams, given)
  const mayRead = createBudget(now)
  while (rows.length < size) {
    const starving = streams.filter(({ isStarving }) => isStarving)
    if (starving.length > 0 && mayRead()) {
      await load(starving)
      continue
    }
    const next = firstOf(streams, order)
    if (next === null || starving.some((stream) => mayComeBefore(stream, next.key, order))) break
    if (next.stream.isWaiting) {
      await load([next.stream])
      continue
    }
    const row = next.stream.take()
    if (row && !isGiven(next.stream, row)) rows.push(row)
  }
  return rows
}

/** With equal keys the derived kind comes first, so that the object of the base kind is recognised as its double. */
function firstOf(streams: readonly KindStream[], order: GraphOrder): { stream: KindStream; key: SortKey } | null {
  const heads = streams.flatMap((stream) => (stream.head === null ? [] : [{ stream, key: stream.head }]))
  const rank = ({ plan }: KindStream) => (isSpecific(plan.kind) ? 0 : 1)
  return heads.reduce<(typeof heads)[number] | null>((first, head) => {
    if (first === null) return head
    const byKey = compareKeys(order, head.key, first.key) || rank(head.stream) - rank(first.stream)
    return byKey < 0 ? head : first
  }, null)
}

/** Whether a row that was not read yet may belong before this one. */
function mayComeBefore({ frontier }: KindStream, key: SortKey, order: GraphOrder): boolean {
  return frontier === null || compareKeys(order, frontier, key) <= 0
}

/**
 * Recognises rows that were returned already under another cast, or found in another way, by a stream that may have ended with the
 * page before.
 */
function createMemory(streams: readonly KindStream[], given: readonly string[]) {
  const seen = new Set(given)
  return (stream: KindStream, { id }: DeletedObject): boolean => {
    if (seen.has(id)) return true
    if (relativesAmong(streams, stream).length > 0) seen.add(id)
    return false
  }
}

/** The first reading is always allowed, so that every page makes progress. */
function createBudget(now: () => number): () => boolean {
  const endsAt = now() + readingBudget.durationMs
  let rounds = 0
  return () => {
    rounds += 1
    return rounds === 1 || (rounds <= readingBudget.pages && now() < endsAt)
  }
}

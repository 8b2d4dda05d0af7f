import { createHash } from 'node:crypto'
import type { SortPosition } from '../../data/sorted-index'
import { GraphError } from '../graph-error'
import { parseQueryOptions } from './query-options'

/** Tokens are opaque; this start is what those of the directory look like. */
const mark = Buffer.from('DSpt\n\0\x01', 'latin1')

type PageTokens = { query: URLSearchParams; nowMs: number; lifetimeSeconds: number }

/** Where the next page begins, bound to the query it belongs to. */
export function writePageToken(position: SortPosition, { query, nowMs }: Pick<PageTokens, 'query' | 'nowMs'>): string {
  const content = Buffer.from(JSON.stringify([position.key, position.id, fingerprint(query), nowMs]))
  return Buffer.concat([mark, content]).toString('base64url')
}

/** Whether tokens expire is not documented; a lifetime of 0 is for ever. */
export function readPageToken(token: string, { query, nowMs, lifetimeSeconds }: PageTokens): SortPosition {
  const found = parseToken(token)
  const isOfQuery = found?.fingerprint === fingerprint(query)
  const isFresh = found !== null && (lifetimeSeconds === 0 || nowMs - found.writtenAtMs <= lifetimeSeconds * 1000)
  if (found !== null && isOfQuery && isFresh) return found.position
  throw new GraphError(
    400,
    'Directory_ExpiredPageToken',
    'The specified page token value has expired and can no longer be included in your request.',
  )
}

function parseToken(token: string): { position: SortPosition; fingerprint: string; writtenAtMs: number } | null {
  const bytes = Buffer.from(token, 'base64url')
  if (!bytes.subarray(0, mark.length).equals(mark)) return null
  try {
    const [key, id, found, writtenAtMs] = JSON.parse(bytes.subarray(mark.length).toString()) as unknown[]
    if (typeof key !== 'string' || typeof id !== 'string') return null
    return { position: { key, id }, fingerprint: String(found), writtenAtMs: Number(writtenAtMs) }
  } catch {
    return null
  }
}

/** A token goes with the filter and order it was made for. */
function fingerprint(query: URLSearchParams): string {
  const { filter, orderBy, search } = parseQueryOptions(query, { takesSkip: true })
  const parts = [filter, orderBy && `${orderBy.property} ${orderBy.direction}`, search]
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 12)
}

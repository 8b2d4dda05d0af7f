import { createHash } from 'node:crypto'
import type { SortPosition } from '../../data/sorted-index'
import { GraphError } from '../graph-error'

/** Tokens are opaque; this start is what those of the directory look like. */
const mark = Buffer.from('DSpt\n\0\x01', 'latin1')

/** Where the next page begins, bound to the query it belongs to. */
export function writePageToken(position: SortPosition, query: URLSearchParams): string {
  const content = Buffer.from(JSON.stringify([position.key, position.id, fingerprint(query)]))
  return Buffer.concat([mark, content]).toString('base64url')
}

export function readPageToken(token: string, query: URLSearchParams): SortPosition {
  const bytes = Buffer.from(token, 'base64url')
  if (bytes.subarray(0, mark.length).equals(mark)) {
    const position = parsePosition(bytes.subarray(mark.length).toString(), fingerprint(query))
    if (position !== null) return position
  }
  throw new GraphError(
    400,
    'Directory_ExpiredPageToken',
    'The specified page token value has expired and can no longer be included in your request.',
  )
}

function parsePosition(text: string, expectedFingerprint: string): SortPosition | null {
  try {
    const [key, id, found] = JSON.parse(text) as unknown[]
    if (typeof key === 'string' && typeof id === 'string' && found === expectedFingerprint) return { key, id }
  } catch {
    // Not a token of ours.
  }
  return null
}

/** A token goes with the filter and order it was made for. */
function fingerprint(query: URLSearchParams): string {
  const parts = ['$filter', '$orderby', '$search'].map((name) => query.get(name) ?? '')
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 12)
}

import 'server-only'
import type { Kind } from '@/lib/kinds/kind'

/** The `$filter` that looks for a text in the way the kind allows; null for an empty text. */
export function searchFilter(kind: Kind, search: string): string | null {
  if (search === '') return null
  const literal = `'${search.replaceAll("'", "''")}'`
  if (guid.test(search)) return `id eq ${literal}`
  return kind.search.map(({ property, operator }) => `${operator}(${property},${literal})`).join(' or ')
}

const guid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i

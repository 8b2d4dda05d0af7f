import 'server-only'
import type { Kind } from '@/lib/kinds/kind'

/** The `$filter` that looks for a text in the way the kind allows; null for an empty text. */
export function searchFilter(kind: Kind, search: string): string | null {
  const text = search.replaceAll(halfCharacter, '')
  if (text === '') return null
  const literal = `'${text.replaceAll("'", "''")}'`
  if (guid.test(text)) return kind.searchIds.map((property) => `${property} eq ${literal}`).join(' or ')
  return kind.search.map(({ property, operator }) => `${operator}(${property},${literal})`).join(' or ')
}

/** What is left of an emoji where a text was cut to its longest length; no address can hold it. */
const halfCharacter = /\p{Cs}/gu

const guid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i

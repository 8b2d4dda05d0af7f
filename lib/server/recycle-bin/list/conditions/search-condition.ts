import 'server-only'
import { heldText, isGuidText } from '@/lib/format/held-text'
import { isObjectId } from '@/lib/contract/object-id'
import type { Kind } from '@/lib/kinds/kind'
import { searchWays } from '@/lib/kinds/search'
import { literalOf } from '../../../graph/literal'
import { everything, type Condition } from './condition'
import { matchesSearch } from './match-search'
import { searchClause, searchedWords } from './search-clause'

/**
 * How a search is asked. Graph cannot look for words and for beginnings of other values in one request, so that there are two:
 * `words` by `$search`, `values` by `$filter`. `here`, every object is gone through.
 */
export type SearchMode = 'words' | 'values' | 'here'

/** A text behind this is looked for within words too, for which every object is gone through. */
const anywhere = '*'

/** The modes that find what a search means together. */
export function searchModes(kind: Kind, search: string): readonly SearchMode[] {
  if (kind.graph.queries === 'plain' || search.startsWith(anywhere)) return ['here']
  const text = textOf(search)
  const isValue = text.includes('@') || text.includes('://') || isGuidText(text)
  return isValue || searchedWords(text) === '' ? ['values'] : ['words', 'values']
}

/** Looks for a text in what people hold in hand of the kind. What Graph finds by it is not compared again. */
export function searchCondition(kind: Kind, search: string, mode: SearchMode): Condition {
  const text = textOf(search)
  if (text === '') return everything
  const reads = [...new Set(searchWays.flatMap((way) => kind.search[way] ?? []))]
  const found = { reads, matches: matchesSearch(kind, text), foundByGraph: () => true }
  if (mode === 'here') return { ...found, filter: null, isExact: false, foundByGraph: found.matches }
  if (mode === 'values') return { ...found, filter: filterOf(kind, text), isExact: true }
  return { ...found, filter: null, search: searchClause(kind.search.words, text), isExact: true }
}

/** What is looked for, out of what stands in the search field. */
function textOf(search: string): string {
  return heldText(search.replaceAll(halfCharacter, '').replace(/^\*|\*$/g, ''))
}

/** Half of an emoji that was cut when the text was shortened; no address can hold it. */
const halfCharacter = /\p{Cs}/gu

function filterOf({ search, hasOtherIds }: Kind, text: string): string {
  const literal = literalOf(text)
  const isGuid = isGuidText(text)
  const beginnings = [...search.words, ...(search.starts ?? [])]
  const tests = [
    ...(isGuid || (hasOtherIds && isObjectId(text)) ? search.ids.map((name) => `${name} eq ${literal}`) : []),
    ...beginnings.map((name) => `startswith(${name},${literal})`),
    ...(text.includes('@') ? (search.ends ?? []).map((name) => `endswith(${name},${literal})`) : []),
    ...(search.entries ?? []).flatMap((name) => entryTests(name, text, isGuid)),
    ...(text.includes(' ') ? [] : (search.whole ?? []).map((name) => `${name} eq ${literal}`)),
  ]
  return tests.join(' or ')
}

/** Entries of addresses begin with their protocol, and identifier URIs of an id most often with `api://`. */
function entryTests(name: string, text: string, isGuid: boolean): readonly string[] {
  const beginsWith = (start: string) => `${name}/any(entry:startswith(entry,${literalOf(start)}))`
  if (name === 'proxyAddresses') return [beginsWith(`smtp:${text}`)]
  return isGuid && idUris.includes(name) ? [beginsWith(text), beginsWith(`api://${text}`)] : [beginsWith(text)]
}

const idUris = ['identifierUris', 'servicePrincipalNames']

import 'server-only'
import { heldText, isGuidText } from '@/lib/format/held-text'
import { isObjectId } from '@/lib/contract/object-id'
import type { Kind } from '@/lib/kinds/kind'
import { searchWays } from '@/lib/kinds/search'
import { literalOf } from '../../../graph/literal'
import { everything, type Condition } from './condition'
import { matchesSearch } from './match-search'
import type { AskMode } from './ask-mode'
import { searchClause, searchedWords } from './search-clause'

/** A text behind this is looked for within words too, for which every object is gone through. */
const anywhere = '*'

/** The modes that find what a search means together. */
export function searchModes(kind: Kind, search: string): readonly AskMode[] {
  if (kind.graph.queries === 'plain' || search.startsWith(anywhere)) return ['here']
  const text = textOf(search)
  const isValue = text.includes('@') || text.includes('://') || isGuidText(text)
  return isValue || searchedWords(text) === '' ? ['values'] : ['words', 'values']
}

/** Looks for a text in what people hold in hand of the kind. What Graph finds by it is not compared again. */
export function searchCondition(kind: Kind, search: string, mode: AskMode): Condition {
  const text = textOf(search)
  if (text === '') return everything
  const reads = [...new Set(searchWays.flatMap((way) => kind.search[way] ?? []))]
  const found = { reads, matches: matchesSearch(kind, text), foundByGraph: () => true }
  if (mode === 'here') return { ...found, filter: null, isExact: false, foundByGraph: found.matches }
  if (mode === 'words') return { ...found, filter: null, search: searchClause(kind.search.words, text), isExact: true }
  const filter = filterOf(kind, text, mode)
  return filter === '' ? searchCondition(kind, search, 'here') : { ...found, filter, isExact: true }
}

/** What is looked for, out of what stands in the search field. */
function textOf(search: string): string {
  return heldText(search.replaceAll(halfCharacter, '').replace(/^\*|\*$/g, ''))
}

/** Half of an emoji that was cut when the text was shortened; no address can hold it. */
const halfCharacter = /\p{Cs}/gu

/** Empty where no documented filter is left. */
function filterOf({ search, hasOtherIds, doubtfulFilters }: Kind, text: string, mode: AskMode): string {
  const literal = literalOf(text)
  const isGuid = isGuidText(text)
  const isTaken = (name: string) => mode === 'values' || !doubtfulFilters.includes(name)
  const beginnings = [...search.words, ...(search.starts ?? [])].filter(isTaken)
  const tests = [
    ...(isGuid || (hasOtherIds && isObjectId(text))
      ? search.ids.filter(isTaken).map((name) => `${name} eq ${literal}`)
      : []),
    ...beginnings.map((name) => `startswith(${name},${literal})`),
    ...(text.includes('@') ? (search.ends ?? []).filter(isTaken).map((name) => `endswith(${name},${literal})`) : []),
    ...(search.entries ?? []).filter(isTaken).flatMap((name) => entryTests(name, text, isGuid)),
    ...(text.includes(' ') ? [] : (search.whole ?? []).filter(isTaken).map((name) => `${name} eq ${literal}`)),
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

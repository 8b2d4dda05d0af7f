import 'server-only'
import { isExactFind } from '@/lib/contract/exact-find'
import { isGuidText } from '@/lib/format/held-text'
import type { Kind } from '@/lib/kinds/kind'
import { alternativesPerFilter } from '@/lib/kinds/request-limits'
import { searchWays } from '@/lib/kinds/search'
import { literalOf } from '../../../graph/literal'
import { takesDoubtful, type AskMode } from './ask-mode'
import type { Condition } from './condition'

/** Any of several texts, each as all of something that the object is known by. Graph takes too few alternatives for most of them. */
export function severalCondition(kind: Kind, texts: readonly string[], mode: AskMode): Condition {
  const finds = texts.map((text) => isExactFind(kind, text))
  const filter = texts.every(isGuidText) ? filterOfIds(kind, texts, mode) : null
  return {
    filter,
    isExact: filter !== null,
    reads: [...new Set(searchWays.flatMap((way) => kind.search[way] ?? []))],
    matches: (object) => finds.some((isFound) => isFound(object)),
  }
}

function filterOfIds({ search, doubtfulFilters }: Kind, ids: readonly string[], mode: AskMode): string | null {
  if (!takesDoubtful(mode) && search.ids.some((name) => doubtfulFilters.includes(name))) return null
  const tests = search.ids.flatMap((name) => ids.map((id) => `${name} eq ${literalOf(id)}`))
  return tests.length <= alternativesPerFilter ? tests.join(' or ') : null
}

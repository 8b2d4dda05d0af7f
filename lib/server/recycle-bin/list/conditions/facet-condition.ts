import 'server-only'
import { areSameText } from '@/lib/format/fold-text'
import type { Facet } from '@/lib/kinds/facet'
import { readText, type GraphProperties } from '@/lib/kinds/graph-properties'
import { alternativesPerFilter } from '@/lib/kinds/request-limits'
import { literalOf } from '../../../graph/literal'
import type { Kind } from '@/lib/kinds/kind'
import { takesDoubtful, type AskMode } from './ask-mode'
import { nothing, type Condition } from './condition'

/** One of the chosen values of a facet. */
export function facetCondition(
  { doubtfulFilters }: Kind,
  facet: Facet,
  { values, mode }: { readonly values: readonly string[]; readonly mode: AskMode },
): Condition {
  const chosen = values.filter((value) => isValueOf(facet, value))
  if (chosen.length === 0) return nothing
  const isDoubtful = doubtfulFilters.includes(('options' in facet ? facet.reads : facet.property) ?? '')
  const filter = isDoubtful && !takesDoubtful(mode) ? null : filterOf(facet, chosen)
  return { filter, isExact: filter !== null, matches: ({ properties }) => matchesFacet(facet, chosen, properties) }
}

/** Whether an object has one of the chosen values of a facet. */
function matchesFacet(facet: Facet, chosen: readonly string[], properties: GraphProperties): boolean {
  if ('options' in facet)
    return facet.options.some(({ value, matches }) => chosen.includes(value) && matches(properties))
  const text = readText(properties, facet.property)
  return text !== null && chosen.some((value) => areSameText(value, text))
}

/** A facet of the same name has other values in another kind. */
function isValueOf(facet: Facet, value: string): boolean {
  return !('options' in facet) || facet.options.some((option) => option.value === value)
}

function filterOf(facet: Facet, chosen: readonly string[]): string | null {
  const filters =
    'options' in facet
      ? facet.options.filter(({ value }) => chosen.includes(value)).map(({ filter }) => filter)
      : chosen.map((value) => `${facet.property} eq ${literalOf(value)}`)
  const known = filters.filter((filter) => filter !== null)
  return known.length === filters.length && known.length <= alternativesPerFilter ? known.join(' or ') || null : null
}

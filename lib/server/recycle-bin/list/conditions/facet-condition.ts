import 'server-only'
import { matchesFacet, type Facet } from '@/lib/kinds/facet'
import { alternativesPerFilter } from '@/lib/kinds/request-limits'
import { literalOf } from '../../../graph/literal'
import type { Condition } from './condition'

/** One of the chosen values of a facet; null where none is chosen. */
export function facetCondition(facet: Facet, chosen: readonly string[] | null): Condition | null {
  if (chosen === null || chosen.length === 0) return null
  const filter = filterOf(facet, chosen)
  return { filter, isExact: filter !== null, matches: ({ properties }) => matchesFacet(facet, chosen, properties) }
}

function filterOf(facet: Facet, chosen: readonly string[]): string | null {
  const filters =
    'options' in facet
      ? facet.options.filter(({ value }) => chosen.includes(value)).map(({ filter }) => filter)
      : chosen.map((value) => `${facet.property} eq ${literalOf(value)}`)
  const known = filters.filter((filter) => filter !== null)
  return known.length === filters.length && known.length <= alternativesPerFilter ? known.join(' or ') || null : null
}

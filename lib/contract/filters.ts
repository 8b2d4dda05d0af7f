import { facetNames, type FacetName } from '@/lib/kinds/facet'
import type { Kind } from '@/lib/kinds/kind'
import { commonFilterNames, commonFilters, type CommonFilter, type CommonFilterName } from './common-filters'

export type FilterName = CommonFilterName | FacetName

export const filterNames: readonly FilterName[] = [...commonFilterNames, ...facetNames]

/** Whether objects of a kind have what the filter looks at. Those of other kinds never match. */
export function filterFits(name: FilterName, kind: Kind): boolean {
  return isFacet(name) ? kind.facets.some((facet) => facet.name === name) : commonFilters[name].fits(kind)
}

/** What is said of objects that lack what the filter looks at. */
export function othersOf(name: FilterName): CommonFilter['others'] {
  return isFacet(name) ? 'doNotMatch' : commonFilters[name].others
}

export function isFacet(name: FilterName): name is FacetName {
  return !(name in commonFilters)
}

import 'server-only'
import type { CommonFilterName } from '@/lib/contract/common-filters'
import { filterFits, isFacet } from '@/lib/contract/filters'
import { filtersOn, type Filters } from '@/lib/contract/view'
import type { FacetName } from '@/lib/kinds/facet'
import type { Kind } from '@/lib/kinds/kind'
import { commonConditions, type ConditionContext } from './common-conditions'
import { everything, nothing, type Condition } from './condition'
import { facetCondition } from './facet-condition'

/**
 * What a view asks of the rows of a kind. What has not what a filter looks at does not match it.
 */
export function listConditions(kind: Kind, view: Filters, context: ConditionContext): readonly Condition[] {
  return filtersOn(view).map((name) => {
    if (!filterFits(name, kind)) return nothing
    return isFacet(name) ? ofFacet(name, kind, view, context) : ofCommon(name, kind, view, context)
  })
}

function ofCommon<Name extends CommonFilterName>(name: Name, kind: Kind, view: Filters, context: ConditionContext) {
  const value = view[name]
  return value === null ? everything : commonConditions[name](kind, value, context)
}

function ofFacet(name: FacetName, kind: Kind, view: Filters, { mode }: ConditionContext): Condition {
  const facet = kind.facets.find((one) => one.name === name)
  return facet ? facetCondition(kind, facet, { values: view[name] ?? [], mode }) : nothing
}

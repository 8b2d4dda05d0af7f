import 'server-only'
import type { ListView } from '@/lib/contract/view'
import type { Kind } from '@/lib/kinds/kind'
import type { Deleters } from '../../audit/deleters'
import type { Condition } from './condition'
import { deletedWithinCondition } from './deleted-within-condition'
import { deleterCondition } from './deleter-condition'
import { domainCondition } from './domain-condition'
import { facetCondition } from './facet-condition'
import { leftCondition } from './left-condition'
import { searchCondition } from './search-condition'

/**
 * What a view asks of the rows of a kind, with relative times counted from `now`. `deleters` are needed where it asks who
 * deleted them.
 */
export function listConditions(
  kind: Kind,
  view: ListView,
  now: Date,
  deleters: Deleters | null = null,
): readonly Condition[] {
  const { search, deletedWithin, left, domain, deletedBy } = view
  const conditions = [
    searchCondition(kind, search),
    deletedWithin === null ? null : deletedWithinCondition(deletedWithin, now),
    left === null ? null : leftCondition(kind, left, now),
    domain === null ? null : domainCondition(kind, domain),
    deletedBy === null ? null : deleterCondition(deletedBy, deleters),
    ...kind.facets.map((facet) => facetCondition(facet, view[facet.name])),
  ]
  return conditions.filter((condition) => condition !== null)
}

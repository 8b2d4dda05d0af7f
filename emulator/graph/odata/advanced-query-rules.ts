import type { Location } from '../../data/directory-table'
import { malformedQuery, unsupportedQuery } from '../graph-error'
import { propertyNamed, type ObjectSchema } from '../schema/object-schema'
import type { QueryOptions } from './query-options'

/** What a request brings, and what it asks. */
export type Situation = { isAdvanced: boolean; isEventual: boolean; location: Location }

/** What needs `ConsistencyLevel: eventual` and `$count=true`, and what cannot go with them [MG:advanced-queries]. */
export function checkAdvancedRules(options: QueryOptions, { isAdvanced, isEventual }: Situation): void {
  if (options.search !== null && !isEventual) {
    throw unsupportedQuery(
      "Request with $search query parameter only works through MSGraph with a special request header: 'ConsistencyLevel: eventual'",
    )
  }
  if (options.expand !== null && isEventual && (options.count || options.search !== null)) {
    throw unsupportedQuery('$expand is not supported in the context of an advanced query.')
  }
  if (options.orderBy !== null && options.filter !== null && !isAdvanced) throw unsortable()
}

/** The order that is asked for, with the property as Graph spells it. */
export function orderIn(
  orderBy: QueryOptions['orderBy'],
  { properties, queries }: ObjectSchema,
  typeName: string,
  { isAdvanced, location }: Situation,
): QueryOptions['orderBy'] {
  if (orderBy === null) return null
  const asked = orderBy.property
  const { basic, advanced } = queries.order
  const name = [...basic, ...advanced].find((known) => known.toLowerCase() === asked.toLowerCase())
  if (name === undefined) {
    if (propertyNamed(properties, asked) !== undefined)
      throw unsupportedQuery(`Sorting not supported for property '${asked}'.`)
    throw malformedQuery(`Could not find a property named '${asked}' on type 'microsoft.graph.${typeName}'.`)
  }
  // "List deletedItems (directory objects)" orders every type by name without them.
  const isBasic = basic.includes(name) || (location === 'deleted' && name === 'displayName')
  if (!isBasic && !isAdvanced) throw unsortable()
  return { ...orderBy, property: name }
}

function unsortable() {
  return unsupportedQuery('Sorting not supported for current query.')
}

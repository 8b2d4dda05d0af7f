import { unsupportedQuery } from '../graph-error'
import type { ObjectSchema } from '../schema/object-schema'
import type { QueryOptions } from './query-options'

/** What needs `ConsistencyLevel: eventual` and `$count=true`, and what cannot go with them [MG:advanced-queries]. */
export function checkAdvancedRules(
  options: QueryOptions,
  schema: ObjectSchema,
  { isAdvanced, isEventual }: { isAdvanced: boolean; isEventual: boolean },
): void {
  if (options.search !== null && !isEventual) {
    throw unsupportedQuery(
      "Request with $search query parameter only works through MSGraph with a special request header: 'ConsistencyLevel: eventual'",
    )
  }
  if (options.expand !== null && isEventual && (options.count || options.search !== null)) {
    throw unsupportedQuery('$expand is not supported in the context of an advanced query.')
  }
  checkOrderBy(options, schema, isAdvanced)
}

function checkOrderBy({ orderBy, filter }: QueryOptions, schema: ObjectSchema, isAdvanced: boolean): void {
  if (orderBy === null) return
  if (!schema.orderable.includes(orderBy.property)) {
    throw unsupportedQuery(`Sorting not supported for property '${orderBy.property}'.`)
  }
  if (isAdvanced) return
  if (orderBy.property === 'deletedDateTime' || filter !== null)
    throw unsupportedQuery('Sorting not supported for current query.')
}

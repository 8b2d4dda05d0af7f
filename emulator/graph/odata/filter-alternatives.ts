import { unsupportedQuery } from '../graph-error'
import type { Filter } from './filter-parser'

const most = 15

/**
 * The directory takes at most 15 alternatives in one expression of `or`, and 15 values of `in`. That is seen in the wild,
 * not documented on the pages that the rest was written from.
 */
export function requireFewAlternatives(filter: Filter): void {
  const count = alternativesOf(filter)
  if (count > most) {
    throw unsupportedQuery(
      `Too many child clauses specified in search filter expression containing 'OR' operators: ${count}. Max allowed: ${most}.`,
    )
  }
}

function alternativesOf(filter: Filter): number {
  switch (filter.kind) {
    case 'or':
      return alternativesOf(filter.left) + alternativesOf(filter.right)
    case 'and':
      return Math.max(alternativesOf(filter.left), alternativesOf(filter.right))
    case 'not':
      return alternativesOf(filter.of)
    case 'any':
      return filter.of === null ? 1 : alternativesOf(filter.of)
    case 'in':
      return filter.values.length
    default:
      return 1
  }
}

import 'server-only'
import type { DeletedObject } from '@/lib/contract/objects'
import { graphOrders, type GraphOrder } from '@/lib/contract/view'

/** The order in which Graph is asked: that of the view, or newest first for one that is made of the complete list. */
export function graphOrderOf(sort: string): GraphOrder {
  return graphOrders.find((order) => order === sort) ?? 'newest'
}

/** What an object is sorted by. Within one order all keys are of one type. */
export type SortKey = number | string

export function sortKeyOf(order: GraphOrder, { displayName, deletedDateTime }: DeletedObject): SortKey {
  if (!isByDate(order)) return (displayName ?? '').toLowerCase()
  const moment = Date.parse(deletedDateTime ?? '')
  return Number.isNaN(moment) ? 0 : moment
}

/** Below zero when an object with the first key comes before one with the other. */
export function compareKeys(order: GraphOrder, one: SortKey, other: SortKey): number {
  if (one === other) return 0
  return one < other === isAscending(order) ? -1 : 1
}

/** Equal keys are told apart by id, so that the order is the same whenever the objects are read. */
export function compareObjects(order: GraphOrder, one: DeletedObject, other: DeletedObject): number {
  const byKey = compareKeys(order, sortKeyOf(order, one), sortKeyOf(order, other))
  return byKey === 0 ? compareKeys(order, one.id, other.id) : byKey
}

export function isByDate(order: GraphOrder): boolean {
  return order === 'newest' || order === 'oldest'
}

export function orderByOf(order: GraphOrder): string {
  return `${isByDate(order) ? 'deletedDateTime' : 'displayName'} ${isAscending(order) ? 'asc' : 'desc'}`
}

function isAscending(order: GraphOrder): boolean {
  return order === 'oldest' || order === 'name'
}

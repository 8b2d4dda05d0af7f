import 'server-only'
import type { DeletedObject } from '@/lib/contract/objects'
import { largestPage, type GraphOrder, type ListView } from '@/lib/contract/view'
import { selectOf } from '@/lib/kinds'
import type { Kind } from '@/lib/kinds/kind'
import type { GraphRequest } from '../../graph/message'
import { allOf } from './conditions/condition'
import { listConditions } from './conditions/list-conditions'
import type { Deleters } from '../audit/deleters'
import { deletedObjectsPath } from '../deleted-object'
import { graphOrderOf, orderByOf } from './list-order'

/** What a view of a kind means: what Graph is asked, and what every row it sends must fulfil. */
export type ListPlan = {
  readonly kind: Kind
  readonly order: GraphOrder
  readonly selected: readonly string[]
  readonly filter: string | null
  /** Whether Graph alone finds exactly what the view means. */
  readonly isExact: boolean
  readonly matches: (object: DeletedObject) => boolean
  /** Whether nobody can tell if the object matches; then it does not. */
  readonly isUnknown: (object: DeletedObject) => boolean
}

export function planList(kind: Kind, view: ListView, now: Date, deleters: Deleters | null = null): ListPlan {
  const { filter, isExact, matches, isUnknown, reads } = allOf(listConditions(kind, view, now, deleters))
  const selected = [...new Set([...selectOf(kind, 'list'), ...reads])]
  return { kind, order: graphOrderOf(view.sort), selected, filter, isExact, matches, isUnknown }
}

/** Source: "List deletedItems (directory objects)". What is sifted here comes in the largest pages. */
export function firstPageOf({ kind, order, selected, filter, isExact }: ListPlan, size: number): GraphRequest {
  return {
    api: kind.graph.api,
    path: deletedObjectsPath(kind),
    query: {
      $select: selected.join(','),
      $top: String(isExact ? size : largestPage),
      $count: 'true',
      $orderby: orderByOf(order),
      ...(filter === null ? {} : { $filter: filter }),
    },
    consistency: 'eventual',
  }
}

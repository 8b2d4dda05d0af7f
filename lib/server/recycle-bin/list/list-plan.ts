import 'server-only'
import type { DeletedObject } from '@/lib/contract/objects'
import { largestPage, type GraphOrder, type ListView } from '@/lib/contract/view'
import { selectOf } from '@/lib/kinds'
import type { Kind } from '@/lib/kinds/kind'
import type { GraphRequest } from '../../graph/message'
import { allOf } from './conditions/condition'
import { listConditions } from './conditions/list-conditions'
import type { AskMode } from './conditions/ask-mode'
import { searchModes } from './conditions/search-condition'
import type { Deleters } from '../audit/deleters'
import { deletedObjectsPath } from '../deleted-object'
import { furtherColumns, type FurtherColumns } from './further-columns'
import { graphOrderOf, orderByOf } from './list-order'

/** What a view of a kind means: what Graph is asked, and what every row it sends must fulfil. */
export type ListPlan = {
  readonly kind: Kind
  readonly mode: AskMode
  readonly order: GraphOrder
  readonly selected: readonly string[]
  readonly columns: FurtherColumns
  readonly filter: string | null
  readonly search: string | null
  /** Whether Graph alone finds exactly what the view means. */
  readonly isExact: boolean
  readonly matches: (object: DeletedObject) => boolean
  /** What is asked of an object that Graph found. */
  readonly foundByGraph: (object: DeletedObject) => boolean
  /** Whether nobody can tell if the object matches; then it does not. */
  readonly isUnknown: (object: DeletedObject) => boolean
  /** What is asked for instead where Graph refuses this; null where nothing is left but to read the bin without any query. */
  readonly otherwise: ListPlan | null
}

export type PlanContext = { readonly now: Date; readonly deleters: Deleters | null }

/** How a view of a kind is asked for: in two ways where one request of Graph cannot find all that a search means. */
export function planLists(kind: Kind, view: ListView, context: PlanContext): readonly ListPlan[] {
  const modes = view.search === '' ? (['values'] as const) : searchModes(kind, view.search)
  return modes.map((mode) => planList(kind, view, { ...context, mode }))
}

export function planList(kind: Kind, view: ListView, context: PlanContext & { readonly mode: AskMode }): ListPlan {
  const { reads, ...asked } = allOf(listConditions(kind, view, context))
  const columns = furtherColumns(kind, view)
  const selected = [...new Set([...selectOf(kind, 'list'), ...reads, ...columns.sources.values()])]
  const plan = { ...asked, kind, mode: context.mode, order: graphOrderOf(view.sort), selected, columns }
  return { ...plan, otherwise: otherwise(plan, view, context) }
}

function otherwise(
  { kind, mode, filter }: Omit<ListPlan, 'otherwise'>,
  view: ListView,
  context: PlanContext,
): ListPlan | null {
  if (mode === 'here') return null
  if (mode === 'values') {
    const documented = planList(kind, view, { ...context, mode: 'documented' })
    if (documented.filter !== filter) return documented
  }
  return view.search === '' ? null : planList(kind, view, { ...context, mode: 'here' })
}

/** Source: "List deletedItems (directory objects)". What is sifted here comes in the largest pages. */
export function firstPageOf({ kind, order, selected, filter, search, isExact }: ListPlan, size: number): GraphRequest {
  return {
    api: kind.graph.api,
    path: deletedObjectsPath(kind),
    query: {
      $select: selected.join(','),
      $top: String(isExact ? size : largestPage),
      $count: 'true',
      $orderby: orderByOf(order),
      ...(filter === null ? {} : { $filter: filter }),
      ...(search === null ? {} : { $search: search }),
    },
    consistency: 'eventual',
  }
}

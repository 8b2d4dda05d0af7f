import 'server-only'
import { AppError } from '@/lib/contract/app-error'
import type { DeletedObject } from '@/lib/contract/objects'
import { largestPage, mostSortedHere } from '@/lib/contract/view'
import type { GraphRequest } from '../../graph/message'
import { requestOfNextLink } from '../../graph/paging'
import type { DelegatedSession } from '../../session'
import { binPageOf } from './bin-page'
import { deletedObjectsPath, selectQuery } from '../deleted-object'
import { compareObjects } from './list-order'
import type { ListPlan } from './list-plan'

export type WholeBin = {
  /** What matches, in order. */
  readonly rows: readonly DeletedObject[]
  /** How many objects the bin holds. */
  readonly read: number
  /** How many of them may or may not belong to the view. */
  readonly unknown: number
}

/** More pages than this, for so few objects, are a loop. */
const mostPages = 100

/**
 * The whole of a bin that Graph neither sorts nor searches, sorted and searched here.
 *
 * @throws AppError `tooMany` when it holds more than can be sorted here
 */
export async function readWholeBin(
  session: DelegatedSession,
  plan: ListPlan,
  rank: Pick<GraphRequest, 'canWait'> = {},
): Promise<WholeBin> {
  const { graph, signal } = session
  const { api } = plan.kind.graph
  const objects: DeletedObject[] = []
  let request: GraphRequest | null = firstRequest(plan)
  for (let pages = 0; request !== null; pages += 1) {
    if (pages >= mostPages) throw new AppError({ code: 'unexpected' }, { cause: new Error('Paging without end') })
    const page = binPageOf(session, plan, await graph.ask({ ...request, ...rank }, signal))
    objects.push(...page.objects)
    if (objects.length > mostSortedHere) throw new AppError({ code: 'tooMany' })
    request = page.nextLink === null ? null : withoutQueries(requestOfNextLink(page.nextLink, graph.baseUrl, api))
  }
  const rows = objects.filter(plan.matches).sort((one, other) => compareObjects(plan.order, one, other))
  return { rows, read: objects.length, unknown: objects.filter(plan.isUnknown).length }
}

/** Plain bins take no options that are sure, so they are asked for nothing but themselves. */
function firstRequest({ kind, selected }: ListPlan): GraphRequest {
  const address = { api: kind.graph.api, path: deletedObjectsPath(kind) }
  if (kind.graph.queries === 'plain') return address
  return { ...address, query: { ...selectQuery(kind, selected), $top: String(largestPage) } }
}

function withoutQueries({ consistency, ...request }: GraphRequest): GraphRequest {
  return request
}

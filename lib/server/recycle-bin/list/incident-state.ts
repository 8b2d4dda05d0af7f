import 'server-only'
import { AppError, type AppErrorCode, type Failure } from '@/lib/contract/app-error'
import type { IncidentState } from '@/lib/contract/incidents'
import { largestPage, mostSortedHere } from '@/lib/contract/view'
import { kindOf } from '@/lib/kinds'
import type { Kind } from '@/lib/kinds/kind'
import type { KindSlug } from '@/lib/kinds/vocabulary'
import { systemClock, type Clock } from '../../clock'
import type { GraphRequest } from '../../graph/message'
import { parseCollection, requestOfNextLink } from '../../graph/paging'
import { requirePermission } from '../../identity/permissions'
import type { DelegatedSession } from '../../session'
import { textOf } from '../../untrusted-json'
import { findIncident } from '../audit/find-incident'
import { toleranceMs } from '../audit/read-journal'
import { deletedObjectsPath } from '../deleted-object'
import { explainRefusal } from '../refusal'
import { notAfter, notBefore } from './conditions/moments'

type Stretch = { readonly from: number; readonly to: number }

/**
 * How many objects of an incident still lie in the recycle bin, kind by kind; nothing while the log is still being read.
 *
 * @throws AppError `notFound` where the log has no such incident, and when it cannot be read
 */
export async function incidentState(
  session: DelegatedSession,
  id: string,
  clock: Clock = systemClock,
): Promise<IncidentState> {
  const found = await findIncident(session, id, clock)
  if (found === null) return { kinds: [] }
  const { from, to, objects } = found.burst
  const idsOf = new Map<KindSlug, Set<string>>()
  for (const [objectId, { kind }] of objects) idsOf.set(kind, (idsOf.get(kind) ?? new Set()).add(objectId))
  const stretch = { from: from - toleranceMs, to: to + toleranceMs }
  const kinds = [...idsOf].map(async ([kind, ids]) => ({
    kind,
    count: ids.size,
    deleted: await failureOr(countDeleted(session, kindOf(kind), ids, stretch)),
  }))
  return { kinds: await Promise.all(kinds) }
}

/** Ids and nothing else are read of what was deleted then, because Graph filters by too few ids at once. */
async function countDeleted(
  session: DelegatedSession,
  kind: Kind,
  ids: ReadonlySet<string>,
  stretch: Stretch,
): Promise<number> {
  requirePermission(session, kind, 'read')
  const { graph, signal } = session
  const found = new Set<string>()
  let read = 0
  for (let request: GraphRequest | null = firstRequest(kind, stretch); request !== null;) {
    const answer = await graph.ask(request, signal)
    if (!answer.isOk) throw new AppError(explainRefusal(answer.failure, kind, 'read', session))
    const { items, nextLink } = parseCollection(answer.body)
    for (const item of items) if (ids.has(textOf(item.id).toLowerCase())) found.add(textOf(item.id).toLowerCase())
    read += items.length
    if (read > mostRead) throw new AppError({ code: 'tooMany' })
    request = nextLink === null ? null : requestOfNextLink(nextLink, graph.baseUrl, kind.graph.api)
  }
  return found.size
}

/** The largest incident that is told of. */
const mostRead = mostSortedHere * 10

function firstRequest(kind: Kind, { from, to }: Stretch): GraphRequest {
  const address = { api: kind.graph.api, path: deletedObjectsPath(kind) }
  if (kind.graph.queries === 'plain') return address
  const $filter = `${notBefore(new Date(from))} and ${notAfter(new Date(to))}`
  const query = { $filter, $select: 'id', $top: String(largestPage), $count: 'true' }
  return { ...address, query, consistency: 'eventual' }
}

/** What concerns the person and not the kind. */
const personal: readonly AppErrorCode[] = ['stepUp', 'signedOut']

async function failureOr(counting: Promise<number>): Promise<number | Failure> {
  try {
    return await counting
  } catch (error) {
    if (error instanceof AppError && !personal.includes(error.failure.code)) return error.failure
    throw error
  }
}

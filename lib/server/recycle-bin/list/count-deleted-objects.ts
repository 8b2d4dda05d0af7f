import 'server-only'
import type { Failure } from '@/lib/contract/app-error'
import type { Counts } from '@/lib/contract/objects'
import type { Kind } from '@/lib/kinds/kind'
import { largestPage, mostSortedHere } from '@/lib/contract/view'
import type { KindSlug } from '@/lib/kinds/vocabulary'
import type { BatchedRead } from '../../graph/batch'
import type { GraphAnswer } from '../../graph/message'
import { parseCollection, requestOfNextLink } from '../../graph/paging'
import { missingPermission } from '../../identity/permissions'
import type { DelegatedSession } from '../../session'
import { reportFault } from '../../report-fault'
import { recordOf } from '../../untrusted-json'
import { deletedObjectsPath } from '../deleted-object'
import { explainRefusal } from '../refusal'
import { askOfKinds, failureOr, requireNoStepUp } from './of-each-kind'

/** How many objects lie in each recycle bin, or why a kind could not be counted. */
export async function countDeletedObjects(session: DelegatedSession, kinds: readonly Kind[]): Promise<Counts> {
  const readable = kinds.filter((kind) => missingPermission(session, kind, 'read') === null)
  const answers = new Map(await askCounts(session, readable))
  const uncounted = readable.filter((kind) => isUncounted(kind, answers.get(kind.slug)))
  for (const [slug, answer] of await askPages(session, uncounted)) answers.set(slug, answer)
  const counts = kinds.map(async (kind): Promise<[KindSlug, number | Failure]> => {
    const answer = answers.get(kind.slug)
    if (answer !== undefined) return [kind.slug, await failureOr(countOf(session, kind, answer))]
    return [kind.slug, missingPermission(session, kind, 'read') ?? unanswered(session, kind)]
  })
  return Object.fromEntries(await Promise.all(counts))
}

function askCounts(session: DelegatedSession, kinds: readonly Kind[]) {
  return askOfKinds(
    session,
    kinds.map((kind) => ({ kind, id: kind.slug, path: deletedObjectsPath(kind), ...countQuery(kind) })),
  )
}

/**
 * The first pages of bins that Graph refuses to count, or of which it passes over `$count`, as in Azure AD B2C tenants. Plain
 * bins are asked for nothing but themselves, as by their lists.
 */
function askPages(session: DelegatedSession, kinds: readonly Kind[]) {
  return askOfKinds(
    session,
    kinds.map((kind) => ({
      kind,
      id: kind.slug,
      path: deletedObjectsPath(kind),
      ...(kind.graph.queries === 'advanced' && { query: { $select: 'id', $top: String(largestPage) } }),
    })),
  )
}

function isUncounted({ graph }: Kind, answer: GraphAnswer | undefined): boolean {
  if (answer === undefined) return false
  if (!answer.isOk) return answer.status === 400 && answer.failure.code === 'graphRefused'
  const body = recordOf(answer.body)
  return graph.queries === 'advanced' && Array.isArray(body.value) && body['@odata.count'] === undefined
}

/** A plain bin cannot be counted by Graph: it is read, as far as one page goes. */
function countQuery({ graph }: Kind): Pick<BatchedRead, 'query' | 'consistency'> {
  if (graph.queries === 'plain') return { query: { $top: String(largestPage) } }
  return { query: { $count: 'true', $top: '1', $select: 'id' }, consistency: 'eventual' }
}

async function countOf(session: DelegatedSession, kind: Kind, answer: GraphAnswer): Promise<number | Failure> {
  if (!answer.isOk) return explainRefusal(answer.failure, kind, 'read', session)
  const body = recordOf(answer.body)
  const count = body['@odata.count']
  if (typeof count === 'number') return count
  return Array.isArray(body.value) ? countByReading(session, kind, answer) : { code: 'unreadable' }
}

/** More pages than this, for so few objects, are a loop. */
const mostPages = 100

/** Counts what the pages of a bin hold, as far as its list would be read. */
async function countByReading(
  session: DelegatedSession,
  kind: Kind,
  first: Extract<GraphAnswer, { isOk: true }>,
): Promise<number | Failure> {
  const { graph, signal } = session
  let answer: GraphAnswer = first
  let count = 0
  for (let pages = 1; pages <= mostPages && count <= mostSortedHere; pages += 1) {
    requireNoStepUp([answer])
    if (!answer.isOk) return explainRefusal(answer.failure, kind, 'read', session)
    const { items, nextLink } = parseCollection(answer.body)
    count += items.length
    if (nextLink === null) return count
    const { consistency, ...next } = requestOfNextLink(nextLink, graph.baseUrl, kind.graph.api)
    answer = await graph.ask({ ...next, canWait: true }, signal)
  }
  return { code: 'tooMany' }
}

function unanswered({ caller }: DelegatedSession, { slug }: Kind): Failure {
  return reportFault(new Error('A batch lacks an answer'), { look: 'count', kind: slug, oid: caller.oid })
}

import 'server-only'
import { AppError } from '@/lib/contract/app-error'
import type { DeleterChoice } from '@/lib/contract/common-filters'
import { largestPage, mostSortedHere } from '@/lib/contract/view'
import type { Clock } from '../../clock'
import type { GraphClient } from '../../graph/client'
import type { GraphRequest } from '../../graph/message'
import { literalOf } from '../../graph/literal'
import { parseCollection, requestOfNextLink } from '../../graph/paging'
import { recordOf, textOf } from '../../untrusted-json'

/** One entry of the audit log: `by` is null where it names neither a person nor an application. */
type Deletion = { readonly at: number; readonly by: DeleterChoice | null }

export type DeletionLog = {
  /** By the id of what was deleted, in lower case. */
  readonly deletions: ReadonlyMap<string, readonly Deletion[]>
  /** When the oldest of them took place; null where there is none. */
  readonly oldest: string | null
}

export type AskedOfLog = { readonly activities: readonly string[]; readonly from: Date; readonly to: Date | null }

/** The log takes 5 requests in 10 seconds. This is less than a browser waits for us. */
const longestWaitMs = 25_000
const unsaidWaitMs = 10_000
/** For all pages together, because others may be waiting for their turn. */
const longestReadMs = 40_000
/** More pages than this are a loop. */
const mostPages = 100

/**
 * The deletions that the audit log keeps under the names of some activities. Throttling is waited out, as far as somebody
 * who looks at a list waits. Source: "List directoryAudits".
 *
 * @throws AppError `tooMany` when it holds more than can be gone through here
 */
export async function readDeletionLog(
  graph: Pick<GraphClient, 'ask' | 'baseUrl'>,
  asked: AskedOfLog,
  clock: Pick<Clock, 'now' | 'sleep'>,
): Promise<DeletionLog> {
  const ask = patiently(graph, clock)
  const deletions = new Map<string, Deletion[]>()
  let oldestAt = Infinity
  let read = 0
  let pages = 0
  const endsAt = clock.now() + longestReadMs
  for (let request: GraphRequest | null = firstRequest(asked); request !== null;) {
    const { items, nextLink } = parseCollection(await ask(request))
    read += items.length
    pages += 1
    if (read > mostSortedHere) throw new AppError({ code: 'tooMany' })
    const isTooLong = pages >= mostPages || clock.now() > endsAt
    if (nextLink !== null && isTooLong) throw new AppError({ code: 'unavailable' })
    for (const { id, ...deletion } of items.flatMap((item) => deletionsIn(item, asked.activities))) {
      deletions.set(id, [...(deletions.get(id) ?? []), deletion])
      oldestAt = Math.min(oldestAt, deletion.at)
    }
    request = nextLink === null ? null : plain(requestOfNextLink(nextLink, graph.baseUrl, 'v1.0'))
  }
  return { deletions, oldest: oldestAt === Infinity ? null : new Date(oldestAt).toISOString() }
}

function firstRequest({ activities, from, to }: AskedOfLog): GraphRequest {
  const names = activities.map((name) => `activityDisplayName eq ${literalOf(name)}`).join(' or ')
  const parts = [
    activities.length > 1 ? `(${names})` : names,
    `activityDateTime ge ${from.toISOString()}`,
    ...(to === null ? [] : [`activityDateTime le ${to.toISOString()}`]),
  ]
  const query = { $filter: parts.join(' and '), $top: String(largestPage) }
  return { api: 'v1.0', path: '/auditLogs/directoryAudits', query }
}

/** The log knows no advanced queries. */
function plain({ consistency, ...request }: GraphRequest): GraphRequest {
  return request
}

function patiently(graph: Pick<GraphClient, 'ask'>, clock: Pick<Clock, 'sleep'>) {
  let waitedMs = 0
  return async (request: GraphRequest): Promise<unknown> => {
    for (;;) {
      const answer = await graph.ask(request)
      if (answer.isOk) return answer.body
      const { code, retryAfterSeconds } = answer.failure
      const waitMs = retryAfterSeconds === undefined ? unsaidWaitMs : Math.max(retryAfterSeconds, 1) * 1000
      waitedMs += waitMs
      if (code !== 'throttled' || waitedMs > longestWaitMs) throw new AppError(answer.failure)
      await clock.sleep(waitMs)
    }
  }
}

type Item = Readonly<Record<string, unknown>>

/** An entry may name several targets, and an act that failed deleted none. */
function deletionsIn(item: Item, activities: readonly string[]): readonly (Deletion & { readonly id: string })[] {
  const activity = textOf(item.activityDisplayName).toLowerCase()
  const isMeant = activities.some((name) => name.toLowerCase() === activity)
  const at = Date.parse(textOf(item.activityDateTime))
  if (!isMeant || textOf(item.result).toLowerCase() !== 'success' || Number.isNaN(at)) return []
  const targets = Array.isArray(item.targetResources) ? item.targetResources.map(recordOf) : []
  const ids = targets.map(({ id }) => textOf(id).toLowerCase()).filter((id) => id !== '')
  return ids.map((id) => ({ id, at, by: initiatorOf(recordOf(item.initiatedBy)) }))
}

function initiatorOf({ app, user }: Item): DeleterChoice | null {
  if (isNamed(app)) return 'automation'
  return isNamed(user) ? 'person' : null
}

function isNamed(initiator: unknown): boolean {
  return Object.values(recordOf(initiator)).some((value) => textOf(value) !== '')
}

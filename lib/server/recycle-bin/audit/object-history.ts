import 'server-only'
import { AppError } from '@/lib/contract/app-error'
import { isObjectId } from '@/lib/contract/object-id'
import type { HistoryEntry, ObjectHistory } from '@/lib/contract/object-history'
import type { Kind } from '@/lib/kinds/kind'
import { systemClock, type Clock } from '../../clock'
import { literalOf } from '../../graph/literal'
import type { GraphRequest } from '../../graph/message'
import { requirePermission } from '../../identity/permissions'
import type { DelegatedSession } from '../../session'
import { furtherLogRequest, logRequest, patiently, requireAuditLog, type AskLog } from './ask-log'
import { historyEntryOf } from './history-entry'
import { logReach } from './log-reach'

/** Entries with the licences of a user have some 10,000 characters each. */
const pageSize = 100
/** With how far the log reaches these are four of the five requests that the log takes in 10 seconds. */
const mostPages = 3

/**
 * What the audit log tells of one object, newest first.
 *
 * @throws AppError when the person may not read the kind or the log, there is none, or nothing could be read
 */
export async function readObjectHistory(
  session: DelegatedSession,
  kind: Kind,
  id: string,
  clock: Clock = systemClock,
): Promise<ObjectHistory> {
  if (!isObjectId(id)) throw new AppError({ code: 'invalidRequest' })
  requirePermission(session, kind, 'read')
  requireAuditLog(session)
  const ask = patiently(session.graph, clock)
  const first = await ask(firstRequest(id))
  const { items, rest } = await furtherPages(session, ask, first)
  const entries = inOrder(items.flatMap((item) => historyEntryOf(item, id) ?? []))
  return { entries, end: rest ?? { is: 'log', from: await beginning(session, clock, ask) } }
}

/** Source: "List directoryAudits", which names `targetResources` and its id among what it filters by. */
function firstRequest(id: string): GraphRequest {
  return logRequest({
    $filter: `targetResources/any(t:t/id eq ${literalOf(id)})`,
    $orderby: 'activityDateTime desc',
    $top: String(pageSize),
  })
}

type Page = Awaited<ReturnType<AskLog>>
type Read = { readonly items: Page['items']; readonly rest: Exclude<ObjectHistory['end'], { is: 'log' }> | null }

/** What was read counts, also where the log stops answering in the middle. */
async function furtherPages({ graph }: DelegatedSession, ask: AskLog, first: Page): Promise<Read> {
  const items = [...first.items]
  let { nextLink } = first
  for (let pages = 1; nextLink !== null; pages += 1) {
    if (pages >= mostPages) return { items, rest: { is: 'capped' } }
    try {
      const page = await ask(furtherLogRequest(nextLink, graph))
      items.push(...page.items)
      nextLink = page.nextLink
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      return { items, rest: { is: 'unread', failure: error.failure } }
    }
  }
  return { items, rest: null }
}

/** Pages may overlap while entries come in. */
function inOrder(entries: readonly HistoryEntry[]): HistoryEntry[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  return [...byId.values()].sort((one, other) => other.at.localeCompare(one.at))
}

/** Where it cannot be told, the entries are no less true. */
async function beginning(session: DelegatedSession, clock: Clock, ask: AskLog): Promise<string | null> {
  try {
    const from = await logReach(session, clock, ask)
    return from === null ? null : new Date(from).toISOString()
  } catch (error) {
    if (error instanceof AppError) return null
    throw error
  }
}

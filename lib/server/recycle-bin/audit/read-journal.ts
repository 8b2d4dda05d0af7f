import 'server-only'
import { LRUCache } from 'lru-cache'
import { AppError } from '@/lib/contract/app-error'
import { largestPage } from '@/lib/contract/view'
import { retentionDays } from '@/lib/format/time-left'
import { kindOf, kinds } from '@/lib/kinds'
import type { KindSlug } from '@/lib/kinds/vocabulary'
import { systemClock, type Clock } from '../../clock'
import { literalOf } from '../../graph/literal'
import type { GraphRequest } from '../../graph/message'
import { processWide } from '../../process-wide'
import type { DelegatedSession } from '../../session'
import { furtherLogRequest, logRequest, patiently, requireAuditLog, type AskLog } from './ask-log'
import { loggedActsIn, type LoggedAct } from './audit-entry'
import { DeletionJournal, type Deletion } from './deletion-journal'

/** In milliseconds since 1970. */
export type Stretch = { readonly from: number; readonly to: number }

export type JournalPart = {
  readonly journal: DeletionJournal
  /** Everything from this moment on is known; null where even the newest is not. */
  readonly knownFrom: number | null
}

type Tenant = {
  readonly journal: DeletionJournal
  /** Who was let read the log a short while ago: others see nothing of what it told them. */
  readonly readers: LRUCache<string, true>
  reading: Promise<void> | null
}

const dayMs = 24 * 60 * 60_000
/** The log and the object tell the moment of the same deletion nearly alike. */
export const toleranceMs = 5 * 60_000
const readerKeptMs = 10 * 60_000
const mostReaders = 10_000
/** Deletions of one tenant in 30 days: some 30 MB. */
const mostDeletions = 100_000
/** More pages than this in one reading are a loop. */
const mostPages = 150

const tenants = () => processWide('deletion journals', () => new LRUCache<string, Tenant>({ max: 20 }))

/**
 * What the audit log tells of deletions, newest first, as far as it can be read within a time. It is read once for everybody who
 * may read it, in the largest pages, and kept; the last quarter of an hour is read again after a minute.
 *
 * @throws AppError when the person may not read the log, there is none, or it holds too much
 */
export async function readJournal(
  session: DelegatedSession,
  wanted: Stretch,
  { clock = systemClock, withinMs }: { readonly clock?: Clock; readonly withinMs: number },
): Promise<JournalPart> {
  requireAuditLog(session)
  const tenant = tenantOf(session)
  const ask = patiently(session.graph, clock)
  await requireReader(session, tenant, ask)
  const endsAt = clock.now() + withinMs
  const earliest = clock.now() - retentionDays * dayMs - toleranceMs
  const stretch = { from: Math.max(wanted.from, earliest), to: Math.min(wanted.to, clock.now()) }
  for (;;) {
    const gap = tenant.journal.firstGap(stretch, clock.now())
    if (gap === null) return { journal: tenant.journal, knownFrom: wanted.from }
    const isLate = clock.now() >= endsAt
    if (isLate) return { journal: tenant.journal, knownFrom: gap.to < stretch.to ? gap.to + 1 : null }
    const isOwn = tenant.reading === null
    tenant.reading ??= readGap({ session, tenant, ask }, gap, { clock, endsAt, earliest }).finally(() => {
      tenant.reading = null
    })
    try {
      await tenant.reading
    } catch (error) {
      // What stopped somebody else need not stop this person.
      if (isOwn) throw error
    }
  }
}

type Reading = { readonly session: DelegatedSession; readonly tenant: Tenant; readonly ask: AskLog }
type Limits = { readonly clock: Clock; readonly endsAt: number; readonly earliest: number }

/** Reads from the end of the gap towards its beginning, and on to the end of the page: what is next is asked for next. */
async function readGap({ session, tenant, ask }: Reading, gap: Stretch, limits: Limits): Promise<void> {
  const { clock, endsAt, earliest } = limits
  const { journal } = tenant
  journal.forgetBefore(earliest)
  const readAt = clock.now()
  let newest = Infinity
  let isSorted = true
  let request: GraphRequest | null = requestOf({ from: earliest, to: gap.to })
  for (let pages = 0; request !== null; pages += 1) {
    if (pages >= mostPages) throw new AppError({ code: 'unavailable' })
    const { items, nextLink } = await ask(request)
    journal.add(items.flatMap(loggedActsIn).flatMap(deletionIn))
    if (journal.size > mostDeletions) throw new AppError({ code: 'tooMany' })
    const moments = items.map(({ activityDateTime }) => Date.parse(String(activityDateTime))).filter(Number.isFinite)
    isSorted &&= isNewestFirst([newest, ...moments])
    newest = Math.min(newest, ...moments)
    if (nextLink === null) return journal.cover({ from: earliest, to: gap.to, readAt })
    // Of the same moment more may come with the next page.
    if (isSorted && newest < gap.to) journal.cover({ from: newest + 1, to: gap.to, readAt })
    const isEnough = isSorted && newest < gap.from
    request = isEnough || clock.now() >= endsAt ? null : furtherLogRequest(nextLink, session.graph)
  }
}

function isNewestFirst(moments: readonly number[]): boolean {
  return moments.every((at, index) => at <= (moments[index - 1] ?? Infinity))
}

/** All kinds at once, so that one reading serves every list. */
function requestOf({ from, to }: Stretch): GraphRequest {
  const names = kinds.flatMap(({ slug }) => kindOf(slug).auditActivities.delete)
  const anyOf = names.map((name) => `activityDisplayName eq ${literalOf(name)}`).join(' or ')
  const parts = [
    `(${anyOf})`,
    `activityDateTime ge ${new Date(from).toISOString()}`,
    `activityDateTime le ${new Date(to).toISOString()}`,
  ]
  return logRequest({ $filter: parts.join(' and '), $orderby: 'activityDateTime desc', $top: String(largestPage) })
}

function deletionIn({ activity, ...act }: LoggedAct): readonly Deletion[] {
  const kind = kindsByActivity.get(activity)
  return kind === undefined ? [] : [{ ...act, kind }]
}

const kindsByActivity: ReadonlyMap<string, KindSlug> = new Map(
  kinds.flatMap(({ slug }) => kindOf(slug).auditActivities.delete.map((name) => [name.toLowerCase(), slug] as const)),
)

function tenantOf({ caller }: DelegatedSession): Tenant {
  const kept = tenants().get(caller.tenantId)
  if (kept) return kept
  const readers = new LRUCache<string, true>({ max: mostReaders, ttl: readerKeptMs, perf: { now: systemClock.now } })
  const tenant: Tenant = { journal: new DeletionJournal(), readers, reading: null }
  tenants().set(caller.tenantId, tenant)
  return tenant
}

/** Graph alone knows who may read the log; whoever was let a short while ago is not asked about again. */
async function requireReader({ caller }: DelegatedSession, { readers }: Tenant, ask: AskLog): Promise<void> {
  if (readers.has(caller.oid)) return
  await ask(logRequest({ $top: '1' }))
  readers.set(caller.oid, true)
}

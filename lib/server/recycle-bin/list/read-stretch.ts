import 'server-only'
import type { DeletedObject } from '@/lib/contract/objects'
import { requestOfNextLink } from '../../graph/paging'
import type { DelegatedSession } from '../../session'
import { binPageOf, isWithoutQueries, planAfter } from './bin-page'
import { firstPageOf, type ListPlan } from './list-plan'

/** What was read of a bin to fill one page of the list. */
export type Stretch = {
  /** What Graph took. */
  readonly plan: ListPlan
  readonly rows: readonly DeletedObject[]
  readonly nextLink: string | null
  /** Graph's count; null where only later pages were read, which do not tell it. */
  readonly count: number | null
  /** Whether rows were picked out here, because Graph could not tell them or did not. */
  readonly isSifted: boolean
  readonly read: number
  /** How many of them may or may not belong to the view. */
  readonly unknown: number
}

export type StretchStart = {
  /** Null for the first page. */
  readonly link: string | null
  readonly size: number
  readonly now: () => number
}

/** How much one answer of ours may read; the next one goes on from there. */
export const readingBudget = { pages: 10, durationMs: 8_000 } as const

/** Goes on reading until enough rows are found. Null when Graph does not answer such queries at all. */
export async function readStretch(
  session: DelegatedSession,
  plan: ListPlan,
  { link, size, now }: StretchStart,
): Promise<Stretch | null> {
  const { graph, signal } = session
  const requestOf = (nextLink: string) => requestOfNextLink(nextLink, graph.baseUrl, plan.kind.graph.api)
  const isOver = createLimit(now)
  const first = await graph.ask(link === null ? firstPageOf(plan, size) : requestOf(link), signal)
  if (link === null && isWithoutQueries(session, plan, first)) {
    const otherwise = planAfter(plan, first)
    return otherwise && readStretch(session, otherwise, { link, size, now })
  }
  const stretch = add(plan, nothingRead, binPageOf(session, plan, first))
  return readOn(stretch)

  async function readOn(soFar: Stretch): Promise<Stretch> {
    const isEnough = soFar.rows.length >= size || (soFar.rows.length > 0 && !soFar.isSifted)
    if (soFar.nextLink === null || isEnough || isOver()) return soFar
    const answer = await graph.ask(requestOf(soFar.nextLink), signal)
    return readOn(add(plan, soFar, binPageOf(session, plan, answer)))
  }
}

const nothingRead: Omit<Stretch, 'plan'> = {
  rows: [],
  nextLink: null,
  count: null,
  isSifted: false,
  read: 0,
  unknown: 0,
}

function add(plan: ListPlan, soFar: Omit<Stretch, 'plan'>, page: ReturnType<typeof binPageOf>): Stretch {
  const rows = [...soFar.rows, ...page.objects.filter(plan.foundByGraph)]
  const read = soFar.read + page.objects.length
  return {
    plan,
    rows,
    nextLink: page.nextLink,
    count: soFar.count ?? page.count,
    isSifted: !plan.isExact || rows.length < read,
    read,
    unknown: soFar.unknown + page.objects.filter(plan.isUnknown).length,
  }
}

/** Call it after each page: whether the budget is used up. */
function createLimit(now: () => number): () => boolean {
  const endsAt = now() + readingBudget.durationMs
  let pages = 0
  return () => {
    pages += 1
    return pages >= readingBudget.pages || now() >= endsAt
  }
}

import 'server-only'
import type { Failure } from '@/lib/contract/app-error'
import { deletedRange } from '@/lib/contract/deleted-within'
import { largestPage } from '@/lib/contract/view'
import type { KindSlug } from '@/lib/kinds/vocabulary'
import type { GraphAnswer } from '../../../graph/message'
import { parseCollection } from '../../../graph/paging'
import { permissionFailure } from '../../../identity/permissions'
import type { DelegatedSession } from '../../../session'
import { textOf } from '../../../untrusted-json'
import { askOfKinds, type KindRead } from '../of-each-kind'
import { allCounts, countOf, countRead } from './count-answer'
import type { ViewedKind } from './outlook-views'

type Days = number[] | 'uncounted' | Failure

/**
 * How many objects of each kind go on each day. What goes fits into one page for most kinds, and is counted from it; only what
 * does not is counted day by day, in batches.
 */
export async function countDays(
  session: DelegatedSession,
  viewed: readonly ViewedKind[],
  days: readonly string[],
): Promise<ReadonlyMap<KindSlug, Days>> {
  const pages = await askOfKinds(session, viewed.map(pageRead))
  const large = viewed.filter(({ kind }) => hasMore(pages.get(kind.slug)))
  const idOf = ({ kind }: ViewedKind, day: number) => `${kind.slug} ${day}`
  const counts = await askOfKinds(
    session,
    large.flatMap((one) => one.views.days.map((plan, day) => countRead(idOf(one, day), plan))),
  )
  const daysOf = (one: ViewedKind): Days => {
    if (!large.includes(one)) return fromPage(pages.get(one.kind.slug), one, days, session)
    return allCounts(one.views.days.map((_, day) => countOf(counts.get(idOf(one, day)), one.kind, session)))
  }
  return new Map(viewed.map((one) => [one.kind.slug, daysOf(one)]))
}

function pageRead({ kind, views }: ViewedKind): KindRead {
  const { query, ...read } = countRead(kind.slug, views.going)
  return { ...read, query: { ...query, $top: String(largestPage), $select: 'id,deletedDateTime' } }
}

function hasMore(answer: GraphAnswer | undefined): boolean {
  return answer?.isOk === true && parseCollection(answer.body).nextLink !== null
}

function fromPage(
  answer: GraphAnswer | undefined,
  { kind }: ViewedKind,
  days: readonly string[],
  session: DelegatedSession,
): Days {
  const count = countOf(answer, kind, session)
  if (typeof count !== 'number' || !answer?.isOk) return count as 'uncounted' | Failure
  const moments = parseCollection(answer.body).items.map(({ deletedDateTime }) => Date.parse(textOf(deletedDateTime)))
  // Graph sends no more than ids of what the app may not read.
  if (moments.some(Number.isNaN)) return permissionFailure(kind, 'read')
  return days.map((day) => {
    const { from, to } = deletedRange(day, new Date(0))
    return moments.filter((moment) => moment >= (from?.getTime() ?? 0) && moment < (to?.getTime() ?? 0)).length
  })
}

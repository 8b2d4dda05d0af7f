import 'server-only'
import { AppError, type Failure } from '@/lib/contract/app-error'
import { deletedRange, isDeletedWithin } from '@/lib/contract/deleted-within'
import { countedLefts, mostDays, type KindOutlook, type Outlook, type OutlookPart } from '@/lib/contract/outlook'
import type { Kind } from '@/lib/kinds/kind'
import { systemClock } from '../../../clock'
import { missingPermission } from '../../../identity/permissions'
import type { DelegatedSession } from '../../../session'
import type { ListPlan } from '../list-plan'
import { failureOr } from '../of-each-kind'
import { readWholeBin } from '../whole-bin'
import { countDays } from './count-days'
import { countLeft } from './count-left'
import { findDoubled } from './find-doubled'
import { viewedKind, type ViewedKind } from './outlook-views'

export type AskedOutlook = {
  readonly kinds: readonly Kind[]
  readonly parts: readonly OutlookPart[]
  /** Ranges of deletions, each of which is one day on which objects go. */
  readonly days: readonly string[]
  readonly now?: () => number
}

/**
 * How many objects of each kind go how soon, and on which day. Graph counts; a bin that it does not count is read whole, as its
 * list is.
 */
export async function readOutlook(session: DelegatedSession, asked: AskedOutlook): Promise<Outlook> {
  const { kinds, parts, days, now = systemClock.now } = asked
  if (days.length > mostDays || !days.every(isWholeRange)) throw new AppError({ code: 'invalidRequest' })
  const moment = new Date(now())
  const readable = kinds.filter((kind) => missingPermission(session, kind, 'read') === null)
  const counted = readable.filter(({ graph }) => graph.queries === 'advanced')
  const viewed = counted.map((kind) => viewedKind(kind, days, moment))
  const [left, byDay, doubled, plain] = await Promise.all([
    parts.includes('left') ? countLeft(session, viewed) : undefined,
    parts.includes('days') ? countDays(session, viewed, days) : undefined,
    findDoubled(session, counted),
    readWhole(
      session,
      readable.filter((kind) => !counted.includes(kind)).map((kind) => viewedKind(kind, days, moment)),
      parts,
    ),
  ])
  const found = new Map(plain)
  const rest: ViewedKind[] = []
  for (const one of viewed) {
    const { slug } = one.kind
    const [ofLeft, ofDays] = [left?.get(slug), byDay?.get(slug)]
    if (ofLeft === 'uncounted' || ofDays === 'uncounted') rest.push(one)
    else found.set(slug, together(ofLeft, ofDays))
  }
  for (const [slug, outlook] of await readWhole(session, rest, parts)) found.set(slug, outlook)
  const all = kinds.map((kind) => [kind.slug, missingPermission(session, kind, 'read') ?? found.get(kind.slug)])
  return { kinds: Object.fromEntries(all) as Outlook['kinds'], doubled: [...doubled] }
}

type Left = NonNullable<KindOutlook['left']>

function together(left: Left | Failure | undefined, days: number[] | Failure | undefined): KindOutlook | Failure {
  if (left && 'code' in left) return left
  if (days && 'code' in days) return days
  return { ...(left && { left }), ...(days && { days }) }
}

function readWhole(session: DelegatedSession, viewed: readonly ViewedKind[], parts: readonly OutlookPart[]) {
  return Promise.all(
    viewed.map(async (one) => [one.kind.slug, await failureOr(countWhole(session, one, parts))] as const),
  )
}

async function countWhole(
  session: DelegatedSession,
  { views }: ViewedKind,
  parts: readonly OutlookPart[],
): Promise<KindOutlook> {
  const { rows } = await readWholeBin(session, views.everything, { canWait: true })
  const count = ({ matches }: ListPlan) => rows.filter(matches).length
  const left = Object.fromEntries(countedLefts.map((choice) => [choice, count(views.left[choice])])) as Left
  return {
    ...(parts.includes('left') && { left }),
    ...(parts.includes('days') && { days: views.days.map(count) }),
  }
}

/** Both ends are there: what goes on a day was deleted from one moment until before another. */
function isWholeRange(text: string): boolean {
  const { from, to } = deletedRange(text, new Date(0))
  return isDeletedWithin(text) && from !== null && to !== null
}

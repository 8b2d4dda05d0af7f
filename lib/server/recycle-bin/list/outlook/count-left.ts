import 'server-only'
import type { Failure } from '@/lib/contract/app-error'
import { countedLefts, type KindOutlook } from '@/lib/contract/outlook'
import type { KindSlug } from '@/lib/kinds/vocabulary'
import type { DelegatedSession } from '../../../session'
import { askOfKinds } from '../of-each-kind'
import { allCounts, countOf, countRead } from './count-answer'
import type { ViewedKind } from './outlook-views'

type Left = NonNullable<KindOutlook['left']>

/** How many objects of each kind go how soon, or never: one count for each view, none for those that hold nothing. */
export async function countLeft(
  session: DelegatedSession,
  viewed: readonly ViewedKind[],
): Promise<ReadonlyMap<KindSlug, Left | 'uncounted' | Failure>> {
  const isAsked = ({ kind }: ViewedKind, left: keyof Left) => left !== 'by-hand' || kind.byHandFilter !== null
  const idOf = ({ kind }: ViewedKind, left: keyof Left) => `${kind.slug} ${left}`
  const answers = await askOfKinds(
    session,
    viewed.flatMap((one) =>
      countedLefts.filter((left) => isAsked(one, left)).map((left) => countRead(idOf(one, left), one.views.left[left])),
    ),
  )
  const ofKind = (one: ViewedKind): Left | 'uncounted' | Failure => {
    const counts = allCounts(
      countedLefts.map((left) => (isAsked(one, left) ? countOf(answers.get(idOf(one, left)), one.kind, session) : 0)),
    )
    if (!Array.isArray(counts)) return counts
    return Object.fromEntries(countedLefts.map((left, index) => [left, counts[index]])) as Left
  }
  return new Map(viewed.map((one) => [one.kind.slug, ofKind(one)]))
}

import 'server-only'
import { countedLefts, goesByItself, type CountedLeft } from '@/lib/contract/outlook'
import { emptyView, listViewOf, type View } from '@/lib/contract/view'
import type { Kind } from '@/lib/kinds/kind'
import { planList, type ListPlan } from '../list-plan'

/** A kind with what is counted of it, each as the list plans it that the count leads to, so that the two agree. */
export type ViewedKind = {
  readonly kind: Kind
  readonly views: {
    readonly everything: ListPlan
    readonly left: Readonly<Record<CountedLeft, ListPlan>>
    readonly going: ListPlan
    readonly days: readonly ListPlan[]
  }
}

export function viewedKind(kind: Kind, days: readonly string[], now: Date): ViewedKind {
  const plan = (view: Partial<View>) =>
    planList(kind, listViewOf({ ...emptyView, ...view }), { now, deleters: null, mode: 'values' })
  const left = Object.fromEntries(countedLefts.map((choice) => [choice, plan({ left: choice })]))
  return {
    kind,
    views: {
      everything: plan({}),
      left: left as ViewedKind['views']['left'],
      going: plan({ left: goesByItself }),
      days: days.map((deletedWithin) => plan({ left: goesByItself, deletedWithin })),
    },
  }
}

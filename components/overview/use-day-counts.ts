import { overviewMessages } from '@/lib/messages/overview'
import { useFormats } from '@/components/ui/use-formats'
import { useTexts } from '@/components/ui/use-texts'
import { goesByItself } from '@/lib/contract/outlook'
import { pagePaths } from '@/lib/contract/paths'
import { kinds } from '@/lib/kinds'
import { chartGroupNames, chartGroups, type ChartGroupName } from '@/lib/kinds/chart-groups'
import { sumKinds, type Sum } from '@/lib/queries/overview/sum-kinds'
import type { Overview } from '@/lib/queries/overview/use-overview'

type Href = ReturnType<typeof pagePaths.list>

type DayPart = { readonly group: ChartGroupName; readonly count: number; readonly href: Href }

export type DayCount = {
  readonly starts: Date
  readonly name: string
  readonly count: number
  readonly href: Href
  /** Groups that have any object at all in the chart. */
  readonly parts: readonly DayPart[]
}

const slugs = kinds.map(({ slug }) => slug)

/** What goes for good on each day, with the views that it leads to; null while nothing of it is known. */
export function useDayCounts({ days, once, dayOf }: Overview): { days: readonly DayCount[]; sum: Sum } | null {
  const t = useTexts(overviewMessages.days)
  const formats = useFormats()
  const all = once(slugs)
  if (all === undefined) return null
  const groups = chartGroupNames.map((group) => ({
    group,
    members: chartGroups[group].filter((slug) => all.includes(slug)),
  }))
  const counted = days.map(({ starts, deleted }, day) => {
    const view = { left: goesByItself, deletedWithin: deleted } as const
    const parts = groups.map(({ group, members }) => ({
      group,
      count: sumKinds(members, (kind) => dayOf(kind, day)).count,
      href: pathOf(members, view),
    }))
    return {
      starts,
      name: day === 0 ? t('today') : formats.dayOfMonth(starts),
      count: parts.reduce((sum, { count }) => sum + count, 0),
      href: pagePaths.list('all', view),
      parts,
    }
  })
  const isShown = ({ group }: DayPart) =>
    counted.some(({ parts }) => parts.some((part) => part.group === group && part.count > 0))
  return {
    days: counted.map((day) => ({ ...day, parts: day.parts.filter(isShown) })),
    sum: sumKinds(all, (kind) => dayOf(kind, 0)),
  }
}

function pathOf(members: Sum['awaited'], view: { left: typeof goesByItself; deletedWithin: string }): Href {
  const [first] = members
  return members.length === 1 && first !== undefined
    ? pagePaths.list(first, view)
    : pagePaths.list('all', { ...view, kinds: members })
}

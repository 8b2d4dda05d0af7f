'use client'

import { useQueries, useQueryClient, type UseQueryResult } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useSession } from '@/lib/auth/session-provider'
import type { Session } from '@/lib/auth/session'
import type { Failure } from '@/lib/contract/app-error'
import { comingDays } from '@/lib/contract/coming-days'
import { deletedRange } from '@/lib/contract/deleted-within'
import { outlookSchema, type CountedLeft, type KindOutlook, type Outlook } from '@/lib/contract/outlook'
import { apiPaths } from '@/lib/contract/paths'
import { retentionDays } from '@/lib/format/time-left'
import { kindOf, kinds } from '@/lib/kinds'
import type { KindSlug } from '@/lib/kinds/vocabulary'
import { laggingActs, settledCount, type RecentAct } from '@/lib/storage/recent-acts'
import { readApi } from '../api'
import { countGroups } from '../list/count-groups'
import { useCounts } from '../list/use-counts'
import { objectQueries } from '../object-queries'
import { failureOfError } from '../query-client'
import { useAskAnew } from '../use-new-token'
import { useRecentActs } from '../use-recent-acts'
import { outlookGroups, type OutlookGroup } from './outlook-groups'
import { outlookKey } from './outlook-key'
import { quotaKey } from './quota-query'
import { withoutDoubled } from './without-doubled'
import { sumKinds, type KindCount } from './sum-kinds'

const allSlugs = kinds.map(({ slug }) => slug)
const dayMs = 24 * 60 * 60 * 1000
const daysLeft: Readonly<Record<CountedLeft, number | null>> = { '3d': 3, '7d': 7, 'by-hand': null }

/** What of each kind lies in its bin and goes when, less what this browser already dealt with. */
export function useOverview(now: Date) {
  const session = useSession()
  const queryClient = useQueryClient()
  const askAnew = useAskAnew()
  const acts = useRecentActs('all')
  const rawCountOf = useCounts()
  const days = useDays(now)
  const read = useQueries({
    queries: outlookGroups.map((group) =>
      outlookQuery(
        session,
        group,
        days.map(({ deleted }) => deleted),
      ),
    ),
    combine,
  })

  const actsOf = (kind: KindSlug) => acts.filter((act) => act.kind === kind)
  const totalOf = (kind: KindSlug): KindCount => {
    const count = rawCountOf(kind)
    return typeof count === 'number' ? settledCount(count, actsOf(kind)) : count
  }
  /** Less the acts of a range that Graph has not caught up with. Of what may stay until deleted by hand only Graph tells. */
  const less = (kind: KindSlug, count: number, isWithin: (moment: number) => boolean) => {
    const raw = rawCountOf(kind)
    if (typeof raw !== 'number' || kindOf(kind).byHandFilter !== null) return count
    const isGone = ({ deletedDateTime }: RecentAct) => isWithin(Date.parse(deletedDateTime ?? ''))
    return Math.max(0, count - laggingActs(raw, actsOf(kind)).filter(isGone).length)
  }
  const partOf = <Part extends keyof KindOutlook>(kind: KindSlug, part: Part) => read.of(kind, part)
  const leftOf = (kind: KindSlug, left: CountedLeft): KindCount => {
    const counted = partOf(kind, 'left')
    if (counted === undefined || 'code' in counted) return counted
    const days = daysLeft[left]
    if (days === null) return counted[left]
    const leftMs = (moment: number) => moment + retentionDays * dayMs - now.getTime()
    return less(kind, counted[left], (moment) => leftMs(moment) > 0 && leftMs(moment) <= days * dayMs)
  }
  const dayOf = (kind: KindSlug, day: number): KindCount => {
    const counted = partOf(kind, 'days')
    if (counted === undefined || 'code' in counted) return counted
    const { from, to } = deletedRange(days[day]?.deleted ?? '', now)
    return less(kind, counted[day] ?? 0, (moment) => moment >= Number(from) && moment < Number(to))
  }
  /** The kinds whose sum is that of all objects among them; undefined while it is not known which these are. */
  const once = (among: readonly KindSlug[]) => read.doubled && withoutDoubled(among, read.doubled)
  const { missing } = sumKinds(allSlugs, (kind) => {
    const all: readonly KindCount[] = [totalOf(kind), leftOf(kind, '3d'), dayOf(kind, 0)]
    return all.find((count) => typeof count === 'object') ?? 0
  })
  const refresh = () =>
    askAnew(
      missing.map(({ failure }) => failure),
      async () => {
        const { counts } = objectQueries(session)
        const queries = [...countGroups.map((group) => counts(group).queryKey), outlookKey, quotaKey]
        await Promise.all(queries.map((queryKey) => queryClient.invalidateQueries({ queryKey })))
      },
    )
  return { days, once, totalOf, leftOf, dayOf, missing, readAt: read.readAt, isReading: read.isReading, refresh }
}

export type Overview = ReturnType<typeof useOverview>

function outlookQuery(session: Session, { kinds, parts }: OutlookGroup, days: readonly string[]) {
  const asked = { kinds, parts, days: parts.includes('days') ? days : [] }
  return {
    queryKey: [...outlookKey, asked],
    queryFn: ({ signal }: { signal: AbortSignal }) =>
      readApi(apiPaths.overview(asked), outlookSchema, { session, signal }),
  }
}

/** They change at midnight only, as they hold what is deleted until then. */
function useDays(now: Date) {
  const [year, month, day] = [now.getFullYear(), now.getMonth(), now.getDate()]
  return useMemo(() => comingDays(new Date(new Date(year, month, day + 1).getTime() - 1)), [year, month, day])
}

/** Outside of the hook: a new function would be called at every render, this one only when an answer has changed. */
function combine(answers: readonly UseQueryResult<Outlook>[]) {
  const doubled = new Set<KindSlug>()
  for (const { data } of answers) data?.doubled.forEach((slug) => doubled.add(slug))
  return {
    of<Part extends keyof KindOutlook>(
      kind: KindSlug,
      part: Part,
    ): NonNullable<KindOutlook[Part]> | Failure | undefined {
      const index = outlookGroups.findIndex((group) => group.kinds.includes(kind) && group.parts.includes(part))
      const answer = answers[index]
      if (answer?.error) return failureOfError(answer.error)
      const told = answer?.data?.kinds[kind]
      if (told === undefined) return answer?.data ? { code: 'unexpected' } : undefined
      return 'code' in told ? told : (told[part] ?? { code: 'unexpected' })
    },
    /** Undefined until it is known. */
    doubled: answers[0]?.data || answers[0]?.error ? [...doubled] : undefined,
    readAt: Math.max(0, ...answers.map(({ dataUpdatedAt }) => dataUpdatedAt)),
    isReading: answers.some(({ isFetching }) => isFetching),
  }
}

'use client'

import { useQueries, type UseQueryResult } from '@tanstack/react-query'
import { useSession } from '@/lib/auth/session-provider'
import type { Failure } from '@/lib/contract/app-error'
import type { Counts } from '@/lib/contract/objects'
import type { ListName } from '@/lib/contract/paths'
import { objectQueries } from '../object-queries'
import { failureOfError } from '../query-client'
import { countGroups } from './count-groups'

/** How many objects a list has, or why that is not known; undefined until it is, and for all kinds together. */
export function useCounts(): (list: ListName) => number | Failure | undefined {
  const { counts } = objectQueries(useSession())
  return useQueries({
    queries: countGroups.map((group) => ({
      ...counts(group),
      refetchInterval: ({ state }: { state: { data: Counts | undefined } }) => refreshMs(state.data),
    })),
    combine,
  })
}

/** Outside of the hook: a new function would be called at every render, this one only when an answer has changed. */
function combine(answers: readonly UseQueryResult<Counts>[]) {
  const counts: Counts = {}
  for (const [index, { data, error }] of answers.entries()) {
    for (const slug of countGroups[index] ?? []) {
      const count = error ? failureOfError(error) : data?.[slug]
      if (count !== undefined) counts[slug] = count
    }
  }
  return (list: ListName) => counts[list]
}

/** A kind that could not be counted for throttling is counted soon. */
function refreshMs(counts: Counts | undefined): number {
  const failures = Object.values(counts ?? {}).filter((count) => typeof count === 'object')
  const waits = failures.flatMap(({ code, retryAfterSeconds = 5 }) => (code === 'throttled' ? [retryAfterSeconds] : []))
  return Math.min(60, ...waits.map((seconds) => Math.max(5, seconds))) * 1000
}

'use client'

import { useQuery } from '@tanstack/react-query'
import { useSession } from '@/lib/auth/session-provider'
import type { ListName } from '@/lib/contract/paths'
import { settledCount } from '@/lib/storage/recent-acts'
import { objectQueries } from './object-queries'
import { useRecentActs } from './use-recent-acts'

/** How many deleted objects a list has after what this browser did; null while that is not known, as for all kinds together. */
export function useSettledCount(list: ListName): number | null {
  const session = useSession()
  const acts = useRecentActs(list)
  const count = useQuery(objectQueries(session).counts()).data?.[list]
  return typeof count === 'number' ? settledCount(count, acts) : null
}

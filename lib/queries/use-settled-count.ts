'use client'

import { useQuery } from '@tanstack/react-query'
import { useSession } from '@/lib/auth/session-provider'
import type { KindSlug } from '@/lib/kinds'
import { settledCount } from '@/lib/storage/recent-acts'
import { objectQueries } from './object-queries'
import { useRecentActs } from './use-recent-acts'

/** How many deleted objects of a kind there are after what this browser did, or null while that is not known. */
export function useSettledCount(kind: KindSlug): number | null {
  const session = useSession()
  const acts = useRecentActs(kind)
  const count = useQuery(objectQueries(session).counts()).data?.[kind]
  return typeof count === 'number' ? settledCount(count, acts) : null
}

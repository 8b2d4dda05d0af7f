'use client'

import type { ListName } from '@/lib/contract/paths'
import { settledCount } from '@/lib/storage/recent-acts'
import { useCounts } from './use-counts'
import { useRecentActs } from '../use-recent-acts'

/** How many deleted objects a list has after what this browser did; null while that is not known, as for all kinds together. */
export function useSettledCount(list: ListName): number | null {
  const acts = useRecentActs(list)
  const count = useCounts()(list)
  return typeof count === 'number' ? settledCount(count, acts) : null
}

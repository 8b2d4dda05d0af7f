'use client'

import { useMemo, useSyncExternalStore } from 'react'
import type { ListName } from '@/lib/contract/paths'
import { recentActs, type RecentAct } from '@/lib/storage/recent-acts'

/** What this browser did to objects of a list in the last minutes. */
export function useRecentActs(list: ListName): readonly RecentAct[] {
  const stored = useSyncExternalStore(recentActs.subscribe, recentActs.snapshot, () => null)
  // The stored text is the identity of what is remembered; it is parsed only when it changed.
  return useMemo(
    () => (stored === null ? [] : recentActs.read().filter(({ kind }) => list === 'all' || kind === list)),
    [stored, list],
  )
}

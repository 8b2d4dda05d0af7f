'use client'

import { useMemo, useSyncExternalStore } from 'react'
import { usePublicConfig, useSession } from '@/lib/auth/session-provider'
import { pagePaths } from '@/lib/contract/paths'
import { savedViewsOf, viewOf, type SavedView, type SavedViews } from '@/lib/storage/saved-views'

const none: SavedViews = { views: [], startId: null }

/** The saved views of the signed-in person in this browser, and how to change them. */
export function useSavedViews() {
  const tenant = usePublicConfig().tenantId
  const person = useSession().personId
  const store = useMemo(() => savedViewsOf({ tenant, person }), [tenant, person])
  const stored = useSyncExternalStore(store.subscribe, store.snapshot, () => null)
  const saved = useMemo(() => (stored === null ? none : store.read()), [stored, store])
  return { ...saved, change: store.change }
}

/** Where a saved view opens. */
export function addressOf({ list, query }: Pick<SavedView, 'list' | 'query'>) {
  return pagePaths.list(list, viewOf({ query }))
}

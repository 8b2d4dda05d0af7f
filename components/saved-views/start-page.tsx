'use client'

import { useRouter } from 'next/navigation'
import { useEffect, type ReactNode } from 'react'
import { pagePaths, startList } from '@/lib/contract/paths'
import { firstReadable } from '@/lib/kinds/readable'
import { useMe } from '@/lib/queries/use-me'
import { addressOf, useSavedViews } from '@/lib/queries/use-saved-views'
import { openedView } from '@/lib/storage/opened-view'

/**
 * Goes on to the view that the person chose to start with, which only their browser knows, else to the first list that their
 * roles show. Where they show none, it stays and shows its children.
 */
export function StartPage({ children }: { children: ReactNode }) {
  const router = useRouter()
  const { views, startId } = useSavedViews()
  const start = views.find(({ id }) => id === startId)
  const readable = useReadable()
  const address = start ? addressOf(start) : readable && pagePaths.list(readable)
  useEffect(() => {
    if (!address) return
    if (start) openedView.keep(start.id)
    router.replace(address)
  }, [router, address, start])
  return address === null ? children : <main aria-busy />
}

/** The list to begin with, null where the roles show none, undefined while that is not known. */
function useReadable() {
  const me = useMe()
  if (me.data) return firstReadable(me.data)
  return me.isPending ? undefined : startList
}

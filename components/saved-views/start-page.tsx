'use client'

import { useRouter } from 'next/navigation'
import { useEffect, type ReactNode } from 'react'
import { pagePaths } from '@/lib/contract/paths'
import { showsAnything } from '@/lib/kinds/readable'
import { useMe } from '@/lib/queries/use-me'
import { addressOf, useSavedViews } from '@/lib/queries/use-saved-views'
import { openedView } from '@/lib/storage/opened-view'

/**
 * Goes on to the view that the person chose to start with, which only their browser knows, else to the overview. Where
 * their roles show no list, it stays and shows its children.
 */
export function StartPage({ children }: { children: ReactNode }) {
  const router = useRouter()
  const { views, startId } = useSavedViews()
  const start = views.find(({ id }) => id === startId)
  const canRead = useCanRead()
  const address = start ? addressOf(start) : canRead && pagePaths.overview()
  useEffect(() => {
    if (!address) return
    if (start) openedView.keep(start.id)
    router.replace(address)
  }, [router, address, start])
  return address === false ? children : <main aria-busy />
}

/** Whether there is anything that the roles show; undefined while that is not known. What cannot be told is tried. */
function useCanRead(): boolean | undefined {
  const me = useMe()
  if (me.data) return showsAnything(me.data)
  return me.isPending ? undefined : true
}

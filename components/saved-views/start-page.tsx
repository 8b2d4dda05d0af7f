'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { pagePaths, startList } from '@/lib/contract/paths'
import { addressOf, useSavedViews } from '@/lib/queries/use-saved-views'
import { openedView } from '@/lib/storage/opened-view'

/** Goes on to the view that the person chose to start with. Which one that is, only their browser knows. */
export function StartPage() {
  const router = useRouter()
  const { views, startId } = useSavedViews()
  const start = views.find(({ id }) => id === startId)
  const address = start ? addressOf(start) : pagePaths.list(startList)
  useEffect(() => {
    if (start) openedView.keep(start.id)
    router.replace(address)
  }, [router, address, start])
  return <main aria-busy />
}

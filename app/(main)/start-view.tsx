'use client'

import { StartPage } from '@/components/saved-views/start-page'
import { loadLater } from '@/components/ui/load-later'

const NothingReadable = loadLater(() =>
  import('@/components/access/nothing-readable').then((module) => module.NothingReadable),
)

/** The start page, with what it says to somebody whose roles show no list. */
export function StartView() {
  return (
    <StartPage>
      <NothingReadable />
    </StartPage>
  )
}

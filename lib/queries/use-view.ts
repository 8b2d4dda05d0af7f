'use client'

import { useQueryStates } from 'nuqs'
import { viewParsers, viewUrlKeys, type View } from '@/lib/contract/view'

/** The view in the address, and how to change it. Nothing else reads or writes the search parameters of a page. */
export function useView(): {
  view: View
  open: (object: string | null) => void
  refine: (patch: Partial<View>) => void
} {
  const [view, setView] = useQueryStates(viewParsers, { urlKeys: viewUrlKeys })
  return {
    view,
    // Back closes what was opened.
    open: (object) => void setView({ object }, { history: 'push' }),
    refine: (patch) => void setView(patch, { history: 'replace' }),
  }
}

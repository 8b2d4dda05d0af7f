'use client'

import { useSearchParams } from 'next/navigation'
import { useQueryStates } from 'nuqs'
import { useMemo } from 'react'
import { fittingView, ignoredParameters } from '@/lib/contract/fitting-view'
import type { ListName } from '@/lib/contract/paths'
import { viewParsers, viewUrlKeys, type View } from '@/lib/contract/view'
import { scopeOf } from '@/lib/contract/list-scope'

export type ChangeView = (patch: Partial<View>) => void

/** The view in the address, and how to change it. Nothing else reads or writes the search parameters of a page. */
export function useView(list: ListName) {
  const [raw, setView] = useQueryStates(viewParsers, { urlKeys: viewUrlKeys })
  const address = useSearchParams()
  const scope = scopeOf(list)
  const view = useMemo(() => fittingView(raw, scope), [raw, scope])
  const ignored = useMemo(() => ignoredParameters(new URLSearchParams(address.toString()), scope), [address, scope])
  return {
    view,
    /** Parameters of the address that had to be left out. */
    ignored,
    // Back closes what was opened.
    open: (object: string | null) => {
      if (object !== view.object) void setView({ object }, { history: 'push' })
    },
    // Each change of a filter or of the order is a step in the history; typing a search is one step.
    refine: ((patch) => {
      const isTyping = patch.search !== undefined && view.search !== '' && patch.search !== ''
      void setView(patch, { history: isTyping ? 'replace' : 'push' })
    }) satisfies ChangeView,
  }
}

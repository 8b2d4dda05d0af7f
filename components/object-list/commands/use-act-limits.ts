'use client'

import { useLimitText } from '@/components/shared/use-limit-text'
import type { Scope } from '@/lib/contract/fitting-view'
import { kindOf } from '@/lib/kinds'
import { permanentDeleteLimit } from '@/lib/queries/run/act-limits'
import { useMe } from '@/lib/queries/use-me'
import type { Collect } from './use-collect'
import type { Selection } from '@/components/object-list/use-selection'

/** Why an act is not offered for the selection, as a sentence; null where it is offered. */
export function useActLimits(scope: Scope, selection: Selection, collect: Collect) {
  const limitText = useLimitText()
  const me = useMe().data
  const slugs = [...new Set(selection.objects.map(({ kind }) => kind))]
  const kinds = scope.kind ? [scope.kind] : slugs.map((slug) => kindOf(slug))
  const limit = permanentDeleteLimit(kinds, me, selection.size)
  const isBusy = collect.progress !== null
  return {
    noRestore: selection.size === 0 || isBusy ? limitText({ reason: 'selectFirst' }) : null,
    noPermanentDelete: isBusy ? limitText({ reason: 'selectFirst' }) : limit && limitText(limit),
  }
}

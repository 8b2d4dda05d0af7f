'use client'

import { useEffect } from 'react'
import type { ConfirmedActName } from '@/lib/contract/confirmed-acts'
import type { Failure } from '@/lib/contract/app-error'
import type { DeletedObject } from '@/lib/contract/objects'
import type { ListName } from '@/lib/contract/paths'
import type { ListView } from '@/lib/contract/view'
import { useCollectMatches } from '@/lib/queries/list/use-collect-matches'
import type { Selection } from '@/components/object-list/use-selection'

export type Collect = {
  /** Asks for an act on what is selected, after reading what of "all that match" is not loaded. */
  readonly start: (act: ConfirmedActName) => void
  /** How many were read so far; null when nothing is being read. */
  readonly progress: number | null
  readonly failure: Failure | null
  readonly stop: () => void
}

/** Brings "all that match" together for an act, without loading it into the list. */
export function useCollect(
  name: ListName,
  view: ListView,
  selection: Selection,
  ask: (act: ConfirmedActName, objects: readonly DeletedObject[]) => void,
): Collect {
  const { start, stop, progress, failure } = useCollectMatches(name)
  const { isAll, except } = selection
  // Another selection or view ends the reading, so that the dialog is about what is shown.
  // eslint-disable-next-line react-hooks/exhaustive-deps -- `stop` is about the reading that runs then
  useEffect(() => () => stop(), [view, isAll, except])
  return {
    start: (act) => {
      if (!isAll) ask(act, selection.objects)
      else
        start(view, (found) =>
          ask(
            act,
            found.filter(({ id }) => !except.has(id)),
          ),
        )
    },
    progress,
    failure,
    stop,
  }
}

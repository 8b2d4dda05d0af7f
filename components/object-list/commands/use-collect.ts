'use client'

import { useEffect, useRef, useState } from 'react'
import { useSession } from '@/lib/auth/session-provider'
import type { ConfirmedActName } from '@/lib/contract/acts'
import type { Failure } from '@/lib/contract/app-error'
import { objectPageSchema, type DeletedObject } from '@/lib/contract/objects'
import { apiPaths, type ListName } from '@/lib/contract/paths'
import { largestPage, type ListView } from '@/lib/contract/view'
import { readApi } from '@/lib/queries/api'
import { waitUnlessStopped } from '@/lib/queries/wait-unless-stopped'
import { readMatches } from '@/lib/queries/list/read-matches'
import { failureOfError } from '@/lib/queries/query-client'
import { isDealtWith, recentActs } from '@/lib/storage/recent-acts'
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
  const session = useSession()
  const [progress, setProgress] = useState<number | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const running = useRef<AbortController | null>(null)
  const { isAll, except } = selection
  // Another selection or view ends the reading, so that the dialog is about what is shown.
  useEffect(() => () => running.current?.abort(), [view, isAll, except])

  const start = async (act: ConfirmedActName) => {
    if (running.current) return
    if (!isAll) return ask(act, selection.objects)
    const controller = new AbortController()
    running.current = controller
    setFailure(null)
    setProgress(0)
    try {
      const { signal } = controller
      const found = await readMatches({
        readPage: (cursor) =>
          readApi(apiPaths.list(name, view, { cursor, size: largestPage }), objectPageSchema, { session, signal }),
        wait: (seconds) => waitUnlessStopped(seconds, signal),
        onProgress: setProgress,
        signal,
      })
      const acts = recentActs.read()
      if (found && !signal.aborted)
        ask(
          act,
          found.filter((object) => !except.has(object.id) && !isDealtWith(object, acts)),
        )
    } catch (error) {
      // An act on part of the matches would look like an act on all, so there is none.
      if (!controller.signal.aborted) setFailure(failureOfError(error))
    } finally {
      running.current = null
      setProgress(null)
    }
  }
  return { start: (act) => void start(act), progress, failure, stop: () => running.current?.abort() }
}

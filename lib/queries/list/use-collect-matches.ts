'use client'

import { useEffect, useRef, useState } from 'react'
import { useSession } from '@/lib/auth/session-provider'
import type { Failure } from '@/lib/contract/app-error'
import { objectPageSchema, type DeletedObject } from '@/lib/contract/objects'
import { apiPaths, type ListName } from '@/lib/contract/paths'
import { largestPage, type ListView } from '@/lib/contract/view'
import { isDealtWith, recentActs } from '@/lib/storage/recent-acts'
import { readApi } from '../api'
import { failureOfError } from '../query-client'
import { waitUnlessStopped } from '../wait-unless-stopped'
import { readMatches } from './read-matches'

/** Brings everything together that a list would show, without loading it into the list. */
export function useCollectMatches(name: ListName) {
  const session = useSession()
  /** How many were read so far; null when nothing is being read. */
  const [progress, setProgress] = useState<number | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])

  const start = async (view: ListView, onFound: (objects: readonly DeletedObject[]) => void) => {
    if (running.current) return
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
      if (found && !signal.aborted) onFound(found.filter((object) => !isDealtWith(object, acts)))
    } catch (error) {
      // An act on part of the matches would look like an act on all, so there is none.
      if (!controller.signal.aborted) setFailure(failureOfError(error))
    } finally {
      running.current = null
      setProgress(null)
    }
  }
  return {
    start: (view: ListView, onFound: (objects: readonly DeletedObject[]) => void) => void start(view, onFound),
    stop: () => running.current?.abort(),
    progress,
    failure,
  }
}

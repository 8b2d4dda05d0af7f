'use client'

import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Outcome } from '@/lib/contract/acts'
import type { ConfirmedActName } from '@/lib/contract/confirmed-acts'
import type { RunState } from '@/lib/contract/runs'
import type { LiveRun } from './live-run'
import type { RunRequest } from './runs-site'
import { useRuns } from './use-runs'

type Started = { readonly id: string; readonly outcomes: readonly Outcome[] }
type Start = RunRequest & { readonly reason: string }

/**
 * The run of a dialog: begins it with the first start, and tries objects of it again with each further one. It goes on when
 * the dialog closes. `of`: the id of an earlier run that the dialog goes on with.
 */
export function useRun(act: ConfirmedActName, of: string | undefined) {
  const runs = useRuns()
  const [live, setLive] = useState<LiveRun | null>(null)
  const [isShown, setShown] = useState(false)
  useEffect(() => {
    if (of !== undefined) void runs.open(of).then(setLive)
  }, [runs, of])

  /** Resolves with what became of these objects, and with the id of the run that it is written into. */
  const start = async ({ objects, optionsOf, reason }: Start): Promise<Started> => {
    const before = live ?? (of === undefined ? null : await runs.open(of))
    setShown(true)
    if (before && objects.every(({ id }) => isOf(before, id))) {
      setLive(before)
      return { id: before.run.id, outcomes: await runs.attempt(before, { objects, optionsOf }) }
    }
    const begun = runs.create(act, { objects, reason, from: window.location.pathname + window.location.search })
    setLive(begun)
    return { id: begun.run.id, outcomes: await runs.begin(begun, { objects, optionsOf }) }
  }

  return {
    /**
     * Null before the first start, and while the person changes a choice. What changes in it as it goes is for `useRunState`: the
     * question that led to it is not to be worked out anew with each outcome.
     */
    shown: isShown ? live : null,
    start,
    stop: () => live && runs.stop(live, 'end'),
    reset: () => setShown(false),
  }
}

/** What is told of a run, anew with each change. */
export function useRunState(live: LiveRun | null | undefined): RunState | null {
  return useSyncExternalStore(live?.subscribe ?? nothing, live?.read ?? none, live?.read ?? none)
}

function isOf(live: LiveRun, id: string): boolean {
  return live.objects.some((object) => object.id === id)
}

const nothing = () => () => undefined
const none = () => null

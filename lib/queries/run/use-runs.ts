'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { usePublicConfig, useSession } from '@/lib/auth/session-provider'
import type { Run } from '@/lib/contract/runs'
import { useNewToken } from '../use-new-token'
import type { LiveRun } from './live-run'
import type { Runs } from './runs'
import { runsOf } from './runs-of'

export function useRuns(): Runs {
  const session = useSession()
  const { tenantId } = usePublicConfig()
  const queryClient = useQueryClient()
  const getNewToken = useNewToken()
  return runsOf({ session, tenant: tenantId, queryClient, getNewToken })
}

/** The runs that this browser keeps for the person, the latest first; null as long as they are not read. */
export function useRunList(): readonly Run[] | null {
  const runs = useRuns()
  return useSyncExternalStore(runs.subscribe, runs.list, () => null)
}

/** Those that are carried out now, here or in another tab. */
export function useRunsUnderWay(): readonly LiveRun[] {
  const runs = useRuns()
  return useSyncExternalStore(runs.subscribe, runs.underWay, () => nobody)
}

const nobody: readonly LiveRun[] = []

/** A run of this browser; undefined as long as it is read, and null where there is none. */
export function useOpenRun(id: string): LiveRun | null | undefined {
  const runs = useRuns()
  const [opened, setOpened] = useState<{ id: string; live: LiveRun | null } | null>(null)
  useEffect(() => {
    let isShown = true
    void runs.open(id).then((live) => isShown && setOpened({ id, live }))
    return () => {
      isShown = false
    }
  }, [runs, id])
  return opened?.id === id ? opened.live : undefined
}

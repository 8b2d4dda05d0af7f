'use client'

import { usePublicConfig, useSession } from '@/lib/auth/session-provider'
import { tabName } from '@/lib/auth/once-per-tab'
import { takeOverRunFile, type RunFileProblem } from '@/lib/contract/run-file'
import { useRuns } from './use-runs'

type Taken = { readonly run: string } | { readonly problem: RunFileProblem | 'notKept' }

/** Takes over the run in the text of a file, as one of the signed-in person. Nothing of it goes on before they say so. */
export function useTakeOver(): (text: string) => Promise<Taken> {
  const runs = useRuns()
  const { personId } = useSession()
  const { tenantId } = usePublicConfig()
  return async (text) => {
    const taken = takeOverRunFile(text, { person: personId, tenant: tenantId, tab: tabName(), now: Date.now() })
    if (typeof taken === 'string') return { problem: taken }
    try {
      await runs.takeOver(taken.run, taken.objects, taken.entries)
      return { run: taken.run.id }
    } catch {
      return { problem: 'notKept' }
    }
  }
}

import 'server-only'
import type { Kind } from '@/lib/kinds/kind'
import type { Clock } from '../clock'
import type { Session } from '../session'
import { findObject, type Whereabouts } from './whereabouts'

export type ReadBack = { readonly found: Whereabouts; readonly readBackAt: string }

type Options = {
  readonly clock: Clock
  readonly deadlineMs: number
  /** Ends the waiting: what is looked for has come true. */
  readonly isSettled: (found: Whereabouts) => boolean
}

const firstIntervalMs = 300
const longestIntervalMs = 2_000

/** Looks for the object until it is settled or the deadline has passed, because Graph's reads run behind its writes. */
export async function readBack(session: Session, kind: Kind, id: string, options: Options): Promise<ReadBack> {
  const { clock, deadlineMs, isSettled } = options
  // Whoever asked may have left; what happened to the object must be known all the same.
  const reader = { graph: session.graph }
  const deadline = clock.now() + deadlineMs
  for (let intervalMs = firstIntervalMs; ; intervalMs = Math.min(intervalMs * 1.5, longestIntervalMs)) {
    const found = await findObject(reader, kind, id)
    const now = clock.now()
    if (isSettled(found) || now + intervalMs > deadline) return { found, readBackAt: new Date(now).toISOString() }
    await clock.sleep(intervalMs)
  }
}

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
  /** Only where nothing was written: what happened to an object must be known even when whoever asked has left. */
  readonly signal?: AbortSignal | undefined
}

const firstIntervalMs = 300
const longestIntervalMs = 2_000
/** For a read that begins when the time is nearly over; the last look would otherwise have no chance. */
const leastReadMs = 1_000

/**
 * Looks for the object until it is settled or the deadline has passed, because Graph's reads run behind its writes. The
 * last look is at the deadline, so what it shows has held for all that time.
 */
export async function readBack(session: Session, kind: Kind, id: string, options: Options): Promise<ReadBack> {
  const { clock, deadlineMs, isSettled, signal } = options
  const deadline = clock.now() + deadlineMs
  for (let intervalMs = firstIntervalMs; ; intervalMs = Math.min(intervalMs * 1.5, longestIntervalMs)) {
    const withinMs = Math.max(deadline - clock.now(), leastReadMs)
    const found = await findObject((request) => session.graph.askOnce(request, { withinMs, signal }), kind, id)
    const now = clock.now()
    if (isSettled(found) || now >= deadline) return { found, readBackAt: new Date(now).toISOString() }
    await clock.sleep(Math.min(intervalMs, deadline - now))
  }
}

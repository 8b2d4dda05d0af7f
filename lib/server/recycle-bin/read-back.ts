import 'server-only'
import { nextPauseMs, readingBack, type LookTimes } from '@/lib/contract/lost-answer'
import type { Kind } from '@/lib/kinds/kind'
import type { Clock } from '../clock'
import type { DelegatedSession } from '../session'
import { findObject, type Place } from './find-object'

export type ReadBack = { readonly found: Place; readonly times: LookTimes; readonly readBackAt: string }

type Options = {
  readonly clock: Clock
  readonly deadlineMs: number
  /** Ends the waiting: what is looked for has come true. */
  readonly isSettled: (found: Place, times: LookTimes) => boolean
  /** Only for reads: after a write the outcome must be known even when the caller has left. */
  readonly signal?: AbortSignal | undefined
}

/** The least time for a read, so that one that begins shortly before the deadline can succeed. */
const leastReadMs = 1_000

/**
 * Looks for the object until it is settled or the deadline has passed, because Graph's reads run behind its writes. The
 * last look is at the deadline.
 */
export async function readBack(session: DelegatedSession, kind: Kind, id: string, options: Options): Promise<ReadBack> {
  const { clock, deadlineMs, isSettled, signal } = options
  const start = clock.now()
  const deadline = start + deadlineMs
  let place: Place['place'] | null = null
  let since = start
  for (let pauseMs: number = readingBack.firstPauseMs; ; pauseMs = nextPauseMs(pauseMs)) {
    const lookedAt = clock.now()
    const withinMs = Math.max(deadline - lookedAt, leastReadMs)
    const found = await findObject((request) => session.graph.askOnce(request, { withinMs, signal }), kind, id)
    if (found.place !== place) since = lookedAt
    place = found.place
    const times = { elapsedMs: lookedAt - start, heldMs: lookedAt - since }
    const now = clock.now()
    if (isSettled(found, times) || now >= deadline) return { found, times, readBackAt: new Date(now).toISOString() }
    await clock.sleep(Math.min(pauseMs, deadline - now))
  }
}

import 'server-only'
import { systemClock, type Clock } from '../clock'
import { logger } from '../logger'
import { ending } from '../readiness'
import { actsUnderWay } from '../under-way'

type Around = {
  /** Takes no more connections; resolves when the last one is over. */
  readonly closeDoor: () => Promise<void>
  /** The last thing that is done. */
  readonly flush?: () => Promise<void>
  readonly noticeMs?: number
  readonly longestMs?: number
  readonly clock?: Pick<Clock, 'sleep'>
}

/** For load balancers to see that the process is not ready any more, before it takes no more connections. */
const usualNoticeMs = 5_000
/** An act of one call that Graph asks to wait takes some minutes at most; whoever runs the site has to grant as much. */
const usualLongestMs = 150_000
/** What has to be granted from the signal on. */
export const longestEndMs = usualNoticeMs + usualLongestMs

/**
 * From here on a signal lets what is under way end: an act above all, which is carried out whether or not its browser still reads.
 * A second signal ends at once. In the place of Next's own handling, which knows of connections only.
 */
export function endOnSignal(around: Around): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.removeAllListeners(signal)
    process.on(signal, () => void end(signal, around))
  }
}

async function end(signal: 'SIGTERM' | 'SIGINT', around: Around): Promise<void> {
  if (ending().hasBegun) process.exit(1)
  ending().hasBegun = true
  const { closeDoor, flush, noticeMs = usualNoticeMs, longestMs = usualLongestMs, clock = systemClock } = around
  const acts = actsUnderWay()
  logger.info({ event: 'ending', signal, acts: acts.count })
  if (signal === 'SIGTERM') await clock.sleep(noticeMs)
  await Promise.race([Promise.all([closeDoor(), acts.whenNone()]), clock.sleep(longestMs)])
  logger[acts.count > 0 ? 'error' : 'info']({ event: 'ended', acts: acts.count })
  await flush?.()
  process.exit(0)
}

import { readingBack } from '@/lib/contract/lost-answer'
import { waitUnlessStopped } from './wait-unless-stopped'

/** Graph's reads run behind its writes by this time. Rejects when nobody waits any more. */
export async function untilReadsCatchUp(signal: AbortSignal): Promise<void> {
  await waitUnlessStopped(readingBack.lagMs / 1000, signal)
  signal.throwIfAborted()
}

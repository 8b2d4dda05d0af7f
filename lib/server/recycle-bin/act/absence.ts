import 'server-only'
import type { Outcome } from '@/lib/contract/acts'
import type { Failure } from '@/lib/contract/app-error'
import { isProven, readingBack } from '@/lib/contract/lost-answer'
import type { Kind } from '@/lib/kinds/kind'
import { requestIdOf } from '../../graph/request-id'
import type { DelegatedSession } from '../../session'
import type { ActTiming } from '../act-timing'
import { readBack } from '../read-back'

/**
 * Graph does not find the object in the bin, so nothing was carried out: it was restored, or it is gone. A restored one may
 * show up only a moment later, so it is looked for a while before it is called gone.
 */
export async function explainAbsence(
  session: DelegatedSession,
  kind: Kind,
  id: string,
  { timing: { clock, readBackDeadlineMs }, failure }: { readonly timing: ActTiming; readonly failure: Failure },
): Promise<Outcome> {
  const { found, times, readBackAt } = await readBack(session, kind, id, {
    clock,
    deadlineMs: readBackDeadlineMs,
    isSettled: ({ place }, { heldMs }) =>
      place === 'live' || place === 'leftBin' || (place !== 'unknown' && heldMs >= readingBack.lagMs),
  })
  const known = { id, readBackAt, ...requestIdOf(failure) }
  if (found.place === 'live') return { ...known, state: 'alreadyDone', code: 'alreadyRestored' }
  if (found.place === 'leftBin') return { ...known, state: 'alreadyDone', code: 'leftBin' }
  if (found.place === 'nowhere' && isProven('gone', times))
    return { ...known, state: 'alreadyDone', code: 'alreadyGone' }
  return { ...known, state: 'unverified', code: 'unsettled' }
}

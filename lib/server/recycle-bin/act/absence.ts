import 'server-only'
import type { Outcome } from '@/lib/contract/acts'
import type { Failure } from '@/lib/contract/app-error'
import type { Kind } from '@/lib/kinds/kind'
import { requestIdOf } from '../../graph/request-id'
import type { DelegatedSession } from '../../session'
import type { ActTiming } from '../act-timing'
import { readBack } from '../read-back'

/**
 * Graph does not find the object in the bin: it was restored, or it is gone. A restored one may show up only a moment
 * later, so it is looked for a while before it is called gone.
 */
export async function explainAbsence(
  session: DelegatedSession,
  kind: Kind,
  id: string,
  { timing, failure }: { readonly timing: ActTiming; readonly failure: Failure },
): Promise<Outcome> {
  const { found, readBackAt } = await readBack(session, kind, id, {
    clock: timing.clock,
    deadlineMs: timing.absenceDeadlineMs,
    isSettled: ({ place }) => place === 'live' || place === 'leftBin',
  })
  const known = { id, readBackAt, ...requestIdOf(failure) }
  if (found.place === 'live') return { ...known, state: 'alreadyDone', code: 'alreadyRestored' }
  if (found.place === 'leftBin') return { ...known, state: 'alreadyDone', code: 'leftBin' }
  if (found.place === 'nowhere') return { ...known, state: 'alreadyDone', code: 'alreadyGone' }
  return { ...known, state: 'unverified', code: 'unsettled' }
}

import 'server-only'
import { isSettled, type ActName, type ActTarget, type Outcome } from '@/lib/contract/acts'
import { isProven, outcomeAfterLostAnswer } from '@/lib/contract/lost-answer'
import type { Kind } from '@/lib/kinds/kind'
import type { GraphAnswer } from '../../graph/message'
import { requestIdOf } from '../../graph/request-id'
import type { DelegatedSession } from '../../session'
import type { ActTiming } from '../act-timing'
import { whereaboutsOf } from '../find-object'
import { readBack } from '../read-back'
import { sentAfter } from './unclear-answer'

type Lost = { readonly act: ActName; readonly timing: ActTiming; readonly answer: GraphAnswer }

/** Looks for what became of a write whose answer says nothing certain. */
export async function outcomeByReadingBack(
  session: DelegatedSession,
  kind: Kind,
  target: ActTarget,
  { act, timing: { clock, readBackDeadlineMs }, answer }: Lost,
): Promise<Outcome> {
  const sent = sentAfter(answer)
  const { found, times, readBackAt } = await readBack(session, kind, target.id, {
    clock,
    deadlineMs: readBackDeadlineMs,
    isSettled: (place, soFar) => {
      const whereabouts = whereaboutsOf(place, target)
      const isDecided = whereabouts === 'leftBin' || isSettled(outcomeAfterLostAnswer(act, whereabouts, sent))
      return isDecided && isProven(whereabouts, soFar)
    },
  })
  const whereabouts = whereaboutsOf(found, target)
  const outcome = outcomeAfterLostAnswer(act, isProven(whereabouts, times) ? whereabouts : 'unknown', sent)
  return { id: target.id, readBackAt, ...requestIdOf(answer.isOk ? answer : answer.failure), ...outcome }
}

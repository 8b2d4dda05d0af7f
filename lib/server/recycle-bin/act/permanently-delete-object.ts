import 'server-only'
import type { ActTarget, Outcome } from '@/lib/contract/acts'
import { isSameMoment } from '@/lib/contract/lost-answer'
import { outcomeOfFailure } from '@/lib/contract/outcome-of-failure'
import type { Kind } from '@/lib/kinds/kind'
import { requestIdOf } from '../../graph/request-id'
import type { DelegatedSession } from '../../session'
import { explainAbsence } from './absence'
import { outcomeByReadingBack } from './after-lost-answer'
import type { ActTiming } from '../act-timing'
import { explainRefusal } from '../refusal'
import { explainRefusedAct } from './refused-act'
import { isAmbiguous } from './unclear-answer'
import { deletedDateTimeOf, isFound, readInBin } from '../find-object'

/**
 * Deletes one object for good, once, and only if it is still the one that was confirmed: an object restored and deleted
 * again meanwhile carries another time. Source: "Permanently delete an item (directory object)".
 */
export async function permanentlyDeleteObject(
  session: DelegatedSession,
  kind: Kind,
  target: ActTarget,
  timing: ActTiming,
): Promise<Outcome> {
  const { id } = target
  // A single try: with Graph silent, every object of the call would wait for all of them.
  const before = await readInBin(session.graph.askOnce, kind, id)
  if (!before.isOk && before.status === 404) {
    return nothingSent(await explainAbsence(session, kind, id, { timing, failure: before.failure }))
  }
  if (!before.isOk) return outcomeOfFailure(id, explainRefusal(before.failure, kind, 'read', session))
  if (!isFound(before, id)) return outcomeOfFailure(id, { code: 'unreadable', ...requestIdOf(before) })
  if (!isSameMoment(deletedDateTimeOf(before.body), target.deletedDateTime)) {
    return { id, state: 'refused', code: 'changedSince', ...requestIdOf(before) }
  }
  const path = `${kind.graph.container}/${encodeURIComponent(id)}`
  const answer = await session.graph.write({ method: 'DELETE', api: kind.graph.api, path })
  if (answer.isOk && answer.status === 204) return { id, state: 'done', ...requestIdOf(answer) }
  if (answer.isOk || isAmbiguous(answer)) {
    return outcomeByReadingBack(session, kind, target, { act: 'permanentDelete', timing, answer })
  }
  if (answer.status === 404) return explainAbsence(session, kind, id, { timing, failure: answer.failure })
  return outcomeOfFailure(
    id,
    await explainRefusedAct(session, kind, id, {
      act: 'permanentDelete',
      failure: answer.failure,
      now: new Date(timing.clock.now()),
    }),
  )
}

/** Nothing was sent yet, so an object that could not be read has failed and is not unverified. */
function nothingSent(outcome: Outcome): Outcome {
  return outcome.state === 'unverified' ? { ...outcome, state: 'failed', code: 'unavailable' } : outcome
}

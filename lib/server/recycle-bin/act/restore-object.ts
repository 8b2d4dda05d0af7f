import 'server-only'
import type { ActTarget, Outcome } from '@/lib/contract/acts'
import type { Failure } from '@/lib/contract/app-error'
import { outcomeAfterLostAnswer } from '@/lib/contract/lost-answer'
import type { JsonValue } from '@/lib/kinds/graph-properties'
import type { Kind } from '@/lib/kinds/kind'
import type { GraphSuccess } from '../../graph/message'
import { requestIdOf } from '../../graph/request-id'
import type { DelegatedSession } from '../../session'
import { explainAbsence } from './absence'
import type { ActTiming } from '../act-timing'
import { outcomeOfFailure } from '@/lib/contract/outcome-of-failure'
import { readBack } from '../read-back'
import { explainRefusedAct } from './refused-act'
import { isAmbiguous, unproven } from './unclear-answer'
import { isObjectWithId, whereaboutsOf } from '../find-object'

/** Restores one object. Source: "Restore deleted directory object item". */
export async function restoreObject(
  session: DelegatedSession,
  kind: Kind,
  target: ActTarget,
  timing: ActTiming,
): Promise<Outcome> {
  const { id } = target
  const answer = await session.graph.write({
    method: 'POST',
    api: kind.graph.api,
    path: `${kind.graph.container}/${encodeURIComponent(id)}/restore`,
    body: optionsFor(kind, target),
  })
  if (answer.isOk && isProof(answer, id)) return { id, state: 'done', ...requestIdOf(answer) }
  if (answer.isOk) return afterLostAnswer(session, kind, target, { timing, failure: unproven(answer) })
  if (answer.status === 404) return explainNotFound(session, kind, id, { timing, failure: answer.failure })
  if (isAmbiguous(answer)) return afterLostAnswer(session, kind, target, { timing, failure: answer.failure })
  const { failure } = answer
  const now = new Date(timing.clock.now())
  return outcomeOfFailure(id, await explainRefusedAct(session, kind, id, { act: 'restore', failure, now }))
}

/** Graph may say "not found" of what it cannot bring back, though it lies in the bin. */
async function explainNotFound(
  session: DelegatedSession,
  kind: Kind,
  id: string,
  { timing, failure }: { timing: ActTiming; failure: Failure },
): Promise<Outcome> {
  const absence = await explainAbsence(session, kind, id, { timing, failure })
  if (absence.state !== 'unverified') return absence
  const now = new Date(timing.clock.now())
  const refusal = { ...failure, code: 'invalidRequest' } as const
  const explained = await explainRefusedAct(session, kind, id, { act: 'restore', failure: refusal, now })
  return explained.code === 'invalidRequest' ? absence : outcomeOfFailure(id, explained)
}

/** Graph answers with the restored object; a proxy's page or another object proves nothing. */
function isProof({ status, body }: Pick<GraphSuccess, 'status' | 'body'>, id: string): boolean {
  return status === 204 || isObjectWithId(body, id)
}

/** Only what the kind knows: Graph refuses a restore with options that the type does not have. */
function optionsFor(kind: Kind, { options = {} }: ActTarget): JsonValue {
  const allowed = kind.restore.options.filter((name) => options[name] !== undefined)
  return Object.fromEntries(allowed.map((name) => [name, options[name] ?? null]))
}

async function afterLostAnswer(
  session: DelegatedSession,
  kind: Kind,
  target: ActTarget,
  { timing, failure }: { timing: ActTiming; failure: Failure },
): Promise<Outcome> {
  const { id } = target
  const { found, readBackAt } = await readBack(session, kind, id, {
    clock: timing.clock,
    deadlineMs: timing.readBackDeadlineMs,
    isSettled: ({ place }) => place === 'live' || place === 'leftBin',
  })
  const outcome = outcomeAfterLostAnswer('restore', whereaboutsOf(found, target), 'over')
  return { id, readBackAt, ...requestIdOf(failure), ...outcome }
}

import 'server-only'
import type { ActTarget, Outcome } from '@/lib/contract/acts'
import type { Failure } from '@/lib/contract/app-error'
import { outcomeOfFailure } from '@/lib/contract/outcome-of-failure'
import { isSolvableConflict } from '@/lib/contract/solvable-conflict'
import type { JsonValue } from '@/lib/kinds/graph-properties'
import type { Kind } from '@/lib/kinds/kind'
import type { GraphSuccess } from '../../graph/message'
import { requestIdOf } from '../../graph/request-id'
import type { DelegatedSession } from '../../session'
import { explainAbsence } from './absence'
import { outcomeByReadingBack } from './after-lost-answer'
import type { ActTiming } from '../act-timing'
import { explainRefusedAct } from './refused-act'
import { addressesBefore, restoreChanges } from './restore-changes'
import { isAmbiguous } from './unclear-answer'
import { isObjectWithId } from '../find-object'

/** Restores one object. Source: "Restore deleted directory object item". */
export async function restoreObject(
  session: DelegatedSession,
  kind: Kind,
  target: ActTarget,
  timing: ActTiming,
): Promise<Outcome> {
  const { id } = target
  const before = await addressesBefore(session, kind, target)
  const answer = await session.graph.write({
    method: 'POST',
    api: kind.graph.api,
    path: `${kind.graph.container}/${encodeURIComponent(id)}/restore`,
    body: optionsFor(kind, target),
  })
  if (answer.isOk && isProof(answer, id)) {
    const changes = restoreChanges(target, before, answer.body)
    return { id, state: 'done', ...(changes && { changes }), ...requestIdOf(answer) }
  }
  if (answer.isOk || isAmbiguous(answer)) {
    return outcomeByReadingBack(session, kind, target, { act: 'restore', timing, answer })
  }
  if (answer.status === 404) return explainNotFound(session, kind, id, { timing, failure: answer.failure })
  const { failure } = answer
  const now = new Date(timing.clock.now())
  const explained = await explainRefusedAct(session, kind, id, { act: 'restore', failure, now })
  const outcome = outcomeOfFailure(id, explained)
  return isSolvableConflict(kind, explained) ? { ...outcome, state: 'needsChoice' } : outcome
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
  const refusal = { ...failure, code: 'graphRefused' } as const
  const explained = await explainRefusedAct(session, kind, id, { act: 'restore', failure: refusal, now })
  return explained.code === 'graphRefused' ? absence : outcomeOfFailure(id, explained)
}

/** Graph answers with the restored object; no content, a proxy's page or another object proves nothing. */
function isProof({ status, body }: Pick<GraphSuccess, 'status' | 'body'>, id: string): boolean {
  return status === 200 && isObjectWithId(body, id)
}

/** Only what the kind knows: Graph refuses a restore with options that the type does not have. */
function optionsFor(kind: Kind, { options = {} }: ActTarget): JsonValue {
  const allowed = kind.restore.options.filter((name) => options[name] !== undefined)
  return Object.fromEntries(allowed.map((name) => [name, options[name] ?? null]))
}

import 'server-only'
import type { ActTarget, Outcome } from '@/lib/contract/acts'
import { AppError, type AppErrorCode, type Failure } from '@/lib/contract/app-error'
import { isProven, type LookTimes } from '@/lib/contract/lost-answer'
import { outcomeOfFailure } from '@/lib/contract/outcome-of-failure'
import { selectOf } from '@/lib/kinds'
import type { GraphProperties, JsonValue } from '@/lib/kinds/graph-properties'
import type { Kind } from '@/lib/kinds/kind'
import { hasStrictUndo } from '@/lib/kinds/undo-needs'
import { requestIdOf } from '../../graph/request-id'
import type { Sealer, SealOwner } from '../../sealer'
import type { DelegatedSession } from '../../session'
import type { ActTiming } from '../act-timing'
import { recordOf } from '../../untrusted-json'
import { liveObjectPath, selectQuery } from '../deleted-object'
import { outcomeByReadingBack } from './after-lost-answer'
import { explainUndoRefusal } from '../refusal'
import { isAmbiguous } from './unclear-answer'
import { whereaboutsOf, type Place } from '../find-object'
import { readBack } from '../read-back'

/**
 * Soft-deletes again what the same person restored here some hours ago at most. Anything else that lives is refused, so that
 * this is no way to delete live objects. Source: "Delete user" and its siblings.
 */
export async function undoRestore(
  session: DelegatedSession,
  kind: Kind,
  target: ActTarget,
  { timing, sealer }: { readonly timing: ActTiming; readonly sealer: Sealer },
): Promise<Outcome> {
  const { id } = target
  const path = liveObjectPath(kind, id)
  if (path === null || !isReceiptOf(session, kind, target, sealer)) return outcomeOfFailure(id, { code: 'undoExpired' })
  const answer = await session.graph.write({ method: 'DELETE', api: kind.graph.api, path })
  if (answer.isOk && answer.status === 204) return { id, state: 'done', ...requestIdOf(answer) }
  if (answer.isOk || isAmbiguous(answer)) {
    return outcomeByReadingBack(session, kind, target, { act: 'undoRestore', timing, answer })
  }
  if (answer.status === 404) return explainNotLive(session, kind, target, { timing, failure: answer.failure })
  const properties = answer.failure.code === 'forbidden' ? await readLive(session, kind, path) : {}
  return outcomeOfFailure(id, explainUndoRefusal(answer.failure, kind, properties, session))
}

/** What decides about the needs of the undo, where they differ among the objects of the kind; empty where it is not to be had. */
async function readLive({ graph }: DelegatedSession, kind: Kind, path: string): Promise<GraphProperties> {
  if (!hasStrictUndo(kind)) return {}
  const answer = await graph.askOnce({ api: kind.graph.api, path, query: selectQuery(kind, selectOf(kind, 'list')) })
  return answer.isOk ? (recordOf(answer.body) as Readonly<Record<string, JsonValue>>) : {}
}

/** Proof for later that this person restored the object here. */
export function receiptOf({ caller }: DelegatedSession, kind: Kind, id: string, sealer: Sealer): string {
  return sealer.seal('restored', ownerOf(caller, kind, id))
}

function isReceiptOf(
  { caller }: DelegatedSession,
  kind: Kind,
  { id, receipt = '' }: ActTarget,
  sealer: Sealer,
): boolean {
  try {
    return sealer.open(receipt, ownerOf(caller, kind, id)) === 'restored'
  } catch (error) {
    if (error instanceof AppError) return false
    throw error
  }
}

function ownerOf({ oid, tenantId }: DelegatedSession['caller'], kind: Kind, id: string): SealOwner {
  return { oid, tenantId, subject: `${kind.slug}/${id.toLowerCase()}` }
}

/** Graph does not have it among the live ones, so nothing was carried out: it was deleted again, or it is gone. */
async function explainNotLive(
  session: DelegatedSession,
  kind: Kind,
  target: ActTarget,
  { timing: { clock, readBackDeadlineMs }, failure }: { readonly timing: ActTiming; readonly failure: Failure },
): Promise<Outcome> {
  const codeOf = (found: Place, times: LookTimes): AppErrorCode | null => {
    const whereabouts = whereaboutsOf(found, target)
    if (whereabouts === 'deletedAgain') return 'alreadyDeleted'
    return whereabouts === 'gone' && isProven(whereabouts, times) ? 'alreadyGone' : null
  }
  const { found, times, readBackAt } = await readBack(session, kind, target.id, {
    clock,
    deadlineMs: readBackDeadlineMs,
    isSettled: (place, soFar) => codeOf(place, soFar) !== null,
  })
  return {
    ...outcomeOfFailure(target.id, { ...requestIdOf(failure), code: codeOf(found, times) ?? 'unsettled' }),
    readBackAt,
  }
}

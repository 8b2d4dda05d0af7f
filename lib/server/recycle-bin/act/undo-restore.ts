import 'server-only'
import type { ActTarget, Outcome } from '@/lib/contract/acts'
import { AppError, type Failure } from '@/lib/contract/app-error'
import type { Kind } from '@/lib/kinds/kind'
import { requestIdOf } from '../../graph/request-id'
import type { Sealer, SealOwner } from '../../sealer'
import type { Session } from '../../session'
import type { ActTiming } from '../act-timing'
import { liveObjectPath } from '../deleted-object'
import { outcomeOfFailure } from './outcome-of-failure'
import { explainRefusal } from '../refusal'
import { isAmbiguous, unproven } from './unclear-answer'
import { deletedDateTimeOf, isAbsent, isFound, readInBin } from '../whereabouts'

/**
 * Soft-deletes again what the same person restored here some hours ago at most. Anything else that lives is refused, so that
 * this is no way to delete live objects. Source: "Delete user" and its siblings.
 */
export async function undoRestore(
  session: Session,
  kind: Kind,
  target: ActTarget,
  { timing, sealer }: { readonly timing: ActTiming; readonly sealer: Sealer },
): Promise<Outcome> {
  const { id } = target
  const path = liveObjectPath(kind, id)
  if (path === null || !isReceiptOf(session, kind, target, sealer)) return outcomeOfFailure(id, { code: 'undoExpired' })
  const answer = await session.graph.write({ method: 'DELETE', api: kind.graph.api, path })
  if (answer.isOk && answer.status === 204) return { id, state: 'done', ...requestIdOf(answer) }
  if (answer.isOk)
    return lookInBin(session, kind, target, { timing, failure: unproven(answer), otherwise: 'unsettled' })
  const { failure } = answer
  if (isAbsent(answer)) return lookInBin(session, kind, target, { timing, failure, otherwise: 'notFound' })
  if (isAmbiguous(answer)) return lookInBin(session, kind, target, { timing, failure, otherwise: 'unsettled' })
  return outcomeOfFailure(id, explainRefusal(failure, kind, 'restore', session))
}

/** Proof for later that this person restored the object here. */
export function receiptOf({ caller }: Session, kind: Kind, id: string, sealer: Sealer): string {
  return sealer.seal('restored', ownerOf(caller, kind, id))
}

function isReceiptOf({ caller }: Session, kind: Kind, { id, receipt = '' }: ActTarget, sealer: Sealer): boolean {
  try {
    return sealer.open(receipt, ownerOf(caller, kind, id)) === 'restored'
  } catch (error) {
    if (error instanceof AppError) return false
    throw error
  }
}

function ownerOf({ oid, tenantId }: Session['caller'], kind: Kind, id: string): SealOwner {
  return { oid, tenantId, subject: `${kind.slug}/${id.toLowerCase()}` }
}

type Lost = { readonly timing: ActTiming; readonly failure: Failure; readonly otherwise: 'notFound' | 'unsettled' }

/** In the bin with another date than before the restore, it was deleted again: by this, or by somebody else. */
async function lookInBin(
  session: Session,
  kind: Kind,
  { id, deletedDateTime }: ActTarget,
  { timing: { clock, readBackDeadlineMs }, failure, otherwise }: Lost,
): Promise<Outcome> {
  const deadline = clock.now() + readBackDeadlineMs
  for (let intervalMs = 300; ; intervalMs = Math.min(intervalMs * 1.5, 2_000)) {
    const bin = await readInBin((request) => session.graph.askOnce(request), kind, id)
    const readBackAt = new Date(clock.now()).toISOString()
    const isDeletedAgain = isFound(bin, id) && deletedDateTimeOf(bin.body) !== deletedDateTime
    const known = { id, readBackAt, ...requestIdOf(failure) }
    if (isDeletedAgain && otherwise === 'notFound') return { ...known, state: 'alreadyDone', code: 'alreadyDeleted' }
    if (isDeletedAgain) return { ...known, state: 'done' }
    if (clock.now() >= deadline) {
      return otherwise === 'notFound'
        ? { ...known, state: 'alreadyDone', code: 'alreadyGone' }
        : { ...known, state: 'unverified', code: 'unsettled' }
    }
    await clock.sleep(Math.min(intervalMs, deadline - clock.now()))
  }
}

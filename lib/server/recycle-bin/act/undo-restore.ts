import 'server-only'
import type { ActTarget, Outcome } from '@/lib/contract/acts'
import { AppError, type Failure } from '@/lib/contract/app-error'
import { nextPauseMs, outcomeAfterLostAnswer, readingBack, whereaboutsInBin } from '@/lib/contract/lost-answer'
import type { Kind } from '@/lib/kinds/kind'
import { requestIdOf } from '../../graph/request-id'
import type { Sealer, SealOwner } from '../../sealer'
import type { DelegatedSession } from '../../session'
import type { ActTiming } from '../act-timing'
import { liveObjectPath } from '../deleted-object'
import { outcomeOfFailure } from '@/lib/contract/outcome-of-failure'
import { explainRefusal } from '../refusal'
import { isAmbiguous, unproven } from './unclear-answer'
import { deletedDateTimeOf, isAbsent, isFound, readInBin } from '../find-object'

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
  if (answer.isOk) return lookInBin(session, kind, target, { timing, failure: unproven(answer), wasNotFound: false })
  const { failure } = answer
  if (isAbsent(answer)) return lookInBin(session, kind, target, { timing, failure, wasNotFound: true })
  if (isAmbiguous(answer)) return lookInBin(session, kind, target, { timing, failure, wasNotFound: false })
  return outcomeOfFailure(id, explainRefusal(failure, kind, 'restore', session))
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

type Lost = {
  readonly timing: ActTiming
  readonly failure: Failure
  /** Graph did answer: it does not have the object among the live ones. */
  readonly wasNotFound: boolean
}

/** In the bin with another date than before the restore, it was deleted again: by this, or by somebody else. */
async function lookInBin(
  session: DelegatedSession,
  kind: Kind,
  { id, deletedDateTime }: ActTarget,
  { timing: { clock, readBackDeadlineMs }, failure, wasNotFound }: Lost,
): Promise<Outcome> {
  const deadline = clock.now() + readBackDeadlineMs
  for (let pauseMs: number = readingBack.firstPauseMs; ; pauseMs = nextPauseMs(pauseMs)) {
    const bin = await readInBin((request) => session.graph.askOnce(request), kind, id)
    const readBackAt = new Date(clock.now()).toISOString()
    const whereabouts = isFound(bin, id) ? whereaboutsInBin(deletedDateTimeOf(bin.body), deletedDateTime) : 'unknown'
    const isDeletedAgain = whereabouts === 'deletedAgain'
    const known = { id, readBackAt, ...requestIdOf(failure) }
    if (isDeletedAgain || clock.now() >= deadline) {
      if (wasNotFound)
        return { ...known, state: 'alreadyDone', code: isDeletedAgain ? 'alreadyDeleted' : 'alreadyGone' }
      return { ...known, ...outcomeAfterLostAnswer('undoRestore', whereabouts, 'over') }
    }
    await clock.sleep(Math.min(pauseMs, deadline - clock.now()))
  }
}

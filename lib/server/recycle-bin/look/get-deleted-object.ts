import 'server-only'
import { AppError, type Failure } from '@/lib/contract/app-error'
import { isObjectId } from '@/lib/contract/object-id'
import type { DeletedObject } from '@/lib/contract/objects'
import { selectOf } from '@/lib/kinds'
import type { Kind } from '@/lib/kinds/kind'
import { permissionFailure, requirePermission } from '../../identity/permissions'
import type { DelegatedSession } from '../../session'
import { recordOf } from '../../untrusted-json'
import { actTiming, type ActTiming } from '../act-timing'
import { deletedObjectPath, isHalfEmpty, selectQuery, toDeletedObject } from '../deleted-object'
import { readBack } from '../read-back'
import { explainRefusal } from '../refusal'

type Timing = Pick<ActTiming, 'clock' | 'absenceDeadlineMs'>

/** One deleted object with all properties of its kind. Source: "Get deleted item (directory object)". */
export async function getDeletedObject(
  session: DelegatedSession,
  kind: Kind,
  id: string,
  timing: Timing = actTiming,
): Promise<DeletedObject> {
  if (!isObjectId(id)) throw new AppError({ code: 'invalidRequest' })
  requirePermission(session, kind, 'read')
  const selected = selectOf(kind, 'object')
  const request = { api: kind.graph.api, path: deletedObjectPath(kind, id), query: selectQuery(kind, selected) }
  const answer = await session.graph.ask(request, session.signal)
  if (answer.isOk) {
    const item = recordOf(answer.body)
    if (isHalfEmpty(item, selected)) throw new AppError(permissionFailure(kind, 'read'))
    return toDeletedObject(kind, item, selected)
  }
  const isAbsent = answer.failure.code === 'notFound'
  throw new AppError(
    isAbsent
      ? await failureOfAbsence(session, kind, id, { timing, failure: answer.failure })
      : explainRefusal(answer.failure, kind, 'read', session),
  )
}

/**
 * The browser relies on "gone" when it reads back a lost act, and an object that was just restored is found nowhere for a
 * moment. So "gone" is said only after the object stayed absent for a while.
 */
async function failureOfAbsence(
  session: DelegatedSession,
  kind: Kind,
  id: string,
  { timing, failure }: { readonly timing: Timing; readonly failure: Failure },
): Promise<Failure> {
  const { found } = await readBack(session, kind, id, {
    clock: timing.clock,
    deadlineMs: timing.absenceDeadlineMs,
    isSettled: ({ place }) => place !== 'nowhere',
    signal: session.signal,
  })
  if (found.place === 'live') return { ...failure, code: 'alreadyRestored' }
  if (found.place === 'leftBin') return { ...failure, code: 'leftBin' }
  return found.place === 'nowhere' ? { ...failure, code: 'alreadyGone' } : failure
}

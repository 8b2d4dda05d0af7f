import 'server-only'
import { AppError, type Failure } from '@/lib/contract/app-error'
import { isObjectId } from '@/lib/contract/object-id'
import type { DeletedObject } from '@/lib/contract/objects'
import { selectOf } from '@/lib/kinds'
import type { Kind } from '@/lib/kinds/kind'
import { permissionMissing, requirePermission } from '../identity/permissions'
import type { Session } from '../session'
import { recordOf } from '../untrusted-json'
import { deletedObjectPath, isHalfEmpty, toDeletedObject } from './deleted-object'
import { explainRefusal } from './refusal'
import { readLive } from './whereabouts'

/** One deleted object with all properties of its kind. Source: "Get deleted item (directory object)". */
export async function getDeletedObject(session: Session, kind: Kind, id: string): Promise<DeletedObject> {
  if (!isObjectId(id)) throw new AppError({ code: 'invalidRequest' })
  requirePermission(session.permissions, kind, 'read')
  const selected = selectOf(kind, 'object')
  const request = { api: kind.graph.api, path: deletedObjectPath(kind, id), query: { $select: selected.join(',') } }
  const answer = await session.graph.ask(request, session.signal)
  if (answer.isOk) {
    const item = recordOf(answer.body)
    if (isHalfEmpty(item, selected)) throw new AppError(permissionMissing(kind, 'read'))
    return toDeletedObject(kind, item, selected)
  }
  const isAbsent = answer.failure.code === 'notFound'
  throw new AppError(
    isAbsent
      ? await explainAbsence(session, kind, id, answer.failure)
      : explainRefusal(answer.failure, kind, 'read', session),
  )
}

async function explainAbsence(session: Session, kind: Kind, id: string, failure: Failure): Promise<Failure> {
  const live = await readLive(session, kind, id)
  if (live.isOk) return { ...failure, code: 'alreadyRestored' }
  return live.status === 404 ? { ...failure, code: 'alreadyGone' } : failure
}

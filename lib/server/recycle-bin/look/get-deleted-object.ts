import 'server-only'
import { AppError } from '@/lib/contract/app-error'
import { isObjectId } from '@/lib/contract/object-id'
import type { DeletedObject } from '@/lib/contract/objects'
import { selectOf } from '@/lib/kinds'
import type { Kind } from '@/lib/kinds/kind'
import { roleHint } from '@/lib/kinds/role-hint'
import { requestIdOf } from '../../graph/request-id'
import { permissionFailure, requirePermission } from '../../identity/permissions'
import type { DelegatedSession } from '../../session'
import { recordOf } from '../../untrusted-json'
import { deletedObjectPath, isHalfEmpty, selectQuery, toDeletedObject } from '../deleted-object'
import { readOwnedObjects } from '../owned-objects'
import { isObjectWithId } from '../find-object'
import { explainRefusal } from '../refusal'
import { failureOfAbsence } from './failure-of-absence'

/** One deleted object with all properties of its kind. Source: "Get deleted item (directory object)". */
export async function getDeletedObject(session: DelegatedSession, kind: Kind, id: string): Promise<DeletedObject> {
  if (!isObjectId(id)) throw new AppError({ code: 'invalidRequest' })
  requirePermission(session, kind, 'read')
  const selected = selectOf(kind, 'object')
  const request = { api: kind.graph.api, path: deletedObjectPath(kind, id), query: selectQuery(kind, selected) }
  const answer = await session.graph.ask(request, session.signal)
  if (answer.isOk) {
    const item = recordOf(answer.body)
    if (!isObjectWithId(item, id)) throw new AppError({ code: 'unreadable', ...requestIdOf(answer) })
    if (isHalfEmpty(item, selected)) throw new AppError(permissionFailure(kind, 'read'))
    const isOwned = await isOwnedByCaller(session, kind, id)
    return { ...toDeletedObject(kind, item, selected), ...(isOwned && ({ isOwned } as const)) }
  }
  const isAbsent = answer.failure.code === 'notFound'
  throw new AppError(
    isAbsent
      ? await failureOfAbsence(session, kind, id, answer.failure)
      : explainRefusal(answer.failure, kind, 'read', session),
  )
}

/** Whoever may read it without a role that allows it may be its owner. */
async function isOwnedByCaller(session: DelegatedSession, kind: Kind, id: string): Promise<boolean> {
  const isAllowed = roleHint(kind.roles.read, session.caller.roleTemplateIds).verdict !== 'probablyNot'
  if (isAllowed || kind.owners === null) return false
  const owned = await readOwnedObjects(session, kind)
  return owned?.some((item) => item.id === id) ?? false
}

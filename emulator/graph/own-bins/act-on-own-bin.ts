import type { DirectoryObject } from '../../data/directory-object'
import { restored, softDeleted } from '../../data/soft-delete'
import type { Access } from '../access/permissions'
import { requireProtectedAction } from '../access/protected-actions'
import { recordAct } from '../audit/record-act'
import { malformedQuery } from '../graph-error'
import { noContent, ok, type GraphContext, type GraphHandler } from '../message'
import { isPastRetention } from '../retention'
import { findObject, objectNotFound, requireBin } from './find-object'
import { requireScopes, requireWriter } from './own-bin-access'
import type { OwnBin } from './own-bins'
import { shapePolicy } from './shape-policy'

/** `DELETE /identity/conditionalAccess/policies/{id}` puts the policy into its bin; roles and workflows likewise. */
export function softDeleteIntoOwnBin(ownBin: OwnBin): GraphHandler {
  return (context) => {
    const { emulator, caller } = context
    requireScopes(context, ownBin, 'softDelete')
    const object = findObject(context, ownBin, 'live', emulator.directory.truth)
    requireWriter(context, ownBin, { object, access: 'softDelete' })
    requireUnprotected(object, ownBin)
    requireProtectedAction(emulator, caller, object, 'softDelete')
    emulator.directory.put(softDeleted(object, emulator.clock.now()))
    recordAct(emulator, caller, 'softDelete', object)
    return noContent
  }
}

/** `POST /identity/conditionalAccess/deletedItems/policies/{id}/restore` takes no parameters. */
export function restoreFromOwnBin(ownBin: OwnBin): GraphHandler {
  return (context) => {
    const { emulator, caller, request } = context
    const object = findDeleted(context, ownBin, 'restore')
    requireNoParameters(request.body)
    const { protectedBy } = ownBin
    const live = restored(
      object,
      protectedBy !== null && protectedBy in object.properties ? { [protectedBy]: false } : {},
    )
    emulator.directory.put(live)
    recordAct(emulator, caller, 'restore', live)
    return ok({
      '@odata.context': `${emulator.baseUrl}/${request.version}/$metadata#${ownBin.bin}/$entity`,
      ...shapePolicy(live, null),
    })
  }
}

/** `DELETE /identity/conditionalAccess/deletedItems/policies/{id}`: for good. */
export function permanentlyDeleteFromOwnBin(ownBin: OwnBin): GraphHandler {
  return (context) => {
    const { emulator, caller } = context
    const object = findDeleted(context, ownBin, 'permanentDelete')
    requireProtectedAction(emulator, caller, object, 'permanentDelete')
    emulator.directory.remove(object.id)
    recordAct(emulator, caller, 'permanentDelete', object)
    return noContent
  }
}

function findDeleted(context: GraphContext, ownBin: OwnBin, access: Access): DirectoryObject {
  const { emulator } = context
  requireBin(context, ownBin)
  requireScopes(context, ownBin, access)
  const object = findObject(context, ownBin, 'deleted', emulator.directory.truth)
  requireWriter(context, ownBin, { object, access })
  if (isPastRetention(object, emulator.clock.now())) throw objectNotFound(emulator, ownBin, object.id)
  return object
}

function requireUnprotected({ properties }: DirectoryObject, { protectedBy, refusals }: OwnBin): void {
  if (protectedBy !== null && properties[protectedBy] === true) throw malformedQuery(refusals.protected)
}

function requireNoParameters(body: unknown): void {
  if (body === undefined) return
  const isEmpty = typeof body === 'object' && body !== null && !Array.isArray(body) && Object.keys(body).length === 0
  if (!isEmpty) throw malformedQuery('The restore action takes no parameters.')
}

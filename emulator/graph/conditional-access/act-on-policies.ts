import type { DirectoryObject } from '../../data/directory-object'
import { restored, softDeleted } from '../../data/soft-delete'
import type { Access } from '../access/permissions'
import { recordAct } from '../audit/record-act'
import { requireAuthenticationContext } from '../authentication-context'
import { malformedQuery } from '../graph-error'
import { noContent, ok, type GraphContext, type GraphHandler } from '../message'
import { isPastRetention } from '../retention'
import type { ConditionalAccessCollection } from './collections'
import { findPolicy, policyNotFound, requireBin } from './find-policy'
import { requireScopes, requireWriter } from './policy-access'
import { shapePolicy } from './policy-shape'

/** `DELETE /identity/conditionalAccess/policies/{id}` puts the policy into the bin. */
export function deletePolicy(collection: ConditionalAccessCollection): GraphHandler {
  return (context) => {
    const { emulator, caller } = context
    requireScopes(context, collection, 'softDelete')
    const object = findPolicy(context, collection, 'live', emulator.directory.truth)
    requireWriter(context, object, 'softDelete')
    requireUntrusted(object)
    emulator.directory.put(softDeleted(object, emulator.clock.now()))
    recordAct(emulator, caller, 'softDelete', object)
    return noContent
  }
}

/** `POST /identity/conditionalAccess/deletedItems/policies/{id}/restore` takes no parameters. */
export function restorePolicy(collection: ConditionalAccessCollection): GraphHandler {
  return (context) => {
    const { emulator, caller, request } = context
    const object = findDeleted(context, collection, 'restore')
    requireNoParameters(request.body)
    const live = restored(object, 'isTrusted' in object.properties ? { isTrusted: false } : {})
    emulator.directory.put(live)
    recordAct(emulator, caller, 'restore', live)
    return ok({
      '@odata.context': `${emulator.baseUrl}/${request.version}/$metadata#${collection.bin}/$entity`,
      ...shapePolicy(live, null),
    })
  }
}

/** `DELETE /identity/conditionalAccess/deletedItems/policies/{id}`: for good. */
export function purgePolicy(collection: ConditionalAccessCollection): GraphHandler {
  return (context) => {
    const { emulator, caller } = context
    const object = findDeleted(context, collection, 'purge')
    if (emulator.switches.is('protectedAction', 'on')) requireAuthenticationContext(emulator, caller, 'c1')
    emulator.directory.remove(object.id)
    recordAct(emulator, caller, 'purge', object)
    return noContent
  }
}

function findDeleted(context: GraphContext, collection: ConditionalAccessCollection, access: Access): DirectoryObject {
  const { emulator } = context
  requireBin(context)
  requireScopes(context, collection, access)
  const object = findPolicy(context, collection, 'deleted', emulator.directory.truth)
  requireWriter(context, object, access)
  if (isPastRetention(object, emulator.clock.now())) throw policyNotFound(emulator, object.id)
  return object
}

/** Trusted locations cannot be deleted [EN:recover-from-deletions]; with which words is not documented. */
function requireUntrusted({ properties }: DirectoryObject): void {
  if (properties.isTrusted === true) throw malformedQuery('A trusted named location cannot be deleted.')
}

function requireNoParameters(body: unknown): void {
  if (body === undefined) return
  const isEmpty = typeof body === 'object' && body !== null && !Array.isArray(body) && Object.keys(body).length === 0
  if (!isEmpty) throw malformedQuery('The restore action takes no parameters.')
}

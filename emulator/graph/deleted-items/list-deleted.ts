import type { ObjectType } from '../../data/directory-object'
import { requirePermission } from '../access/permissions'
import { readableInBin } from '../access/role-rules'
import { malformedQuery, unsupportedQuery } from '../graph-error'
import { listObjects, type ListOf } from '../list-objects'
import { ok, type GraphContext, type GraphResponse } from '../message'
import { typeOfCast } from '../schema/schemas'
import { isServed } from '../served-types'
import { countObjects } from '../count-objects'

/** `GET /directory/deletedItems/microsoft.graph.{type}` [DOC:directory-deleteditems-list]. */
export function listDeleted(context: GraphContext): GraphResponse {
  return ok(listObjects(context, readableBin(context)))
}

/** `GET /directory/deletedItems/microsoft.graph.{type}/$count`. */
export function countDeleted(context: GraphContext): GraphResponse {
  return countObjects(context, readableBin(context))
}

/** Without a cast nothing can be listed [GH:msgraph-sdk-powershell#832]. */
export function listWithoutCast(): never {
  throw unsupportedQuery('Searches against this resource are not supported. Only specific instances can be queried.')
}

/** The bin of the cast, as far as the caller may read it. */
function readableBin({ emulator, request, caller, parameters }: GraphContext): ListOf {
  const type = requireCast(parameters.cast)
  if (!isServed(emulator, type, request.version)) throw unknownCast(type)
  requirePermission(emulator, caller, { type, access: 'read' })
  const includes = readableInBin(emulator, caller, type)
  return { type, location: 'deleted', ...(includes && { includes }) }
}

export function requireCast(cast = ''): ObjectType {
  const type = typeOfCast(cast)
  if (type !== null) return type
  throw unknownCast(cast)
}

function unknownCast(cast: string) {
  return malformedQuery(`Resource not found for the segment 'microsoft.graph.${cast}'.`)
}

import type { Location } from '../../data/directory-table'
import { countObjects } from '../count-objects'
import { unsupportedQuery } from '../graph-error'
import { listObjects, type ListOf } from '../list-objects'
import { ok, type GraphContext, type GraphHandler } from '../message'
import { requireSingleOptions } from '../odata/read-object'
import { parseQueryOptions } from '../odata/query-options'
import { checkSelect } from '../odata/shape-object'
import { parseExpand } from '../relations/expand'
import { schemaOf } from '../schema/schemas'
import { findObject, requireBin } from './find-object'
import { requireReader, requireScopes } from './own-bin-access'
import type { OwnBin } from './own-bins'
import { selectableOf, shapePolicy } from './shape-policy'

/** `GET /identity/conditionalAccess/policies`, or `/deletedItems/policies`; the same for named locations. */
export function listOwnBin(ownBin: OwnBin, location: Location): GraphHandler {
  return (context) => {
    requireAccess(context, ownBin, location)
    if (location === 'deleted') refuseOrder(context, ownBin)
    refuseSearch(context)
    return ok(listObjects(context, listOf(context, ownBin, location)))
  }
}

export function countOwnBin(ownBin: OwnBin, location: Location): GraphHandler {
  return (context) => {
    requireAccess(context, ownBin, location)
    return countObjects(context, listOf(context, ownBin, location))
  }
}

export function getFromOwnBin(ownBin: OwnBin, location: Location): GraphHandler {
  return (context) => {
    const { emulator, request } = context
    requireAccess(context, ownBin, location)
    const object = findObject(context, ownBin, location, emulator.directory.replica())
    const { select, expand } = requireSingleOptions(request.query)
    const names = checkSelect(select, selectableOf(emulator, ownBin.type), ownBin.type)
    parseExpand(expand, schemaOf(ownBin.type, request.version), ownBin.type)
    return ok({
      '@odata.context': `${emulator.baseUrl}/${request.version}/$metadata#${ownBin[location === 'live' ? 'live' : 'bin']}/$entity`,
      ...shapePolicy(object, names),
    })
  }
}

function requireAccess(context: GraphContext, ownBin: OwnBin, location: Location): void {
  if (location === 'deleted') requireBin(context, ownBin)
  requireScopes(context, ownBin, 'read')
  requireReader(context, ownBin)
}

function listOf({ emulator }: GraphContext, ownBin: OwnBin, location: Location): ListOf {
  return {
    type: ownBin.type,
    location,
    collection: location === 'live' ? ownBin.live : ownBin.bin,
    selectable: selectableOf(emulator, ownBin.type),
    shape: shapePolicy,
    // "List policies", "List namedLocations": $count, $filter, $orderby, $select, $top. Their bins have no page in v1.0.
    ...(location === 'live' && { needsNoHeader: true as const }),
  }
}

function refuseSearch({ request }: GraphContext): void {
  if (parseQueryOptions(request.query, { takesSkip: true }).search !== null)
    throw unsupportedQuery('$search is not supported.')
}

function refuseOrder({ emulator, request }: GraphContext, { canOrder }: OwnBin): void {
  if (canOrder(emulator.switches)) return
  const { orderBy } = parseQueryOptions(request.query)
  if (orderBy !== null) throw unsupportedQuery(`Sorting not supported for property '${orderBy.property}'.`)
}

import type { Location } from '../../data/directory-table'
import { countObjects } from '../count-objects'
import { unsupportedQuery } from '../graph-error'
import { listObjects, type ListOf } from '../list-objects'
import { ok, type GraphContext, type GraphHandler } from '../message'
import { requireSingleOptions } from '../odata/read-object'
import { parseQueryOptions } from '../odata/query-options'
import { checkSelect, expandedRelations } from '../odata/shape-object'
import { schemaOf } from '../schema/schemas'
import type { ConditionalAccessCollection } from './collections'
import { findPolicy, requireBin } from './find-policy'
import { requireReader, requireScopes } from './policy-access'
import { selectableOf, shapePolicy } from './policy-shape'

/** `GET /identity/conditionalAccess/policies`, or `/deletedItems/policies`; the same for named locations. */
export function listPolicies(collection: ConditionalAccessCollection, location: Location): GraphHandler {
  return (context) => {
    requireAccess(context, collection, location)
    refuseOrder(context)
    return ok(listObjects(context, listOf(context, collection, location)))
  }
}

export function countPolicies(collection: ConditionalAccessCollection, location: Location): GraphHandler {
  return (context) => {
    requireAccess(context, collection, location)
    return countObjects(context, listOf(context, collection, location))
  }
}

export function getPolicy(collection: ConditionalAccessCollection, location: Location): GraphHandler {
  return (context) => {
    const { emulator, request } = context
    requireAccess(context, collection, location)
    const object = findPolicy(context, collection, location, emulator.directory.replica())
    const { select, expand } = requireSingleOptions(request.query)
    const names = checkSelect(select, selectableOf(emulator, collection.type), collection.type)
    expandedRelations(expand, schemaOf(collection.type, request.version), collection.type)
    return ok({
      '@odata.context': `${emulator.baseUrl}/${request.version}/$metadata#${collection[location === 'live' ? 'live' : 'bin']}/$entity`,
      ...shapePolicy(object, names),
    })
  }
}

function requireAccess(context: GraphContext, collection: ConditionalAccessCollection, location: Location): void {
  if (location === 'deleted') requireBin(context)
  requireScopes(context, collection, 'read')
  requireReader(context, collection)
}

function listOf({ emulator }: GraphContext, collection: ConditionalAccessCollection, location: Location): ListOf {
  return {
    type: collection.type,
    location,
    collection: location === 'live' ? collection.live : collection.bin,
    selectable: selectableOf(emulator, collection.type),
    shape: shapePolicy,
  }
}

/** What these collections can order by is not documented. */
function refuseOrder({ emulator, request }: GraphContext): void {
  if (emulator.switches.is('conditionalAccessQueries', 'full')) return
  const { orderBy } = parseQueryOptions(request.query)
  if (orderBy !== null) throw unsupportedQuery(`Sorting not supported for property '${orderBy.property}'.`)
}

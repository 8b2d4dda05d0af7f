import type { DirectoryType } from '../../data/directory-object'
import { requirePermission } from '../access/permissions'
import { requireReadingRole } from '../access/role-rules'
import { findLive, type LiveCollection } from '../directory/live-collections'
import { notFound, unsupportedQuery } from '../graph-error'
import { ok, type GraphContext, type GraphHandler, type GraphResponse } from '../message'
import { nextLink, pageStart } from '../odata/next-link'
import { parseQueryOptions } from '../odata/query-options'
import { isEventual } from '../served-types'
import { shapeRelated, type Related } from './shape-related'

/** The relationships that have a path of their own, by the collection that they begin at. */
export const listedRelations: Partial<Record<DirectoryType, readonly string[]>> = {
  user: ['memberOf', 'transitiveMemberOf', 'ownedObjects'],
  group: ['memberOf', 'transitiveMemberOf', 'members', 'transitiveMembers', 'owners'],
  application: ['owners'],
  servicePrincipal: ['owners', 'memberOf', 'oauth2PermissionGrants', 'appRoleAssignedTo'],
  administrativeUnit: ['members', 'scopedRoleMembers'],
}

/**
 * `GET /users/{id}/memberOf` and its like, with or without a cast. Of a deleted object it is 404: "does not exist or one of
 * its queried reference-property objects are not present" [GH:directory-connector#99].
 */
export function listRelated(collection: LiveCollection, relation: string): GraphHandler {
  return (context) => {
    const { emulator, caller, parameters } = context
    requirePermission(emulator, caller, { type: collection.type, access: 'read' })
    const object = findLive(context, collection)
    requireReadingRole(emulator, caller, collection.type, object)
    if (object === undefined) throw notFound(parameters.id ?? '')
    const cast = parameters.cast?.toLowerCase()
    const related = shapeRelated(context, object, relation).filter(
      ({ type }) => cast === undefined || type.toLowerCase() === cast,
    )
    return onePage(context, collection, related)
  }
}

/** Sorted by id, as far as this emulator goes: paging and counting, but no conditions. */
function onePage(context: GraphContext, { type }: LiveCollection, related: readonly Related[]): GraphResponse {
  const { emulator, request } = context
  const { top, count, filter, search, orderBy, select, skipToken } = parseQueryOptions(request.query)
  if ([filter, search, orderBy].some((option) => option !== null)) {
    throw unsupportedQuery('The practice tenant lists relationships without $filter, $search and $orderby.')
  }
  const after = pageStart(emulator, request.query, skipToken)
  const rest = related
    .toSorted((left, right) => (left.id < right.id ? -1 : 1))
    .filter(({ id }) => after === null || id > after.id)
  const page = rest.slice(0, top ?? 100)
  const last = page.at(-1)
  return ok({
    '@odata.context': `${emulator.baseUrl}/${request.version}/$metadata#directoryObjects`,
    ...(count && isEventual(emulator, request, type) && { '@odata.count': related.length }),
    ...(last &&
      rest.length > page.length && { '@odata.nextLink': nextLink(emulator, request, { key: '', id: last.id }) }),
    value: page.map(({ shown }) => (select === null ? shown : pick(shown, select))),
  })
}

/** Names that a type does not have are passed over, as the types of one list differ. */
function pick(shown: Record<string, unknown>, select: readonly string[]): Record<string, unknown> {
  const wanted = ['@odata.type', ...select.map((name) => name.toLowerCase())]
  return Object.fromEntries(Object.entries(shown).filter(([name]) => wanted.includes(name.toLowerCase())))
}

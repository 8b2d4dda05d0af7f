import type { DirectoryObject, ObjectType } from '../data/directory-object'
import type { Location } from '../data/directory-table'
import type { SortPosition, SortedIndex } from '../data/sorted-index'
import type { Emulator } from '../emulator'
import { requireListable, requireSelectable } from './access/selected-properties'
import { unsupportedQuery } from './graph-error'
import type { GraphContext } from './message'
import { isEventual } from './served-types'
import { asShown } from './odata/as-shown'
import { checkAdvancedRules, orderIn, type Situation } from './odata/advanced-query-rules'
import { nextLink, pageStart } from './odata/next-link'
import { compileMatch } from './odata/compile-match'
import { queryDoubts } from './odata/query-doubts'
import { parseQueryOptions, type QueryOptions } from './odata/query-options'
import { checkSelect, shapeObject } from './odata/shape-object'
import { relatedCounter } from './relations/count-related'
import { expanded, parseExpand } from './relations/expand'
import { entitySetOf } from './schema/entity-sets'
import type { ObjectSchema } from './schema/object-schema'
import { schemaOf } from './schema/schemas'

export type ListOf = {
  type: ObjectType
  location: Location
  /** What `@odata.context` names, where that is another collection. */
  collection?: string
  /** Which objects of the type belong to the list, when not all do. */
  includes?: (object: DirectoryObject) => boolean
  /** Properties that `$select` knows, when those of the schema are not all. */
  selectable?: ObjectSchema['properties']
  /** How an object is written, when not by the schema of the list. */
  shape?: (object: DirectoryObject, select: readonly string[] | null) => Record<string, unknown>
  /** Whether the collection takes every query without `ConsistencyLevel`, as those that are not of the directory do. */
  needsNoHeader?: true
}
type Matches = (object: DirectoryObject) => boolean
const defaultPageSize = 100
const signIns = 'signInActivity'
/** "The maximum page size for $top is 120" [DOC:user-list]. */
const mostWithSignIns = 120

/** One page of a collection with its count and the link to the next page. */
export function listObjects(context: GraphContext, list: ListOf): Record<string, unknown> {
  const { emulator, request } = context
  const query = readQuery(context, list)
  const { options, schema, select, expansions } = query
  const matches = within(list, compileMatch(options, matchInput(context, list, query.isAdvanced)))
  const shape = list.shape ?? ((object: DirectoryObject) => shapeObject(object, schema, select))
  const index = indexFor(emulator, list, options)
  const after = pageStart(emulator, request.query, options.skipToken)
  const page = readPage(index, {
    direction: options.orderBy?.direction ?? 'asc',
    after,
    matches,
    size: query.size,
    countsAll: query.isCounted && after === null,
    skip: after === null ? options.skip : 0,
  })
  return {
    '@odata.context': `${emulator.baseUrl}/${request.version}/$metadata#${list.collection ?? entitySetOf(list.type)}${selectSuffix(select)}`,
    ...(page.count !== null && { '@odata.count': page.count }),
    ...(page.next !== null && { '@odata.nextLink': nextLink(emulator, request, page.next) }),
    value: page.objects.map((object) => ({
      ...(object.type !== list.type && { '@odata.type': `#microsoft.graph.${object.type}` }),
      ...shape(asShown(emulator, object), select),
      ...expanded(context, object, expansions),
    })),
  }
}

/** What is asked of a list, with every name as Graph spells it; what it cannot be asked is refused. */
function readQuery(context: GraphContext, list: ListOf) {
  const { emulator, request } = context
  const schema = schemaOf(list.type, request.version)
  const asked = withSearchOrder(emulator, parseQueryOptions(request.query, { takesSkip: list.needsNoHeader === true }))
  const situation = situationOf(context, list, asked)
  checkAdvancedRules(asked, situation)
  const options = { ...asked, orderBy: orderIn(asked.orderBy, schema, list.type, situation) }
  const select = checkSelect(asked.select, list.selectable ?? schema.properties, list.type)
  const readsSignIns = asksForSignIns(select, asked.filter)
  if (list.location === 'live') requireListable(list.type, select)
  if (list.location === 'deleted') requireSelectable(context, [...(select ?? []), ...(readsSignIns ? [signIns] : [])])
  return {
    options,
    schema,
    select,
    expansions: parseExpand(asked.expand, schema, list.type),
    isAdvanced: situation.isAdvanced,
    isCounted: situation.isEventual && asked.count,
    size: Math.min(asked.top ?? defaultPageSize, readsSignIns ? mostWithSignIns : Infinity),
  }
}

function situationOf({ emulator, request }: GraphContext, list: ListOf, { count }: QueryOptions): Situation {
  if (list.needsNoHeader === true) return { isAdvanced: true, isEventual: true, location: list.location }
  const eventual = isEventual(emulator, request, list.type)
  return { isAdvanced: eventual && count, isEventual: eventual, location: list.location }
}

function asksForSignIns(select: readonly string[] | null, filter: string | null): boolean {
  return select?.includes(signIns) === true || filter?.toLowerCase().includes(`${signIns.toLowerCase()}/`) === true
}

/** What the conditions of a query are held against. */
export function matchInput({ emulator, request }: GraphContext, { type }: ListOf, isAdvanced: boolean) {
  return {
    schema: schemaOf(type, request.version),
    type,
    isAdvanced,
    doubts: queryDoubts(emulator),
    countRelated: relatedCounter(emulator.directory.index()),
  }
}

/** Source for `$orderby=displayName` beside `$search`: "List users", Example 10. */
function withSearchOrder({ switches }: Emulator, options: QueryOptions): QueryOptions {
  if (options.search === null || options.orderBy === null || switches.is('searchOrder', 'kept')) return options
  if (switches.is('searchOrder', 'refused')) throw unsupportedQuery('Sorting not supported for current query.')
  return { ...options, orderBy: null }
}

/** The list in its order, from the index that lags behind. Agent types belong to their base types too, by switch. */
export function indexFor(
  { directory, switches }: Emulator,
  { type, location }: ListOf,
  { orderBy }: Pick<QueryOptions, 'orderBy'>,
): SortedIndex {
  const includesDerived = switches.is('derivedInBaseCasts', 'yes')
  return directory.index().list({ cast: type, location, orderBy: orderBy?.property ?? 'id', includesDerived })
}

/** The test of a query together with what belongs to the list at all. */
export function within({ includes }: ListOf, matches: Matches | null): Matches | null {
  if (includes === undefined || matches === null) return includes ?? matches
  return (object) => includes(object) && matches(object)
}

export function countMatches(index: SortedIndex, matches: Matches): number {
  let count = 0
  for (const object of index.walk('asc')) if (matches(object)) count += 1
  return count
}

type Page = { objects: DirectoryObject[]; next: SortPosition | null; count: number | null }
type PageInput = {
  direction: 'asc' | 'desc'
  after: SortPosition | null
  matches: Matches | null
  size: number
  /** The first page comes with the number of all matches, for which the walk goes on to the end. */
  countsAll: boolean
  skip: number
}

function readPage(index: SortedIndex, { direction, after, matches, size, countsAll, skip }: PageInput): Page {
  const objects: DirectoryObject[] = []
  const end = skip + size
  const isWanted = matches ?? (() => true)
  const countsBeyond = countsAll && matches !== null
  let found = 0
  for (const object of index.walk(direction, after)) {
    if (!isWanted(object)) continue
    found += 1
    if (found > end && !countsBeyond) break
    if (found > skip && found <= end) objects.push(object)
  }
  const total = matches === null ? index.size : found
  return { objects, next: found > end ? positionOfLast(index, objects) : null, count: countsAll ? total : null }
}

function positionOfLast(index: SortedIndex, objects: readonly DirectoryObject[]): SortPosition | null {
  const last = objects.at(-1)
  return last === undefined ? null : index.positionOf(last)
}

function selectSuffix(select: string[] | null): string {
  return select === null ? '' : `(${select.join(',')})`
}

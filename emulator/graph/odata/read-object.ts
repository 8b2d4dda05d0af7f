import type { DirectoryObject } from '../../data/directory-object'
import { malformedQuery } from '../graph-error'
import type { GraphContext } from '../message'
import { expanded, parseExpand } from '../relations/expand'
import type { ObjectSchema } from '../schema/object-schema'
import { parseQueryOptions, type QueryOptions } from './query-options'
import { checkSelect, shapeObject } from './shape-object'

type Selectable = { properties: ObjectSchema['properties']; typeName: string }

/** One object, for which only `$select` and `$expand` have a meaning [CSDL]. */
export function readObject(
  context: GraphContext,
  object: DirectoryObject,
  schema: ObjectSchema,
  selectable: Selectable = { properties: schema.properties, typeName: object.type },
): Record<string, unknown> {
  const { select, expand } = requireSingleOptions(context.request.query)
  const names = checkSelect(select, selectable.properties, selectable.typeName)
  const expansions = parseExpand(expand, schema, object.type)
  return { ...shapeObject(object, schema, names), ...expanded(context, object, expansions) }
}

/** The options of a query for one object; the others belong to lists. */
export function requireSingleOptions(query: URLSearchParams): Pick<QueryOptions, 'select' | 'expand'> {
  const { select, expand, count, filter, orderBy, search, top } = parseQueryOptions(query)
  if (count || [filter, orderBy, search, top].some((option) => option !== null)) {
    throw malformedQuery('The query specified in the URI is not valid. Only $select and $expand apply to one object.')
  }
  return { select, expand }
}

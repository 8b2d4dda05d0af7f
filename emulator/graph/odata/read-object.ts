import type { DirectoryObject } from '../../data/directory-object'
import { malformedQuery } from '../graph-error'
import type { ObjectSchema } from '../schema/object-schema'
import { parseQueryOptions, type QueryOptions } from './query-options'
import { checkSelect, expandedRelations, shapeObject } from './shape-object'

type Selectable = { properties: ObjectSchema['properties']; typeName: string }

/** One object, for which only `$select` and `$expand` have a meaning [CSDL]. */
export function readObject(
  object: DirectoryObject,
  schema: ObjectSchema,
  query: URLSearchParams,
  selectable: Selectable = { properties: schema.properties, typeName: object.type },
): Record<string, unknown> {
  const { select, expand } = requireSingleOptions(query)
  const names = checkSelect(select, selectable.properties, selectable.typeName)
  return { ...shapeObject(object, schema, names), ...expandedRelations(expand, schema, object.type) }
}

/** The options of a query for one object; the others belong to lists. */
export function requireSingleOptions(query: URLSearchParams): Pick<QueryOptions, 'select' | 'expand'> {
  const { select, expand, count, filter, orderBy, search, top } = parseQueryOptions(query)
  if (count || [filter, orderBy, search, top].some((option) => option !== null)) {
    throw malformedQuery('The query specified in the URI is not valid. Only $select and $expand apply to one object.')
  }
  return { select, expand }
}

import type { DirectoryObject, ObjectType } from '../../data/directory-object'
import { locationTypes } from '../schema/conditional-access-schemas'
import type { ObjectSchema } from '../schema/object-schema'
import { bindFilter } from './bind-filter'
import { requireFewAlternatives } from './filter-alternatives'
import { parseFilter } from './filter-parser'
import { compileFilter, readField, type Predicate } from './filter-predicate'
import type { QueryDoubts } from './query-doubts'
import type { QueryOptions } from './query-options'
import { compileSearch } from './search'

type MatchInput = {
  schema: ObjectSchema
  type: ObjectType
  isAdvanced: boolean
  doubts: QueryDoubts
  /** How many objects a relationship leads to. */
  countRelated: (object: DirectoryObject, relation: string) => number
}

/** The test of $filter and $search together; null when every object matches. */
export function compileMatch(
  { filter, search }: Pick<QueryOptions, 'filter' | 'search'>,
  { schema, type, isAdvanced, doubts, countRelated }: MatchInput,
): Predicate<DirectoryObject> | null {
  const tests: Predicate<DirectoryObject>[] = []
  if (filter !== null) {
    const parsed = parseFilter(filter)
    requireFewAlternatives(parsed)
    const { properties, navigation, queries: table } = schema
    const casts = type === 'namedLocation' ? Object.keys(locationTypes) : []
    const bound = bindFilter(parsed, { table, properties, navigation, typeName: type, isAdvanced, doubts, casts })
    tests.push(compileFilter(bound, (object, path) => readProperty(object, path, countRelated)))
  }
  if (search !== null) {
    const isFound = compileSearch(search, schema)
    tests.push(({ properties }) => isFound(properties))
  }
  return tests.length === 0 ? null : (object) => tests.every((test) => test(object))
}

function readProperty(
  object: DirectoryObject,
  path: readonly string[],
  countRelated: MatchInput['countRelated'],
): unknown {
  const [name = '', next] = path
  if (next === '$count') return countOf(object, name, countRelated)
  if (name === 'id') return object.id
  if (name === 'deletedDateTime') return object.deletedDateTime
  if (name === '@odata.type')
    return 'ipRanges' in object.properties
      ? '#microsoft.graph.ipNamedLocation'
      : '#microsoft.graph.countryNamedLocation'
  return readField(object.properties, path)
}

function countOf(object: DirectoryObject, name: string, countRelated: MatchInput['countRelated']): number {
  const value = object.properties[name]
  return Array.isArray(value) ? value.length : countRelated(object, name)
}

import type { DirectoryObject, ObjectType } from '../../data/directory-object'
import type { ObjectSchema } from '../schema/object-schema'
import { requireFewAlternatives } from './filter-alternatives'
import { parseFilter } from './filter-parser'
import { compileFilter, readField, type Predicate } from './filter-predicate'
import { checkFilter } from './filter-rules'
import type { QueryOptions } from './query-options'
import { compileSearch } from './search'

/** The test of $filter and $search together; null when every object matches. */
export function compileMatch(
  { filter, search }: Pick<QueryOptions, 'filter' | 'search'>,
  schema: ObjectSchema,
  type: ObjectType,
  isAdvanced: boolean,
): Predicate<DirectoryObject> | null {
  const tests: Predicate<DirectoryObject>[] = []
  if (filter !== null) {
    const parsed = parseFilter(filter)
    requireFewAlternatives(parsed)
    checkFilter(parsed, schema, type, isAdvanced)
    tests.push(compileFilter(parsed, readProperty))
  }
  if (search !== null) {
    const isFound = compileSearch(search, schema)
    tests.push(({ properties }) => isFound(properties))
  }
  return tests.length === 0 ? null : (object) => tests.every((test) => test(object))
}

function readProperty(object: DirectoryObject, path: readonly string[]): unknown {
  const [name] = path
  if (name === 'id') return object.id
  if (name === 'deletedDateTime') return object.deletedDateTime
  return readField(object.properties, path)
}

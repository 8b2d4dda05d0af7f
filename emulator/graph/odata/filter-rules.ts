import { malformedQuery, unsupportedQuery } from '../graph-error'
import type { ObjectSchema, PropertyType, TextFilters } from '../schema/object-schema'
import type { ComparisonOperator, Filter, Literal, TextFunction } from './filter-parser'

/** Refuses what the type has no property for, and what only advanced queries can do [MG:advanced-queries]. */
export function checkFilter(filter: Filter, schema: ObjectSchema, typeName: string, isAdvanced: boolean): void {
  switch (filter.kind) {
    case 'and':
    case 'or':
      checkFilter(filter.left, schema, typeName, isAdvanced)
      checkFilter(filter.right, schema, typeName, isAdvanced)
      return
    case 'not':
      if (!isAdvanced) throw needsAdvanced('not')
      return checkFilter(filter.of, schema, typeName, isAdvanced)
    case 'any':
      requireCollection(filter.path, schema, typeName)
      requireElementFilters(filter.path, filter.of, schema, typeName)
      return checkElements(filter.of, isAdvanced)
    case 'call':
      return checkCall(filter, schema, typeName, isAdvanced)
    case 'in':
      if (!isAdvanced && filter.path[0] === 'deletedDateTime') throw needsAdvanced('in')
      for (const value of filter.values) requireFitting(typeAt(filter.path, schema, typeName), value)
      return requireTextFilter(filter.path, 'eq', schema, typeName)
    case 'compare':
      return checkComparison(filter, schema, typeName, isAdvanced)
  }
}

/** Elements of a collection are compared by `eq` and `startswith`; the rest belongs to advanced queries. */
function checkElements(filter: Filter, isAdvanced: boolean): void {
  if (filter.kind === 'and' || filter.kind === 'or') {
    checkElements(filter.left, isAdvanced)
    checkElements(filter.right, isAdvanced)
    return
  }
  const isPlain =
    (filter.kind === 'compare' && filter.operator === 'eq') ||
    (filter.kind === 'call' && filter.function === 'startswith')
  if (isPlain || isAdvanced) return
  throw needsAdvanced(filter.kind === 'call' ? filter.function : filter.kind)
}

function checkCall(
  filter: Filter & { kind: 'call' },
  schema: ObjectSchema,
  typeName: string,
  isAdvanced: boolean,
): void {
  if (filter.function === 'contains') throw unsupportedQuery("Operator 'contains' is not supported for the property.")
  if (filter.function === 'endswith' && !isAdvanced) throw needsAdvanced('endsWith')
  if (typeAt(filter.path, schema, typeName) !== 'String') {
    throw malformedQuery(
      `Invalid filter clause: No function signature for the function with name '${filter.function}' matches the specified arguments.`,
    )
  }
  requireTextFilter(filter.path, filter.function, schema, typeName)
}

type TextOperator = ComparisonOperator | TextFunction

/** "The endsWith operator is supported only by mail, otherMails, userPrincipalName, and proxyAddresses properties." */
const withEnds = ['mail', 'otherMails', 'userPrincipalName', 'proxyAddresses']

/** "Properties that are not listed here do not support $filter at all." */
function requireTextFilter(
  [name = '']: readonly string[],
  operator: TextOperator,
  { properties, textFilters }: ObjectSchema,
  typeName: string,
): void {
  const isText = properties[name] === 'String' || properties[name] === 'Strings'
  if (!isText) return
  if (operator === 'endswith' ? withEnds.includes(name) : isTaken(name, operator, textFilters)) return
  throw unsupportedQuery(
    `Unsupported or invalid query filter clause specified for property '${name}' of resource '${typeName.slice(0, 1).toUpperCase()}${typeName.slice(1)}'.`,
  )
}

function isTaken(name: string, operator: TextOperator, textFilters: TextFilters | null): boolean {
  if (textFilters === null || textFilters.starts.includes(name)) return true
  return operator !== 'startswith' && textFilters.whole.includes(name)
}

function requireElementFilters(path: readonly string[], filter: Filter, schema: ObjectSchema, typeName: string): void {
  if (filter.kind === 'and' || filter.kind === 'or') {
    requireElementFilters(path, filter.left, schema, typeName)
    requireElementFilters(path, filter.right, schema, typeName)
  } else if (filter.kind === 'call') requireTextFilter(path, filter.function, schema, typeName)
  else if (filter.kind === 'compare') requireTextFilter(path, filter.operator, schema, typeName)
}

function checkComparison(
  filter: Filter & { kind: 'compare' },
  schema: ObjectSchema,
  typeName: string,
  isAdvanced: boolean,
): void {
  const type = typeAt(filter.path, schema, typeName)
  requireFitting(type, filter.value)
  requireTextFilter(filter.path, filter.operator, schema, typeName)
  if (isAdvanced) return
  if (filter.operator === 'ne') throw needsAdvanced('ne')
  const [name] = filter.path
  if (name === 'deletedDateTime') throw needsAdvanced(filter.operator)
}

function typeAt(path: readonly string[], schema: ObjectSchema, typeName: string): PropertyType {
  const [name = ''] = path
  const type = Object.hasOwn(schema.properties, name) ? schema.properties[name] : undefined
  if (type === undefined) {
    throw malformedQuery(
      `Invalid filter clause: Could not find a property named '${name}' on type 'microsoft.graph.${typeName}'.`,
    )
  }
  if (type === 'Strings' || type === 'Complexes' || type === 'Complex' || path.length > 1)
    throw unsupportedQuery('Unsupported Query.')
  return type
}

function requireCollection(path: readonly string[], schema: ObjectSchema, typeName: string): void {
  const [name = ''] = path
  const type = Object.hasOwn(schema.properties, name) ? schema.properties[name] : undefined
  if (path.length === 1 && (type === 'Strings' || type === 'Complexes')) return
  throw malformedQuery(
    `Invalid filter clause: Any/All may only be used following a collection. '${path.join('/')}' of 'microsoft.graph.${typeName}' is none.`,
  )
}

function requireFitting(type: PropertyType, literal: Literal): void {
  if (literal.type === 'null') return
  const isFitting = {
    String: literal.type === 'string',
    Boolean: literal.type === 'boolean',
    Int32: literal.type === 'literal' && /^-?\d+$/.test(literal.value),
    DateTimeOffset: literal.type === 'literal' && !Number.isNaN(Date.parse(literal.value)),
    Guid: literal.type !== 'boolean',
    Strings: false,
    Complex: false,
    Complexes: false,
  }[type]
  if (!isFitting) throw malformedQuery('Invalid filter clause: A binary operator with incompatible types was detected.')
}

function needsAdvanced(operator: string) {
  return unsupportedQuery(
    `Operator '${operator}' is not supported because the required parameters might be missing. Try adding $count=true query parameter and ConsistencyLevel:eventual header. Refer to https://aka.ms/graph-docs/advanced-queries for more information`,
  )
}

import { malformedQuery, unsupportedQuery, type GraphError } from '../graph-error'
import type { PropertyType } from '../schema/object-schema'
import type { QueryOperator, QueryRow } from '../schema/queries/query-table'
import type { Filter, Literal } from './filter-parser'
import { notFilterable, requireCollection, requireRow, type FilterTarget } from './filter-target'

/** The collection that a lambda goes over, and the name that stands for its elements. */
type Scope = { readonly collection: readonly string[]; readonly variable: string }
type Compare = Filter & { kind: 'compare' }
type Call = Filter & { kind: 'call' }
type In = Filter & { kind: 'in' }

/** Refuses what the table of a type does not allow, and spells the names of the rest as Graph does. */
export function bindFilter(filter: Filter, target: FilterTarget): Filter {
  requireSignInActivityAlone(filter)
  return bind(filter, target, null)
}

function bind(filter: Filter, target: FilterTarget, scope: Scope | null): Filter {
  switch (filter.kind) {
    case 'and':
    case 'or':
      return { ...filter, left: bind(filter.left, target, scope), right: bind(filter.right, target, scope) }
    case 'not':
      return bindNot(filter, target, scope)
    case 'any':
      return bindAny(filter, target, scope)
    case 'compare':
      return bindCompare(filter, target, scope)
    case 'in':
      return bindIn(filter, target, scope)
    case 'call':
      return bindCall(filter, target, scope)
    case 'isof':
      return requireCast(filter, target)
  }
}

function bindNot(filter: Filter & { kind: 'not' }, target: FilterTarget, scope: Scope | null): Filter {
  requireNegation('not', target, scope)
  return { ...filter, of: bind(filter.of, target, scope) }
}

function requireCast(filter: Filter & { kind: 'isof' }, { casts }: FilterTarget): Filter {
  const [, type = ''] = /^microsoft\.graph\.(\w+)$/i.exec(filter.type) ?? []
  if (casts?.some((cast) => cast.toLowerCase() === type.toLowerCase())) return filter
  throw malformedQuery(`Invalid filter clause: '${filter.type}' is not a type that can be asked for here.`)
}

function bindAny({ path, variable, of }: Filter & { kind: 'any' }, target: FilterTarget, scope: Scope | null): Filter {
  if (scope !== null) throw unsupportedQuery('Unsupported Query.')
  const collection = requireCollection(target, path)
  const bound = of === null ? null : bind(of, target, { collection, variable })
  return { kind: 'any', path: withoutType(collection), variable, of: bound }
}

function bindCompare(filter: Compare, target: FilterTarget, scope: Scope | null): Filter {
  const { row, path } = resolve(filter.path, target, scope)
  const { operator, value } = filter
  if (row.path.at(-1) === '$count') {
    requireCountOf(filter, row, target)
    return { ...filter, path }
  }
  if (operator === 'ne') requireNegation('ne', target, scope)
  requireOperator(operatorOf(operator === 'ne' ? 'eq' : operator, value), operator, row, target)
  requireFitting(typeOf(row, target), value)
  return { ...filter, path }
}

function bindIn(filter: In, target: FilterTarget, scope: Scope | null): Filter {
  const { row, path } = resolve(filter.path, target, scope)
  if (!target.table.hasIn) throw notFilterable(target, row.path)
  for (const value of filter.values) {
    requireOperator(operatorOf('eq', value), 'in', row, target)
    requireFitting(typeOf(row, target), value)
  }
  return { ...filter, path }
}

const functionNames = { startswith: 'startsWith', endswith: 'endsWith' } as const

function bindCall(filter: Call, target: FilterTarget, scope: Scope | null): Filter {
  const { row, path } = resolve(filter.path, target, scope)
  if (filter.function === 'contains') throw unsupportedQuery("Operator 'contains' is not supported for the property.")
  const name = functionNames[filter.function]
  if (typeOf(row, target) !== 'String') {
    throw malformedQuery(
      `Invalid filter clause: No function signature for the function with name '${filter.function}' matches the specified arguments.`,
    )
  }
  requireOperator(name, name, row, target)
  return { ...filter, path }
}

/** The row of a path, and the path as the filter reads it. */
function resolve(
  path: readonly string[],
  target: FilterTarget,
  scope: Scope | null,
): { row: QueryRow; path: string[] } {
  if (scope === null) {
    const row = requireRow(target, path)
    return { row, path: withoutType(row.path.map((name, at) => (name === '*' ? (path[at] ?? '') : name))) }
  }
  const [variable, ...rest] = path
  if (variable !== scope.variable) throw unsupportedQuery('Unsupported Query.')
  const row = requireRow(target, [...scope.collection, 'any', ...rest])
  return { row, path: [variable, ...row.path.slice(scope.collection.length + 1)] }
}

/** `microsoft.graph.countryNamedLocation/countriesAndRegions` is the property of an object of that type. */
function withoutType(path: readonly string[]): string[] {
  return path.filter((name) => !name.startsWith('microsoft.graph.'))
}

function operatorOf(operator: QueryOperator, value: Literal): QueryOperator {
  return operator === 'eq' && value.type === 'null' ? 'null' : operator
}

function requireOperator(operator: QueryOperator, asked: string, row: QueryRow, target: FilterTarget): void {
  const tier = tierOf(operator, row, target)
  if (tier === null) throw notFilterable(target, row.path)
  if (tier === 'advanced' && !target.isAdvanced) throw needsAdvanced(asked)
}

function tierOf(operator: QueryOperator, row: QueryRow, { doubts }: FilterTarget): 'basic' | 'advanced' | null {
  if (row.basic.has(operator)) return 'basic'
  if (row.advanced.has(operator)) {
    return row.path[0] === 'deletedDateTime' && doubts.isDeletedDateTimeBasic ? 'basic' : 'advanced'
  }
  if (!row.disputed.has(operator) || doubts.disputed === 'refused') return null
  return doubts.disputed
}

/** "To negate the result of the expression inside the any clause, use the not operator": outside of it. */
function requireNegation(operator: 'not' | 'ne', target: FilterTarget, scope: Scope | null): void {
  const { negation } = target.table
  if (scope !== null) throw unsupportedQuery(`Operator '${operator}' is not supported inside of 'any'.`)
  if (negation === 'never') throw malformedQuery(`Invalid filter clause: '${operator}' is not supported.`)
  if (negation === 'advanced' && !target.isAdvanced) throw needsAdvanced(operator)
}

/** "Getting empty collections (/$count eq 0, /$count ne 0) and collections with less than one object (/$count eq 1, /$count ne 1)". */
function requireCountOf({ operator, value }: Compare, row: QueryRow, target: FilterTarget): void {
  const wanted = value.type === 'literal' ? value.value : ''
  const isCountable = row.advanced.has(wanted as QueryOperator) && (operator === 'eq' || operator === 'ne')
  if (!isCountable) throw notFilterable(target, row.path)
  if (!target.isAdvanced) throw needsAdvanced('$count')
}

/** "Supports $filter (eq, ne, not, ge, le) but not with any other filterable properties." */
function requireSignInActivityAlone(filter: Filter): void {
  const names = new Set(namesIn(filter))
  if (names.has('signinactivity') && names.size > 1) {
    throw unsupportedQuery('Filter on signInActivity is not supported together with other properties.')
  }
}

function namesIn(filter: Filter): string[] {
  switch (filter.kind) {
    case 'and':
    case 'or':
      return [...namesIn(filter.left), ...namesIn(filter.right)]
    case 'not':
      return namesIn(filter.of)
    case 'isof':
      return []
    default:
      return [(filter.path[0] ?? '').toLowerCase()]
  }
}

function typeOf({ path, type }: QueryRow, { properties }: FilterTarget): PropertyType {
  const [name = ''] = path
  return type ?? (path.length > 1 ? 'String' : (properties[name] ?? 'String'))
}

const guid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

const time = /^\d{4}-\d\d-\d\d/

/** "GUID and DateTimeOffset values aren't enclosed in quotes in $filter expressions." */
function requireFitting(type: PropertyType, literal: Literal): void {
  if (literal.type === 'null') return
  const isFitting = {
    String: literal.type === 'string',
    Boolean: literal.type === 'boolean',
    Int32: literal.type === 'literal' && /^-?\d+$/.test(literal.value),
    DateTimeOffset: literal.type === 'literal' && time.test(literal.value) && !Number.isNaN(Date.parse(literal.value)),
    Guid: literal.type === 'literal' && guid.test(literal.value),
    Strings: false,
    Complex: false,
    Complexes: false,
  }[type]
  if (!isFitting) throw malformedQuery('Invalid filter clause: A binary operator with incompatible types was detected.')
}

function needsAdvanced(operator: string): GraphError {
  return unsupportedQuery(
    `Operator '${operator}' is not supported because the required parameters might be missing. Try adding $count=true query parameter and ConsistencyLevel:eventual header. Refer to https://aka.ms/graph-docs/advanced-queries for more information`,
  )
}

import { malformedQuery, unsupportedQuery, type GraphError } from '../graph-error'
import type { ObjectSchema, PropertyType } from '../schema/object-schema'
import { rowOf, type QueryRow, type QueryTable } from '../schema/queries/query-table'
import type { QueryDoubts } from './query-doubts'

/** What a filter is held against. */
export type FilterTarget = {
  readonly table: QueryTable
  readonly properties: ObjectSchema['properties']
  readonly navigation: readonly string[]
  readonly typeName: string
  readonly isAdvanced: boolean
  readonly doubts: QueryDoubts
  /** Types that `isof` can ask for. */
  readonly casts?: readonly string[]
}

const primitive: readonly PropertyType[] = ['String', 'Boolean', 'Int32', 'DateTimeOffset', 'Guid']
const anything: QueryRow = {
  path: [],
  basic: new Set(['eq', 'startsWith']),
  advanced: new Set(['null']),
  disputed: new Set(),
  type: null,
}

/** The row of a path, or the refusal that the directory has for what is not in its table. */
export function requireRow(target: FilterTarget, path: readonly string[]): QueryRow {
  const row = rowOf(target.table, path) ?? (target.doubts.takesUndocumented ? undocumentedRow(target, path) : undefined)
  if (row !== undefined) return row
  throw notFilterable(target, path)
}

export function notFilterable(target: FilterTarget, [asked = '']: readonly string[]): GraphError {
  const name = knownName(target, asked)
  const { typeName, table } = target
  if (name === undefined) {
    return malformedQuery(
      `Invalid filter clause: Could not find a property named '${asked}' on type 'microsoft.graph.${typeName}'.`,
    )
  }
  // The audit log and role management are other services than the directory; how they word it is not documented.
  if (table.negation === 'never') return malformedQuery(`Invalid filter clause: '${name}' cannot be filtered so.`)
  return unsupportedQuery(
    `Unsupported or invalid query filter clause specified for property '${name}' of resource '${typeName.slice(0, 1).toUpperCase()}${typeName.slice(1)}'.`,
  )
}

/** The collection that a lambda goes over, as Graph spells it. */
export function requireCollection(target: FilterTarget, path: readonly string[]): readonly string[] {
  const start = `${[...path, 'any'].join('/').toLowerCase()}`
  for (const [key, row] of target.table.rows) {
    if (key === start || key.startsWith(`${start}/`)) return row.path.slice(0, path.length)
  }
  const [asked = ''] = path
  const name = knownName(target, asked)
  if (
    target.doubts.takesUndocumented &&
    path.length === 1 &&
    name !== undefined &&
    target.properties[name] === 'Strings'
  )
    return [name]
  throw notFilterable(target, path)
}

function undocumentedRow(target: FilterTarget, [asked = '', lambda, ...more]: readonly string[]): QueryRow | undefined {
  const name = knownName(target, asked)
  const type = name === undefined ? undefined : target.properties[name]
  if (name === undefined || type === undefined || more.length > 0) return undefined
  if (lambda === undefined) return primitive.includes(type) ? { ...anything, path: [name] } : undefined
  return lambda === 'any' && type === 'Strings' ? { ...anything, path: [name, 'any'] } : undefined
}

function knownName({ table, properties, navigation }: FilterTarget, asked: string): string | undefined {
  const wanted = asked.toLowerCase()
  const names = [
    ...Object.keys(properties),
    ...navigation,
    ...[...table.rows.values()].map(({ path }) => path[0] ?? ''),
  ]
  return names.find((name) => name.toLowerCase() === wanted)
}

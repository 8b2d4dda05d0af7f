import type { PropertyType } from '../object-schema'

/** What a row can allow. `in` goes with `eq`, and so do `ne` and `not`, which the table as a whole allows. */
export type QueryOperator = 'eq' | 'ge' | 'le' | 'gt' | 'lt' | 'startsWith' | 'endsWith' | 'null' | '0' | '1'

/** One property that `$filter` takes, with its operators by what a request has to bring. */
export type QueryRow = {
  /** Names as Graph writes them; `any` stands where a lambda goes over a collection, `$count` for its length. */
  readonly path: readonly string[]
  readonly basic: ReadonlySet<QueryOperator>
  readonly advanced: ReadonlySet<QueryOperator>
  /** What the tables leave blank and the page of the type lists, or what two tables say differently. */
  readonly disputed: ReadonlySet<QueryOperator>
  /** The type of what a longer path leads to; of a short one the schema knows it. */
  readonly type: PropertyType | null
}

type OrderTable = {
  readonly basic: readonly string[]
  /** What needs the parameters of advanced queries. */
  readonly advanced: readonly string[]
}

export type QueryTable = {
  readonly rows: ReadonlyMap<string, QueryRow>
  readonly order: OrderTable
  /** When `ne` and `not` work: "only with advanced query parameters" for directory objects. */
  readonly negation: 'advanced' | 'always' | 'never'
  /** `in` works "whenever `eq` operator is supported" for directory objects. */
  readonly hasIn: boolean
}

type Rules = Omit<QueryTable, 'rows'>

const ofDirectory = { negation: 'advanced', hasIn: true } as const

/**
 * Reads lines of `property | without | with the parameters of advanced queries | type`; `?` marks a disputed operator. Source of
 * the rules that hold for all: "Advanced query capabilities on Microsoft Entra ID objects".
 */
export function queryTable(lines: string, rules: Pick<Rules, 'order'> & Partial<Rules>): QueryTable {
  const rows = lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .flatMap((line) => rowsOf(line))
  return { ...ofDirectory, ...rules, rows: new Map(rows.map((row) => [keyOf(row.path), row])) }
}

/** The key of a row: case means nothing. */
function keyOf(path: readonly string[]): string {
  return path.join('/').toLowerCase()
}

/** The row of a path; `*` in a row stands for any name. */
export function rowOf({ rows }: Pick<QueryTable, 'rows'>, path: readonly string[]): QueryRow | undefined {
  const [set = ''] = path
  return rows.get(keyOf(path)) ?? (path.length === 3 ? rows.get(keyOf([set, '*', '*'])) : undefined)
}

export function withRows(table: QueryTable, lines: string): QueryTable {
  const { rows } = queryTable(lines, table)
  return { ...table, rows: new Map([...table.rows, ...rows]) }
}

function rowsOf(line: string): QueryRow[] {
  const [path = '', basic = '', advanced = '', type = ''] = line.split('|').map((cell) => cell.trim())
  const names = path.split('/')
  const cells = { basic: plain(basic), advanced: plain(advanced), disputed: disputed(`${basic} ${advanced}`) }
  const row = { ...cells, type: type === '' ? null : (type as PropertyType) }
  if (!path.endsWith('1-15')) return [{ ...row, path: names }]
  return Array.from({ length: 15 }, (_, at) => ({ ...row, path: path.replace('1-15', String(at + 1)).split('/') }))
}

function plain(cell: string): Set<QueryOperator> {
  return operatorsIn(cell, (word) => !word.startsWith('?'))
}

function disputed(cell: string): Set<QueryOperator> {
  return operatorsIn(cell, (word) => word.startsWith('?'))
}

function operatorsIn(cell: string, isWanted: (word: string) => boolean): Set<QueryOperator> {
  const words = cell.split(/\s+/).filter((word) => word !== '' && isWanted(word))
  return new Set(words.map((word) => word.replace('?', '') as QueryOperator))
}

import type { DeletedObject } from '@/lib/contract/objects'
import { graphOrders } from '@/lib/contract/view'
import { defaultLocale } from '@/lib/format/locale'
import { kindOf } from '@/lib/kinds'
import type { JsonValue } from '@/lib/kinds/graph-properties'

/** Whether the order is one that Graph does not make, so that the whole list has to be here first. */
export function isSortedHere(sort: string): boolean {
  return !(graphOrders as readonly string[]).includes(sort)
}

/** Rows by the value of a column; those without one come last, whatever the direction. */
export function sortRows(rows: readonly DeletedObject[], sort: string): readonly DeletedObject[] {
  if (!isSortedHere(sort)) return rows
  const isDescending = sort.endsWith('-desc')
  const column = sort.replace(/-desc$/, '')
  const keyed = rows.map((row) => ({ row, key: keyOf(row, column) }))
  // One order for everybody, so that a link shows the same to whoever opens it.
  const collator = new Intl.Collator(defaultLocale, { numeric: true, sensitivity: 'base' })
  keyed.sort((one, other) => {
    if (one.key === null || other.key === null) return Number(one.key === null) - Number(other.key === null)
    const order = collator.compare(one.key, other.key)
    return isDescending ? -order : order
  })
  return keyed.map(({ row }) => row)
}

function keyOf({ kind, id, properties }: DeletedObject, column: string): string | null {
  if (column === 'kind') return kind
  if (column === 'identifier') return kindOf(kind).identifier({ ...properties, id })
  return textOf(properties[column])
}

/** ISO moments sort as text. */
function textOf(value: JsonValue | undefined): string | null {
  if (value === undefined || value === null || value === '') return null
  if (Array.isArray(value)) return value.length === 0 ? null : value.map((entry: JsonValue) => textOf(entry)).join(', ')
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

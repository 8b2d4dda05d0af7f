import type { DeletedObject } from '@/lib/contract/objects'
import type { ListName } from '@/lib/contract/paths'
import { serializeView, type ListView } from '@/lib/contract/view'
import { csvByteOrderMark, csvLine } from '@/lib/format/csv'
import { kindOf } from '@/lib/kinds'
import type { KindSlug } from '@/lib/kinds/vocabulary'
import type { JsonValue } from '@/lib/kinds/graph-properties'
import { timeLeftOf } from '@/lib/kinds/retention'
import type { BadgeName } from '@/lib/kinds/vocabulary'
import type { MissingKind } from './export-rows'

export const exportFormats = ['csv', 'json'] as const
export type ExportFormat = (typeof exportFormats)[number]

export type ExportTexts = {
  readonly label: (column: string) => string
  readonly kindName: (slug: KindSlug) => string
  readonly badge: (name: BadgeName) => string
}

type Exported = { readonly list: ListName; readonly view: ListView; readonly columns: readonly string[] }
type Context = Exported & { readonly texts: ExportTexts; readonly now: Date }

/** How rows become a file: text for some of them, and the whole from all such texts. */
export type ExportWriter = {
  readonly mediaType: string
  readonly partOf: (rows: readonly DeletedObject[]) => string
  readonly fileOf: (parts: readonly string[], all: { count: number; missing: readonly MissingKind[] }) => string[]
}

/** The columns of a file: what the person chose, and what tells one object from another without the page around it. */
export function fileColumns(columns: readonly string[]): readonly string[] {
  return [...new Set(['name', ...columns, 'kind', 'deleted', 'id'])]
}

export function exportWriter(format: ExportFormat, context: Context): ExportWriter {
  return format === 'csv' ? csvWriter(context) : jsonWriter(context)
}

/** `deleted-users-2026-11-21.csv`; with filters they stand before the date, so that part of a list does not look like all. */
export function exportFileName(
  { list, view }: Pick<Exported, 'list' | 'view'>,
  now: Date,
  format: ExportFormat,
): string {
  const filters = new URLSearchParams(serializeView({ ...view, sort: null }))
  const words = [...filters].flat().join('-')
  const ofFilters = words.normalize('NFC').replaceAll(/[^\p{L}\p{N}]+/gu, '-')
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0'))
  const parts = ['deleted', list === 'all' ? 'objects' : list, trimmed(ofFilters.slice(0, 60)), day.join('-')]
  return `${parts.filter(Boolean).join('-')}.${format}`
}

function csvWriter({ columns, texts, now }: Context): ExportWriter {
  const names = fileColumns(columns)
  const textIn = (row: DeletedObject) => (column: string) =>
    column === 'kind' ? texts.kindName(row.kind) : textOf(valueOf(row, column, { texts, now }))
  const head = csvLine(names.map((name) => texts.label(name)))
  return {
    mediaType: 'text/csv;charset=utf-8',
    partOf: (rows) => rows.map((row) => csvLine(names.map(textIn(row)))).join(''),
    fileOf: (parts) => [csvByteOrderMark, head, ...parts],
  }
}

function jsonWriter({ list, view, columns, texts, now }: Context): ExportWriter {
  const names = fileColumns(columns)
  const head = { list, view: serializeView(view), exported: now.toISOString() }
  return {
    mediaType: 'application/json',
    partOf: (rows) =>
      rows
        .map((row) =>
          JSON.stringify(Object.fromEntries(names.map((name) => [name, valueOf(row, name, { texts, now })]))),
        )
        .join(',\n'),
    fileOf: (parts, { count, missing }) => [
      JSON.stringify(head).slice(0, -1),
      ',"objects":[\n',
      ...parts.flatMap((part, index) => (index === 0 ? [part] : [',\n', part])),
      '\n],',
      JSON.stringify({ count, missing: missing.map(({ kind, failure: { code } }) => ({ kind, code })) }).slice(1),
      '\n',
    ],
  }
}

type Circumstances = Pick<Context, 'texts' | 'now'>

/** What a column says of an object, for a program to read: moments in ISO 8601, the kind as it stands in addresses. */
function valueOf(row: DeletedObject, column: string, circumstances: Circumstances): JsonValue {
  const common = commonValues[column]
  return common ? common(row, circumstances) : (row.properties[column] ?? null)
}

/** Columns that are no property of the object, or one under another name. */
const commonValues: Readonly<Record<string, (row: DeletedObject, circumstances: Circumstances) => JsonValue>> = {
  name: ({ displayName }) => displayName,
  kind: ({ kind }) => kind,
  id: ({ id }) => id,
  deleted: ({ deletedDateTime }) => deletedDateTime,
  identifier: ({ kind, id, properties }) => kindOf(kind).identifier({ ...properties, id }),
  about: ({ kind, properties }, { texts }) =>
    kindOf(kind)
      .badges(properties)
      .map((name) => texts.badge(name)),
  left: (row, { now }) => {
    const left = timeLeftOf(kindOf(row.kind), row, now)
    return 'endsAt' in left ? left.endsAt.toISOString() : null
  },
}

function textOf(value: JsonValue): string {
  if (value === null) return ''
  if (Array.isArray(value)) return value.map((entry: JsonValue) => textOf(entry)).join(', ')
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

function trimmed(text: string): string {
  return text.replaceAll(/^-|-$/g, '')
}

import type { Deleter } from '@/lib/contract/deleters'
import type { DeletedObject } from '@/lib/contract/objects'
import type { ListName } from '@/lib/contract/paths'
import { emptyView, serializeRows, type ListView } from '@/lib/contract/view'
import { csvByteOrderMark, csvLine, type CsvSeparator } from '@/lib/format/csv'
import { csvMoment, zoneName, type CsvZone } from '@/lib/format/csv-moment'
import { kindOf } from '@/lib/kinds'
import type { KindSlug } from '@/lib/kinds/vocabulary'
import type { JsonValue } from '@/lib/kinds/graph-properties'
import { timeLeftOf } from '@/lib/kinds/retention'
import type { BadgeName } from '@/lib/kinds/vocabulary'
import type { FinishedExport } from './export-rows'

export const exportFormats = ['csv', 'json'] as const
export type ExportFormat = (typeof exportFormats)[number]

export type ExportTexts = {
  readonly label: (column: string) => string
  readonly kindName: (slug: KindSlug) => string
  readonly badge: (name: BadgeName) => string
  /** The label of a column that could not be read. */
  readonly unread: (label: string) => string
  /** Why nobody is named. */
  readonly untold: (reason: Exclude<Deleter['is'], 'known'>) => string
}

/** How a spreadsheet is to read it. */
export type CsvStyle = { readonly separator: CsvSeparator; readonly zone: CsvZone }

type Exported = { readonly list: ListName; readonly view: ListView; readonly columns: readonly string[] }
type Context = Exported & {
  readonly texts: ExportTexts
  readonly now: Date
  readonly csv: CsvStyle
  /** Null where the audit log told nothing. */
  readonly deleterOf: (row: DeletedObject) => Deleter | null
}

/** How rows become a file: text for some of them, and the whole from all such texts. */
export type ExportWriter = {
  readonly mediaType: string
  readonly partOf: (rows: readonly DeletedObject[]) => string
  readonly fileOf: (parts: readonly string[], all: ExportedFacts) => string[]
}

type ExportedFacts = Pick<FinishedExport, 'count' | 'missing' | 'unreadColumns'>

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
  { separator }: CsvStyle,
): string {
  const filters = new URLSearchParams(serializeRows({ ...view, sort: emptyView.sort }))
  const words = [...filters].flat().join('-')
  const ofFilters = words.normalize('NFC').replaceAll(/[^\p{L}\p{N}]+/gu, '-')
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0'))
  const parts = ['deleted', list === 'all' ? 'objects' : list, trimmed(ofFilters.slice(0, 60)), day.join('-')]
  // What separates by tabs is opened as that by its ending.
  const ending = format === 'csv' && separator === 'tab' ? 'tsv' : format
  return `${parts.filter(Boolean).join('-')}.${ending}`
}

/** Every moment in the file is written in one way, and the head of its column says by whose clock. */
function csvWriter({ columns, texts, csv: { separator, zone }, ...more }: Context): ExportWriter {
  const names = fileColumns(columns)
  const withMoments = new Set(['deleted', 'left'])
  const textIn = (row: DeletedObject) => (column: string) => {
    if (column === 'kind') return texts.kindName(row.kind)
    if (column === 'by') return deleterText(more.deleterOf(row), texts)
    const value = valueOf(row, column, { texts, ...more })
    if (typed.has(column)) return textOf(value)
    return textOf(
      withEachText(value, (text) => {
        const moment = csvMoment(text, zone)
        if (moment !== null) withMoments.add(column)
        return moment ?? text
      }),
    )
  }
  const labelOf = (unread: readonly string[]) => (name: string) => {
    if (unread.includes(name)) return texts.unread(texts.label(name))
    return withMoments.has(name) ? `${texts.label(name)} (${zoneName(zone)})` : texts.label(name)
  }
  return {
    mediaType: `${separator === 'tab' ? 'text/tab-separated-values' : 'text/csv'};charset=utf-8`,
    partOf: (rows) => rows.map((row) => csvLine(names.map(textIn(row)), separator)).join(''),
    fileOf: (parts, { unreadColumns }) => [
      csvByteOrderMark,
      csvLine(names.map(labelOf(unreadColumns)), separator),
      ...parts,
    ],
  }
}

/** What people type, which is no moment even where it looks like one. */
const typed: ReadonlySet<string> = new Set(['name', 'identifier', 'id', 'about'])

function jsonWriter({ list, view, columns, now, ...more }: Context): ExportWriter {
  const names = fileColumns(columns)
  const head = { list, view: serializeRows(view), exported: now.toISOString() }
  return {
    mediaType: 'application/json',
    partOf: (rows) =>
      rows
        .map((row) =>
          JSON.stringify(Object.fromEntries(names.map((name) => [name, valueOf(row, name, { now, ...more })]))),
        )
        .join(',\n'),
    fileOf: (parts, { count, missing, unreadColumns }) => [
      JSON.stringify(head).slice(0, -1),
      ',"objects":[\n',
      ...parts.flatMap((part, index) => (index === 0 ? [part] : [',\n', part])),
      '\n],',
      JSON.stringify({
        count,
        missing: missing.map(({ kind, failure: { code } }) => ({ kind, code })),
        ...(unreadColumns.length > 0 && { unreadColumns }),
      }).slice(1),
      '\n',
    ],
  }
}

type Circumstances = Pick<Context, 'texts' | 'now' | 'deleterOf'>

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
  by: (row, { deleterOf }) => deleterOf(row),
  left: (row, { now }) => {
    const left = timeLeftOf(kindOf(row.kind), row, now)
    return 'endsAt' in left ? left.endsAt.toISOString() : null
  },
}

/** The name, and behind it what tells namesakes apart; or why nobody is named. */
function deleterText(deleter: Deleter | null, texts: ExportTexts): string {
  if (deleter === null) return ''
  if (deleter.is !== 'known') return texts.untold(deleter.is)
  const { name = null, signInName = null, id = '' } = deleter.actor ?? {}
  const known = signInName ?? id
  return name === null || name === known ? known : `${name} (${known})`
}

function withEachText(value: JsonValue, change: (text: string) => string): JsonValue {
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) return value.map((entry: JsonValue) => withEachText(entry, change))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, withEachText(entry, change)]))
}

function textOf(value: JsonValue): string {
  if (value === null) return ''
  if (Array.isArray(value)) return value.map((entry: JsonValue) => textOf(entry)).join(', ')
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

function trimmed(text: string): string {
  return text.replaceAll(/^-|-$/g, '')
}

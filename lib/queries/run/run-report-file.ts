import type { Outcome } from '@/lib/contract/acts'
import type { DeletedObject } from '@/lib/contract/objects'
import { forOthers, type RunState } from '@/lib/contract/runs'
import { csvByteOrderMark, csvLine, type CsvSeparator } from '@/lib/format/csv'
import { kindOf } from '@/lib/kinds'
import type { KindSlug } from '@/lib/kinds/vocabulary'

type Texts = {
  readonly label: (column: ReportColumn) => string
  readonly kindName: (kind: KindSlug) => string
  readonly outcome: (outcome: Outcome | undefined) => string
}

const columns = [
  'name',
  'kind',
  'identifier',
  'id',
  'deleted',
  'outcome',
  'code',
  'said',
  'requestId',
  'readBackAt',
  'undo',
  'startedAt',
  'reason',
] as const
type ReportColumn = (typeof columns)[number]

/** What became of each object, as a table for a spreadsheet. */
export function runCsv(state: RunState, texts: Texts, separator: CsvSeparator): string {
  const head = csvLine(columns.map(texts.label), separator)
  const lines = state.objects.map((object) => csvLine(cellsOf(state, object, texts), separator))
  return csvByteOrderMark + [head, ...lines].join('')
}

/** The same as JSON, with Graph's codes as they are. */
export function runJson({ run, objects, outcomes, undone }: RunState): string {
  const { id, person, tenant, act, reason, startedAt, counts } = run
  return JSON.stringify(
    {
      ...{ id, person, tenant, act, reason, counts, startedAt: new Date(startedAt).toISOString() },
      objects: objects.map(({ kind, id: object, displayName, deletedDateTime, properties }) => ({
        ...{ kind, id: object, displayName, deletedDateTime },
        knownBy: kindOf(kind).identifier({ ...properties, id: object }),
        outcome: told(outcomes.get(object)),
        undo: undone.get(object) ?? null,
      })),
    },
    null,
    2,
  )
}

function cellsOf({ run, outcomes, undone }: RunState, object: DeletedObject, texts: Texts): readonly string[] {
  const { kind, id, displayName, deletedDateTime, properties } = object
  const outcome = outcomes.get(id)
  const undo = undone.get(id)
  const cells: Readonly<Record<ReportColumn, string | null | undefined>> = {
    name: displayName,
    kind: texts.kindName(kind),
    identifier: kindOf(kind).identifier({ ...properties, id }),
    id,
    deleted: deletedDateTime,
    outcome: texts.outcome(outcome),
    code: outcome?.code,
    said: outcome?.said,
    requestId: outcome?.requestId,
    readBackAt: outcome?.readBackAt,
    undo: undo && texts.outcome(undo),
    startedAt: new Date(run.startedAt).toISOString(),
    reason: run.reason,
  }
  return columns.map((column) => cells[column] ?? '')
}

function told(outcome: Outcome | undefined): Outcome | null {
  return outcome ? forOthers(outcome) : null
}

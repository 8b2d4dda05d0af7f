import type { DeletedObject, ObjectPage } from '@/lib/contract/objects'
import { readPatiently, type PageSource } from '../list/read-patiently'

export type ExportProgress = {
  /** Rows for the file so far. */
  readonly rows: number
  /** How far the reading has come: rows, or objects that were gone through where Graph could not narrow. */
  readonly read: number
  readonly of: number | 'unknown'
}

export type MissingKind = ObjectPage['missing'][number]

export type FinishedExport = {
  readonly state: 'finished'
  /** The text of the rows, in order. Parts, because one text of 100,000 rows would be copied again with every page. */
  readonly parts: readonly string[]
  readonly count: number
  /** Kinds of a list of all that are not, or not wholly, in it. */
  readonly missing: readonly MissingKind[]
  /** Names of columns that are empty because they could not be read. */
  readonly unreadColumns: readonly string[]
}

export type ExportedRows = FinishedExport | { readonly state: 'stopped' }

type Source = PageSource & {
  /** Which rows belong in the file. Graph may still list what this browser has restored. */
  readonly isWanted: (row: DeletedObject) => boolean
  /** Reads what the file says of rows beside what the list has, before they are written. */
  readonly prepare: (rows: readonly DeletedObject[]) => Promise<void>
  readonly partOf: (rows: readonly DeletedObject[]) => string
  /**
   * Sorts all rows at the end, where their order is not the one in which they come; null where rows can be written as they
   * come.
   */
  readonly inOrder: ((rows: readonly DeletedObject[]) => readonly DeletedObject[]) | null
  readonly onProgress: (progress: ExportProgress) => void
}

/**
 * Reads all rows of a list, page by page, and writes them. Throttling is waited out, and a page that got no answer is asked
 * for once more.
 *
 * @throws AppError when a page could not be read: part of the rows is never given for all of them
 */
export async function exportRows(source: Source): Promise<ExportedRows> {
  const { isWanted, inOrder, onProgress } = source
  const write = async (rows: readonly DeletedObject[]) => {
    await source.prepare(rows)
    parts.push(source.partOf(rows))
  }
  const seen = new Set<string>()
  const kept: DeletedObject[] = []
  const parts: string[] = []
  const lacks = createLacks()
  let sifted = 0
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page: ObjectPage | null = await readPatiently(source, cursor ?? null)
    if (page === null) return { state: 'stopped' }
    const rows = page.rows.filter((row) => !seen.has(keyOf(row)) && isWanted(row))
    for (const row of rows) seen.add(keyOf(row))
    if (inOrder) kept.push(...rows)
    else if (rows.length > 0) await write(rows)
    lacks.note(page)
    sifted += page.sifted?.read ?? 0
    onProgress({ rows: seen.size, ...progressOf(page, seen.size, sifted) })
    cursor = page.next
  }
  if (inOrder && kept.length > 0) await write(inOrder(kept))
  return { state: 'finished', parts, count: seen.size, ...lacks.all() }
}

/** What of the list is not in the file, each once. */
function createLacks() {
  const missing = new Map<string, MissingKind>()
  const unread = new Set<string>()
  return {
    note(page: ObjectPage): void {
      for (const one of page.missing) missing.set(one.kind, one)
      for (const { name } of page.unreadColumns ?? []) unread.add(name)
    },
    all: () => ({ missing: [...missing.values()], unreadColumns: [...unread] }),
  }
}

function progressOf(page: ObjectPage, rows: number, sifted: number): Pick<ExportProgress, 'read' | 'of'> {
  if (page.sifted) return { read: sifted, of: page.sifted.of }
  return { read: rows, of: page.total === 'unknown' ? page.total : Math.max(page.total, rows) }
}

function keyOf({ kind, id }: DeletedObject): string {
  return `${kind} ${id}`
}

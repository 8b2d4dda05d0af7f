import 'server-only'
import { AppError, type AppErrorCode } from '@/lib/contract/app-error'
import type { ObjectPage } from '@/lib/contract/objects'
import type { ListView } from '@/lib/contract/view'
import type { Kind } from '@/lib/kinds/kind'
import { askBatch } from '../../graph/batch'
import type { DelegatedSession } from '../../session'
import { deletedObjectsPath } from '../deleted-object'
import { explainRefusal } from '../refusal'
import { furtherColumns, type FurtherColumns } from './further-columns'
import type { AskedPage } from './list-deleted-objects'

type UnreadColumns = NonNullable<ObjectPage['unreadColumns']>
type ReadPage = (asked: AskedPage) => Promise<ObjectPage>

/**
 * A page of a list with the columns that Graph gives: one that it refuses, or that does not exist, costs nothing but itself and
 * is named. Later pages know by their cursor which those are.
 */
export async function listWithColumns(
  session: DelegatedSession,
  kind: Kind,
  asked: AskedPage,
  readPage: ReadPage,
): Promise<ObjectPage> {
  const { lost, cursor } = partsOf(asked.paging.cursor)
  const columns = furtherColumns(kind, asked.view)
  const unknown = columns.unknown.map((name) => ({ name }))
  const readWithout = async (unread: UnreadColumns) => {
    const view = without(asked.view, unread)
    const page = await readPage({ ...asked, view, paging: { ...asked.paging, cursor } })
    return unread.length === 0 ? page : { ...page, next: marked(page.next, unread), unreadColumns: [...unread] }
  }
  if (cursor !== null) return readWithout(lost)
  try {
    return await readWithout(unknown)
  } catch (error) {
    if (columns.sources.size === 0 || !(error instanceof AppError) || !refusals.includes(error.failure.code))
      throw error
    const refused = await refusedAmong(session, kind, columns)
    if (refused.length === 0) throw error
    return readWithout([...unknown, ...refused])
  }
}

/** What Graph's refusal of a list can be, as it is told by then. */
const refusals: readonly AppErrorCode[] = ['graphRefused', 'forbidden', 'roleMissing', 'roleUnsure']

/** Each is asked for alone, to tell which it is. */
async function refusedAmong(
  session: DelegatedSession,
  kind: Kind,
  { sources }: FurtherColumns,
): Promise<UnreadColumns> {
  const path = deletedObjectsPath(kind)
  const reads = [...new Set(sources.values())].map((id) => ({ id, path, query: { $select: `id,${id}`, $top: '1' } }))
  const answers = await askBatch(session.graph, kind.graph.api, reads, session.signal)
  return [...sources].flatMap(([name, source]) => {
    const answer = answers.get(source)
    if (answer === undefined || answer.isOk || (answer.status !== 400 && answer.status !== 403)) return []
    return [{ name, failure: explainRefusal(answer.failure, kind, 'read', session) }]
  })
}

function without(view: ListView, unread: UnreadColumns): ListView {
  const left = view.columns?.filter((column) => !unread.some(({ name }) => name === column))
  return { ...view, columns: left?.length ? left : null }
}

const mark = '~'

/** The cursor is sealed for the list without these columns, so another text before it opens nothing. */
function marked(cursor: string | null, unread: UnreadColumns): string | null {
  return cursor && `${unread.map(({ name }) => name).join()}${mark}${cursor}`
}

function partsOf(cursor: string | null): { readonly lost: UnreadColumns; readonly cursor: string | null } {
  const end = cursor?.indexOf(mark) ?? -1
  if (cursor === null || end === -1) return { lost: [], cursor }
  const names = cursor.slice(0, end).split(',')
  return { lost: names.map((name) => ({ name })), cursor: cursor.slice(end + 1) }
}

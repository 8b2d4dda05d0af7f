import 'server-only'
import { AppError } from '@/lib/contract/app-error'
import type { DeletedObject, ObjectPage } from '@/lib/contract/objects'
import type { ListView, SortOrder } from '@/lib/contract/view'
import { selectOf } from '@/lib/kinds'
import { readText, type Kind } from '@/lib/kinds/kind'
import { parseCollection, requestOfNextLink } from '../graph/paging'
import type { GraphRequest } from '../graph/client'
import type { Session } from '../session'
import { permissionMissing } from '../identity/permissions'
import { deletedObjectsPath, isHalfEmpty, toDeletedObject } from './deleted-object'
import { explainRefusal } from './refusal'

/** Such bins hold hundreds at most; more pages than this are a loop. */
const mostPages = 100
const largestPage = '999'

/** The whole of a bin that Graph neither sorts nor searches, sorted and searched here. */
export function readPlainBin(session: Session, kind: Kind, view: ListView): Promise<ObjectPage> {
  return readWhole(session, kind, view, {})
}

/** The same for a bin of which Graph has just said that it does not sort or search it. */
export function readUnsortableBin(session: Session, kind: Kind, view: ListView): Promise<ObjectPage> {
  return readWhole(session, kind, view, { query: { $select: selectOf(kind, 'list').join(','), $top: largestPage } })
}

async function readWhole(
  session: Session,
  kind: Kind,
  { search, sort }: ListView,
  first: Pick<GraphRequest, 'query'>,
): Promise<ObjectPage> {
  const selected = selectOf(kind, 'list')
  const items = await readAll(session, kind, first)
  // Graph sends only the ids of what the app may not read; where all properties come, one may well be empty.
  if (first.query && items.some((item) => isHalfEmpty(item, selected)))
    throw new AppError(permissionMissing(kind, 'read'))
  const rows = items
    .map((item) => toDeletedObject(kind, item, selected))
    .filter((object) => matches(kind, object, search))
    .sort(orders[sort])
  return { rows, next: null, total: rows.length, missing: [] }
}

async function readAll(
  session: Session,
  kind: Kind,
  first: Pick<GraphRequest, 'query'>,
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const { graph, signal } = session
  const items: Readonly<Record<string, unknown>>[] = []
  let request: GraphRequest | null = { api: kind.graph.api, path: deletedObjectsPath(kind), ...first }
  for (let page = 0; request !== null; page += 1) {
    if (page >= mostPages) throw new AppError({ code: 'unexpected' }, { cause: new Error('Paging without end') })
    const answer = await graph.ask(request, signal)
    if (!answer.isOk) throw new AppError(explainRefusal(answer.failure, kind, 'read', session))
    const { items: found, nextLink } = parseCollection(answer.body)
    items.push(...found)
    request = nextLink === null ? null : requestOfNextLink(nextLink, graph.baseUrl, kind.graph.api)
  }
  return items
}

/** As Graph compares in the other bins: without regard to upper and lower case. */
function matches(kind: Kind, { properties }: DeletedObject, search: string): boolean {
  const text = search.toLowerCase()
  if (text === '') return true
  if (kind.searchIds.some((name) => readText(properties, name)?.toLowerCase() === text)) return true
  return kind.search.some(({ property, operator }) => {
    const value = readText(properties, property)?.toLowerCase() ?? ''
    return operator === 'startswith' ? value.startsWith(text) : value.endsWith(text)
  })
}

const orders: Readonly<Record<SortOrder, (one: DeletedObject, other: DeletedObject) => number>> = {
  newest: (one, other) => momentOf(other) - momentOf(one),
  oldest: (one, other) => momentOf(one) - momentOf(other),
  name: (one, other) => (one.displayName ?? '').localeCompare(other.displayName ?? '', 'en'),
}

function momentOf({ deletedDateTime }: DeletedObject): number {
  const moment = Date.parse(deletedDateTime ?? '')
  return Number.isNaN(moment) ? 0 : moment
}

import 'server-only'
import type { Failure } from '@/lib/contract/app-error'
import type { DeletedObject, ObjectPage } from '@/lib/contract/objects'
import type { ListName } from '@/lib/contract/paths'
import { filterFits, othersOf } from '@/lib/contract/filters'
import { filtersOn, type GraphOrder, type ListView } from '@/lib/contract/view'
import type { Kind } from '@/lib/kinds/kind'
import type { KindSlug } from '@/lib/kinds/vocabulary'
import { systemClock } from '../../clock'
import { missingPermission } from '../../identity/permissions'
import type { Sealer } from '../../sealer'
import type { DelegatedSession } from '../../session'
import { beginStreams, continueStreams } from './all-kinds/begin-streams'
import { countDoubles } from './all-kinds/count-doubles'
import { isTaking, relativesAmong } from './all-kinds/kind-families'
import { keyOf, type KindStream, type StreamPosition } from './all-kinds/kind-stream'
import { loadStreams } from './all-kinds/load-streams'
import { mergeStreams } from './all-kinds/merge-streams'
import { readDeleters } from '../audit/deleters'
import { createListCursor } from './list-cursor'
import type { AskedPage } from './list-deleted-objects'
import { graphOrderOf, sortKeyOf, type SortKey } from './list-order'

type State = {
  readonly startedAt: number
  readonly positions: Readonly<Record<string, StreamPosition>>
  readonly total: number | 'unknown'
  /** How many objects there are to go through where we sift them. */
  readonly toSift: number
  readonly given: number
  readonly latest: Latest
  readonly looked: ObjectPage['looked']
}

/** The key of the last row, and the ids of rows with it that may come again. */
type Latest = { readonly key: SortKey | null; readonly ids: readonly string[] }

type Bins = { readonly name: ListName; readonly kinds: readonly Kind[] }

/**
 * One page of several recycle bins that can be read, or of several ways in which one is asked, merged in the order of the view.
 * Kinds that cannot be read are named in `missing` of the first page; one that fails later fails the page.
 */
export async function listMerged(
  session: DelegatedSession,
  { name, kinds: every }: Bins,
  { view, paging: { cursor, size }, now = systemClock.now }: AskedPage,
  sealer: Sealer,
): Promise<ObjectPage> {
  const cursors = createListCursor<State>(sealer, session, name, view)
  const state = cursor === null ? null : cursors.read(cursor)
  const { startedAt, given, latest } = state ?? { startedAt: now(), given: 0, latest: nothingGiven }
  const order = graphOrderOf(view.sort)
  const kinds = every.filter((kind) => mayMatch(kind, view))
  const unread = new Map(kinds.map((kind) => [kind.slug, reasonAgainst(session, kind, view)] as const))
  const readable = kinds.filter(({ slug }) => unread.get(slug) === null)
  const deleters = await readDeleters(session, readable, view, new Date(startedAt))
  const load = (asked: readonly KindStream[]) => loadStreams(session, asked, size)
  const begun = { view, context: { now: new Date(startedAt), deleters }, load }
  const streams = state ? await continueStreams(state.positions, kinds, begun) : await beginStreams(readable, begun)
  const taken = streams.filter(({ isDropped }) => !isDropped)
  const [rows, first] = await Promise.all([
    mergeStreams(taken, { order, size, given: latest.ids, load, now }),
    state ?? firstOf(session, { view, streams, taken }),
  ])
  const { total, toSift, looked } = first
  const next: State = {
    startedAt,
    positions: positionsOf(taken),
    total,
    toSift,
    given: given + rows.length,
    latest: latestOf(rows, { order, streams: taken, before: latest }),
    looked,
  }
  const isEnd = Object.keys(next.positions).length === 0
  return {
    rows: [...rows],
    next: isEnd ? null : cursors.write(next),
    total: isEnd ? next.given : total,
    missing: state === null ? missingAmong(unread, streams) : [],
    ...(looked && { looked }),
    ...siftedOf(taken, toSift),
    // Not counted, because later pages go through the same objects again.
    ...(deleters && { deleters: { oldest: deleters.oldest, asked: deleters.asked, unknown: null } }),
  }
}

type Streams = readonly KindStream[]

/** What the first pages tell of the whole list. */
async function firstOf(
  session: DelegatedSession,
  { view, streams, taken }: { view: ListView; streams: Streams; taken: Streams },
): Promise<Pick<State, 'total' | 'toSift' | 'looked'>> {
  const doubles = await countDoubles(session, taken)
  return { total: totalOf(taken, doubles), toSift: toSiftOf(taken), looked: lookedOf(view, streams) }
}

/** Where a search was looked for in each kind that was read. */
function lookedOf({ search }: ListView, streams: readonly KindStream[]): ObjectPage['looked'] {
  if (search === '') return undefined
  const taking = streams.filter(isTaking)
  return [...new Set(taking.map(({ plan }) => plan.kind.slug))].map((kind) => {
    const own = streams.filter(({ plan }) => plan.kind.slug === kind)
    const isWhole = own.some((stream) => isTaking(stream) && (stream.plan.mode === 'here' || stream.isWhole))
    const unread = own.find(({ isUnread }) => isUnread)
    return { kind, by: isWhole ? 'everything' : 'graph', ...(unread && { of: unread.count ?? 0 }) }
  })
}

/** Whether some object of a kind may match. Of the others nothing is asked, and nothing is missing. */
function mayMatch(kind: Kind, view: ListView): boolean {
  const lacked = filtersOn(view).filter((name) => !filterFits(name, kind))
  return (view.kinds?.includes(kind.slug) ?? true) && lacked.every((name) => othersOf(name) === 'areUnknown')
}

/** Why nothing is asked of a kind; null where it is. */
function reasonAgainst(session: DelegatedSession, kind: Kind, { deletedBy }: ListView): Failure | null {
  const isUntold = deletedBy !== null && !filterFits('deletedBy', kind)
  return missingPermission(session, kind, 'read') ?? (isUntold ? { code: 'activityUnknown' } : null)
}

function positionsOf(streams: readonly KindStream[]): State['positions'] {
  return Object.fromEntries(
    streams.flatMap(({ plan, position }) => (position === null ? [] : [[keyOf(plan), position]])),
  )
}

function missingAmong(
  unread: ReadonlyMap<KindSlug, Failure | null>,
  streams: readonly KindStream[],
): ObjectPage['missing'] {
  return [...unread].flatMap(([kind, reason]) => {
    const own = streams.filter(({ plan }) => plan.kind.slug === kind).map(({ failure }) => failure)
    const failure = reason ?? own.find((one) => one !== null) ?? null
    return failure === null ? [] : [{ kind, failure }]
  })
}

function totalOf(streams: readonly KindStream[], doubles: number | 'unknown'): number | 'unknown' {
  const totals = streams.filter(({ failure }) => failure === null).map(({ total }) => total)
  const known = totals.filter((total) => total !== 'unknown')
  if (doubles === 'unknown' || known.length < totals.length) return 'unknown'
  return known.reduce((sum, total) => sum + total, -doubles)
}

function toSiftOf(streams: readonly KindStream[]): number {
  return siftedAmong(streams).reduce((sum, { count }) => sum + (count ?? 0), 0)
}

function siftedOf(streams: readonly KindStream[], of: number): Pick<ObjectPage, 'sifted'> {
  const sifted = siftedAmong(streams)
  return sifted.length === 0 ? {} : { sifted: { read: sifted.reduce((sum, { read }) => sum + read, 0), of } }
}

function siftedAmong(streams: readonly KindStream[]): readonly KindStream[] {
  return streams.filter(({ isSifted, failure }) => isSifted && failure === null)
}

const nothingGiven: Latest = { key: null, ids: [] }

const mostLatest = 100

function latestOf(
  rows: readonly DeletedObject[],
  { order, streams, before }: { order: GraphOrder; streams: readonly KindStream[]; before: Latest },
): Latest {
  const last = rows.at(-1)
  if (last === undefined) return before
  const key = sortKeyOf(order, last)
  const hasRelatives = new Set(
    streams.filter((stream) => relativesAmong(streams, stream).length > 0).map(({ plan }) => plan.kind.slug),
  )
  const ids = rows.filter((row) => hasRelatives.has(row.kind) && sortKeyOf(order, row) === key).map(({ id }) => id)
  return { key, ids: [...(before.key === key ? before.ids : []), ...ids].slice(-mostLatest) }
}

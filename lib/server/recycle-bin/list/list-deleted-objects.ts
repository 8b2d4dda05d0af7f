import 'server-only'
import { AppError, isAboutRoles } from '@/lib/contract/app-error'
import type { ObjectPage } from '@/lib/contract/objects'
import { mostSortedHere, type ListView, type Paging } from '@/lib/contract/view'
import type { Kind } from '@/lib/kinds/kind'
import { systemClock } from '../../clock'
import { requirePermission } from '../../identity/permissions'
import type { Sealer } from '../../sealer'
import type { DelegatedSession } from '../../session'
import { readDeleters, type Deleters } from '../audit/deleters'
import { createListCursor } from './list-cursor'
import { graphOrderOf } from './list-order'
import type { AskMode } from './conditions/ask-mode'
import { planList } from './list-plan'
import { listMerged } from './merged-list'
import { listOwnedObjects } from './list-owned-objects'
import { readStretch, type Stretch } from './read-stretch'
import { listWithColumns } from './with-columns'
import { readWholeBin, type WholeBin } from './whole-bin'

export type AskedPage = { readonly view: ListView; readonly paging: Paging; readonly now?: () => number }

type State = {
  /** Null for the first page. */
  readonly link: string | null
  /** The moment of the first page, from which relative times count, so that all pages belong to one list. */
  readonly startedAt: number
  /** What Graph counted, which it tells with the first page only. */
  readonly mode: AskMode
  readonly count: number
  readonly found: number
}

/**
 * One page of a kind's recycle bin, or what of it belongs to a person whose roles do not allow the whole.
 *
 * @throws AppError `tooMany` when the view takes a completely loaded list, and there is too much to load
 */
export async function listDeletedObjects(
  session: DelegatedSession,
  kind: Kind,
  asked: AskedPage,
  sealer: Sealer,
): Promise<ObjectPage> {
  try {
    return await listWithColumns(session, kind, asked, (page) => listBin(session, kind, page, sealer))
  } catch (error) {
    if (!(error instanceof AppError) || !isAboutRoles(error.failure)) throw error
    const { view, now = systemClock.now } = asked
    const owned = await listOwnedObjects(session, kind, view, new Date(now()))
    if (owned === null) throw error
    return { ...owned, next: null, missing: [], owned: error.failure }
  }
}

/**
 * Graph does what it can; what it cannot is done here, and then `sifted` says how many
 * objects were gone through for it.
 */
async function listBin(session: DelegatedSession, kind: Kind, asked: AskedPage, sealer: Sealer): Promise<ObjectPage> {
  requirePermission(session, kind, 'read')
  if (asked.view.search !== '') return listSearched(session, kind, asked, sealer)
  const {
    view,
    paging: { cursor, size },
    now = systemClock.now,
  } = asked
  const cursors = createListCursor<State>(sealer, session, kind.slug, view)
  const state: State =
    cursor === null ? { link: null, startedAt: now(), mode: 'values', count: 0, found: 0 } : cursors.read(cursor)
  const startedAt = new Date(state.startedAt)
  const deleters = await readDeleters(session, [kind], view, startedAt)
  const plan = planList(kind, view, { now: startedAt, deleters, mode: state.mode })
  const isPlain = kind.graph.queries === 'plain'
  const stretch = isPlain ? null : await readStretch(session, plan, { link: state.link, size, now })
  if (stretch === null) return wholePage(await readWholeBin(session, plan), deleters)
  const next: State = {
    link: stretch.nextLink,
    startedAt: state.startedAt,
    mode: stretch.plan.mode,
    count: stretch.count ?? state.count,
    found: state.found + stretch.rows.length,
  }
  if (graphOrderOf(view.sort) !== view.sort && next.count > mostSortedHere) throw new AppError({ code: 'tooMany' })
  return {
    rows: [...stretch.rows],
    next: next.link === null ? null : cursors.write(next),
    total: totalOf(stretch, next),
    missing: [],
    ...(stretch.isSifted ? { sifted: { read: stretch.read, of: next.count } } : {}),
    ...told(deleters, stretch.unknown),
  }
}

/** What a search means takes several questions to Graph, of which the answers are merged. */
async function listSearched(
  session: DelegatedSession,
  kind: Kind,
  asked: AskedPage,
  sealer: Sealer,
): Promise<ObjectPage> {
  const page = await listMerged(session, { name: kind.slug, kinds: [kind] }, asked, sealer)
  const [unread] = page.missing
  if (unread) throw new AppError(unread.failure)
  const isSortedHere = graphOrderOf(asked.view.sort) !== asked.view.sort
  if (isSortedHere && typeof page.total === 'number' && page.total > mostSortedHere)
    throw new AppError({ code: 'tooMany' })
  return page
}

function totalOf({ plan, isSifted }: Stretch, { link, count, found }: State): ObjectPage['total'] {
  if (plan.isExact && !isSifted) return count
  return link === null ? found : 'unknown'
}

function wholePage({ rows, read, unknown }: WholeBin, deleters: Deleters | null): ObjectPage {
  const sifted = { read, of: read }
  return { rows: [...rows], next: null, total: rows.length, missing: [], sifted, ...told(deleters, unknown) }
}

function told(deleters: Deleters | null, unknown: number): Pick<ObjectPage, 'deleters'> {
  return deleters === null ? {} : { deleters: { oldest: deleters.oldest, asked: deleters.asked, unknown } }
}

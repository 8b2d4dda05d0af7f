import type { InfiniteData, QueryClient } from '@tanstack/react-query'
import type { Session } from '@/lib/auth/session'
import { objectPageSchema, type DeletedObject, type ObjectPage } from '@/lib/contract/objects'
import { apiPaths, type ListName } from '@/lib/contract/paths'
import type { ListView, Paging } from '@/lib/contract/view'
import { readApi } from '../api'
import { firstPaging, objectQueries } from '../object-queries'

export type LoadedList = InfiniteData<ObjectPage, Paging>

/**
 * Reads the first page of a list anew and fits it to the pages that are loaded. A plain refetch would read all of them
 * again: a thousand requests for 100,000 objects.
 */
export async function refreshFirstPage(
  queryClient: QueryClient,
  session: Session,
  { list, view }: { list: ListName; view: ListView },
): Promise<void> {
  const { queryKey } = objectQueries(session).list(list, view)
  const signal = new AbortController().signal
  const path = apiPaths.list(list, view, firstPaging(view))
  const fresh = await readApi(path, objectPageSchema, { session, signal })
  queryClient.setQueryData<LoadedList>(queryKey, (loaded) => loaded && mergeFirstPage(loaded, fresh))
}

/**
 * The loaded list with its beginning replaced: what the fresh page says holds as far down as it reaches, and the rows below
 * stay as they are. Where the two do not meet, only the fresh page is left and the rest is read again while scrolling.
 */
export function mergeFirstPage(loaded: LoadedList, fresh: ObjectPage): LoadedList {
  const first = loaded.pageParams.slice(0, 1)
  const lastFresh = fresh.rows.at(-1)
  const pageOfMeeting = loaded.pages.findIndex((page) => page.rows.some((row) => isSame(row, lastFresh)))
  const below = loaded.pages[pageOfMeeting]
  if (fresh.next === null || !lastFresh || !below) return { pages: [fresh], pageParams: first }
  const isLastPage = pageOfMeeting === loaded.pages.length - 1
  if (pageOfMeeting === 0 && isLastPage) {
    const reachesFurther = !isSame(below.rows.at(-1), lastFresh)
    return { pages: [reachesFurther ? joined(fresh, below) : fresh], pageParams: first }
  }
  return {
    pages: [joined(fresh, below), ...loaded.pages.slice(pageOfMeeting + 1)],
    pageParams: [...first, ...loaded.pageParams.slice(pageOfMeeting + 1)],
  }
}

/** The loaded list without some objects. */
export function withoutObjects(loaded: LoadedList, ids: ReadonlySet<string>): LoadedList {
  return {
    ...loaded,
    pages: loaded.pages.map((page) => ({ ...page, rows: page.rows.filter(({ id }) => !ids.has(id)) })),
  }
}

function joined(fresh: ObjectPage, below: ObjectPage): ObjectPage {
  const known = new Set(fresh.rows.map(({ id }) => id))
  const meeting = below.rows.findIndex((row) => isSame(row, fresh.rows.at(-1)))
  return {
    ...fresh,
    rows: [...fresh.rows, ...below.rows.slice(meeting + 1).filter(({ id }) => !known.has(id))],
    next: below.next,
  }
}

function isSame(row: DeletedObject | undefined, other: DeletedObject | undefined): boolean {
  return row?.id === other?.id && row?.deletedDateTime === other?.deletedDateTime
}

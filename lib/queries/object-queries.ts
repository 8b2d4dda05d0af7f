import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { countsSchema, objectPageSchema, type ObjectPage } from '@/lib/contract/objects'
import { apiPaths, type ListName } from '@/lib/contract/paths'
import { meSchema } from '@/lib/contract/person'
import { firstPage, largestPage, type ListView, type Paging } from '@/lib/contract/view'
import type { Session } from '@/lib/auth/session'
import type { KindSlug } from '@/lib/kinds/vocabulary'
import { readApi } from './api'
import { listKey } from './list/list-keys'
import { isSortedHere } from './list/sort-rows'
import { readObject } from './read-object'

/** What can be read, each as its key and its function in one. The session is no part of a key: its caches end with it. */
export function objectQueries(session: Session) {
  return {
    list: (list: ListName, view: ListView) =>
      infiniteQueryOptions({
        queryKey: listKey(list, view),
        queryFn: ({ pageParam, signal }) =>
          readApi(apiPaths.list(list, view, pageParam), objectPageSchema, { session, signal }),
        initialPageParam: firstPaging(view),
        getNextPageParam: nextPaging,
      }),

    one: (kind: KindSlug, id: string) =>
      queryOptions({
        queryKey: ['objects', kind, 'one', id],
        queryFn: ({ signal }) => readObject(kind, id, { session, signal }),
      }),

    counts: (kinds: readonly KindSlug[]) =>
      queryOptions({
        queryKey: ['counts', kinds],
        queryFn: ({ signal }) => readApi(apiPaths.counts(kinds), countsSchema, { session, signal }),
      }),

    me: () =>
      queryOptions({
        queryKey: ['me'],
        queryFn: ({ signal }) => readApi(apiPaths.me(), meSchema, { session, signal }),
        staleTime: 5 * 60_000,
      }),
  }
}

/** A list that is sorted here is loaded completely, so in the largest pages. */
export function firstPaging({ sort }: ListView): Paging {
  return { cursor: null, size: isSortedHere(sort) ? largestPage : firstPage }
}

/** The first rows come in small pages, because these come fast. */
const rowsInSmallPages = 300

/**
 * Behind the first rows pages are large, so that 100,000 objects take a hundred requests and not a thousand. A next link
 * keeps the size of its page, so the large pages start again at the first row; rows that come twice are shown once. Lists
 * that the server sifts keep small pages, because their total is counted from the pages.
 */
function nextPaging(page: ObjectPage, pages: readonly ObjectPage[], { size }: Paging): Paging | null {
  if (page.next === null) return null
  const loaded = pages.reduce((sum, { rows }) => sum + rows.length, 0)
  const isLong = loaded >= rowsInSmallPages && typeof pages[0]?.total === 'number' && page.sifted === undefined
  return size < largestPage && isLong ? { cursor: null, size: largestPage } : { cursor: page.next, size }
}

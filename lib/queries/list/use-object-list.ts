'use client'

import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useMemo, useState } from 'react'
import { useSession } from '@/lib/auth/session-provider'
import type { Failure } from '@/lib/contract/app-error'
import type { DeletedObject, ObjectPage } from '@/lib/contract/objects'
import type { ListName } from '@/lib/contract/paths'
import { filtersOn, type ListView } from '@/lib/contract/view'
import { isDealtWith, settledCount, type RecentAct } from '@/lib/storage/recent-acts'
import { refreshFirstPage, type LoadedList } from './first-page'
import { objectQueries } from '../object-queries'
import { failureOfError } from '../query-client'
import { isSortedHere, sortRows } from './sort-rows'
import { useAskAnew } from '../use-new-token'
import { useRecentActs } from '../use-recent-acts'

const refreshEveryMs = 60_000

/** The loaded rows of a list less what this browser already dealt with, its count, and how to read more or anew. */
export function useObjectList(list: ListName, view: ListView) {
  const session = useSession()
  const query = useInfiniteQuery({
    ...objectQueries(session).list(list, view),
    // Only the first page is ever read again, and by `refresh`.
    staleTime: Infinity,
  })
  const acts = useRecentActs(list)
  const pages = query.data?.pages ?? []
  /** Kinds that could not be read, of a list of all. */
  const missing = missingOf(pages)
  const refreshing = useRefresh({ list, view, missing, dataUpdatedAt: query.dataUpdatedAt, hasData: pages.length > 0 })

  const isWholeNeeded = isSortedHere(view.sort)
  const readOn = useEffectEvent(() => {
    if (query.hasNextPage && !query.isFetchingNextPage && !query.isFetchNextPageError) void query.fetchNextPage()
  })
  useEffect(() => {
    if (isWholeNeeded) readOn()
  }, [isWholeNeeded, query.data, query.isFetchingNextPage])

  const found = useMemo(() => rowsOf(query.data).filter((row) => !isDealtWith(row, acts)), [query.data, acts])
  const rows = useMemo(() => sortRows(found, view.sort), [found, view.sort])
  const isIncomplete = isWholeNeeded && query.hasNextPage
  return {
    /** Empty while a list that is sorted here is not complete: half of it in order would be no order. */
    rows: isIncomplete ? none : rows,
    total: settledTotal({ pages, rows, acts, hasMore: query.hasNextPage, isWhole: isWhole(view) }),
    missing,
    ...saidOfAll(pages),
    /** How many objects were gone through where Graph could not narrow or sort; null where it could. */
    progress: progressOf(pages, isWholeNeeded, rows.length),
    /** Where a search was looked for; empty where there is none. */
    looked: pages.at(-1)?.looked ?? [],
    /** What the audit log told for each page that was read; empty where nobody asked. */
    deleters: pages.flatMap((page) => page.deleters ?? []),
    isReading: query.isPending || (isIncomplete && !query.isFetchNextPageError),
    ...failuresOf(query),
    isReadingMore: query.isFetchingNextPage,
    isReadingAgain: query.isRefetching,
    hasMore: query.hasNextPage,
    readMore: () => void query.fetchNextPage(),
    readAgain: () => void query.refetch(),
    ...refreshing,
    readAt: query.dataUpdatedAt,
  }
}

function saidOfAll(pages: readonly ObjectPage[]) {
  return {
    /** Why only what the person owns is there; null where it is everything. */
    owned: pages[0]?.owned ?? null,
    /** Whether the server knows kinds that this page does not, whose objects are left out. */
    hasNewerKinds: pages.some(({ newerKinds }) => newerKinds !== undefined),
    /** Columns that could not be read. */
    unreadColumns: pages[0]?.unreadColumns ?? [],
  }
}

type Query = { data: unknown; error: unknown; isError: boolean; isFetchNextPageError: boolean; errorUpdatedAt: number }

function failuresOf({ data, error, isError, isFetchNextPageError, errorUpdatedAt }: Query) {
  return {
    failure: isError && data === undefined ? failureOfError(error) : null,
    readMoreFailure: isFetchNextPageError ? failureOfError(error) : null,
    failedAt: errorUpdatedAt,
  }
}

type Loaded = {
  pages: readonly ObjectPage[]
  rows: readonly DeletedObject[]
  acts: readonly RecentAct[]
  hasMore: boolean
  isWhole: boolean
}

/** Graph's count less what this browser did and Graph has not caught up with. */
function settledTotal({ pages, rows, acts, hasMore, isWhole: isAll }: Loaded): number | 'unknown' | undefined {
  const total = totalOf(pages, hasMore)
  if (typeof total !== 'number') return total
  if (isAll) return settledCount(total, acts)
  return Math.max(rows.length, total - (rowsOf({ pages: [...pages] }).length - rows.length))
}

const none: readonly DeletedObject[] = []

function missingOf([first]: readonly ObjectPage[]): ObjectPage['missing'] {
  return first?.missing ?? []
}

type Refreshed = {
  list: ListName
  view: ListView
  missing: ObjectPage['missing']
  dataUpdatedAt: number
  hasData: boolean
}

/** Reads the first page anew when asked, every minute, and on coming back to a list that is old. */
function useRefresh({ list, view, missing, dataUpdatedAt, hasData }: Refreshed) {
  const session = useSession()
  const queryClient = useQueryClient()
  const [refreshError, setRefreshError] = useState<unknown>(null)
  const [isRefreshing, setRefreshing] = useState(false)
  const askAnew = useAskAnew()
  const refresh = async (unread: readonly Failure[] = []) => {
    setRefreshing(true)
    try {
      await askAnew(unread, () => refreshFirstPage(queryClient, session, { list, view }))
      setRefreshError(null)
    } catch (error) {
      setRefreshError(error)
    } finally {
      setRefreshing(false)
    }
  }

  const refreshIfLoaded = useEffectEvent(() => {
    if (hasData && document.visibilityState === 'visible') void refresh()
  })
  const refreshIfOld = useEffectEvent(() => {
    if (Date.now() - dataUpdatedAt > refreshEveryMs / 2) refreshIfLoaded()
  })
  useEffect(() => {
    const first = setTimeout(() => refreshIfOld())
    const timer = setInterval(() => refreshIfLoaded(), refreshEveryMs)
    return () => {
      clearTimeout(first)
      clearInterval(timer)
    }
  }, [list, view])
  return {
    /** As the person asks for it: with the rights of now, where some were missing. */
    refresh: () => void refresh(missing.map(({ failure }) => failure)),
    isRefreshing,
    refreshFailure: refreshError === null ? null : failureOfError(refreshError),
  }
}

/** Every object once, though a row that moved between two pages while they were read may come twice. */
function rowsOf(loaded: { pages: LoadedList['pages'] } | undefined): readonly DeletedObject[] {
  const byId = new Map(loaded?.pages.flatMap((page) => page.rows.map((row) => [row.id, row] as const)))
  return [...byId.values()]
}

function totalOf(pages: readonly ObjectPage[], hasMore: boolean): number | 'unknown' | undefined {
  const total = pages[0]?.total
  if (total !== 'unknown' || hasMore) return total
  return pages.reduce((sum, { rows }) => sum + rows.length, 0)
}

type Progress = { readonly read: number; readonly of: number | 'unknown' }

function progressOf(pages: readonly ObjectPage[], isWholeNeeded: boolean, loaded: number): Progress | null {
  const [first] = pages
  if (!first) return null
  const sifted = pages.flatMap((page) => page.sifted ?? [])
  if (sifted.length > 0)
    return { read: sifted.reduce((sum, { read }) => sum + read, 0), of: sifted[0]?.of ?? 'unknown' }
  return isWholeNeeded ? { read: loaded, of: first.total } : null
}

/** Whether the list shows everything there is, in whatever order. */
export function isWhole(view: ListView): boolean {
  return filtersOn(view).length === 0
}

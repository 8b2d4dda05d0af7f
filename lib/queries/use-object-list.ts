'use client'

import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useEffectEvent, useMemo, useState } from 'react'
import { useSession } from '@/lib/auth/session-provider'
import type { DeletedObject } from '@/lib/contract/objects'
import type { ListView } from '@/lib/contract/view'
import type { KindSlug } from '@/lib/kinds'
import { isDealtWith, settledCount } from '@/lib/storage/recent-acts'
import { refreshFirstPage, type LoadedList } from './first-page'
import { objectQueries } from './object-queries'
import { failureOfError } from './query-client'
import { useRecentActs } from './use-recent-acts'

const refreshEveryMs = 60_000

/** The loaded rows of a list less what this browser already dealt with, its count, and how to read more or anew. */
export function useObjectList(kind: KindSlug, view: ListView) {
  const { search, sort } = view
  const session = useSession()
  const queryClient = useQueryClient()
  const query = useInfiniteQuery({
    ...objectQueries(session).list(kind, { search, sort }),
    // Only the first page is ever read again, and by `refresh`.
    staleTime: Infinity,
  })
  const acts = useRecentActs(kind)
  const [refreshError, setRefreshError] = useState<unknown>(null)
  const [isRefreshing, setRefreshing] = useState(false)

  const refresh = useCallback(async () => {
    setRefreshing(true)
    try {
      await refreshFirstPage(queryClient, session, { kind, view: { search, sort } })
      setRefreshError(null)
    } catch (error) {
      setRefreshError(error)
    } finally {
      setRefreshing(false)
    }
  }, [queryClient, session, kind, search, sort])

  const refreshIfLoaded = useEffectEvent(() => {
    if (query.data && document.visibilityState === 'visible') void refresh()
  })
  const refreshIfOld = useEffectEvent(() => {
    if (Date.now() - query.dataUpdatedAt > refreshEveryMs / 2) refreshIfLoaded()
  })
  useEffect(() => {
    const first = setTimeout(() => refreshIfOld())
    const timer = setInterval(() => refreshIfLoaded(), refreshEveryMs)
    return () => {
      clearTimeout(first)
      clearInterval(timer)
    }
  }, [kind, search, sort])

  const rows = useMemo(() => rowsOf(query.data).filter((row) => !isDealtWith(row, acts)), [query.data, acts])
  const total = query.data?.pages[0]?.total
  return {
    rows,
    total:
      typeof total !== 'number'
        ? total
        : search === ''
          ? settledCount(total, acts)
          : Math.max(rows.length, total - hiddenCount(query.data, rows)),
    isReading: query.isPending,
    failure: query.isError && !query.data ? failureOfError(query.error) : null,
    failedAt: query.errorUpdatedAt,
    isReadingMore: query.isFetchingNextPage,
    isReadingAgain: query.isRefetching,
    hasMore: query.hasNextPage,
    readMoreFailure: query.isFetchNextPageError ? failureOfError(query.error) : null,
    readMore: () => void query.fetchNextPage(),
    readAgain: () => void query.refetch(),
    refresh: () => void refresh(),
    isRefreshing,
    refreshFailure: refreshError === null ? null : failureOfError(refreshError),
    readAt: query.dataUpdatedAt,
  }
}

/** Every object once, though a row that moved between two pages while they were read may come twice. */
function rowsOf(loaded: { pages: LoadedList['pages'] } | undefined): readonly DeletedObject[] {
  const byId = new Map(loaded?.pages.flatMap((page) => page.rows.map((row) => [row.id, row] as const)))
  return [...byId.values()]
}

function hiddenCount(loaded: { pages: LoadedList['pages'] } | undefined, rows: readonly DeletedObject[]): number {
  return rowsOf(loaded).length - rows.length
}

'use client'

import { queryOptions, useQuery } from '@tanstack/react-query'
import { useSession } from '@/lib/auth/session-provider'
import type { Session } from '@/lib/auth/session'
import { objectHistorySchema } from '@/lib/contract/object-history'
import type { DeletedObject } from '@/lib/contract/objects'
import { apiPaths } from '@/lib/contract/paths'
import { readApi } from './api'
import { failureOfError } from './query-client'

/** What the audit log tells of an object, read when somebody looks at it: the log takes few requests. */
export function useObjectHistory(object: DeletedObject) {
  const query = useQuery(historyQuery(useSession(), object))
  return {
    history: query.data ?? null,
    failure: query.isError ? failureOfError(query.error) : null,
    failedAt: query.errorUpdatedAt,
    isReading: query.isFetching,
    readAgain: () => void query.refetch(),
  }
}

function historyQuery(session: Session, { kind, id, deletedDateTime }: DeletedObject) {
  return queryOptions({
    queryKey: ['objects', kind, 'history', id, deletedDateTime],
    queryFn: ({ signal }) => readApi(apiPaths.history(kind, id), objectHistorySchema, { session, signal }),
    staleTime: 60_000,
    refetchOnWindowFocus: false,
    retry: false,
  })
}

'use client'

import { queryOptions, useQuery } from '@tanstack/react-query'
import { useSession } from '@/lib/auth/session-provider'
import type { Session } from '@/lib/auth/session'
import type { DeletedObject } from '@/lib/contract/objects'
import { apiPaths } from '@/lib/contract/paths'
import { wholeObjectSchema } from '@/lib/contract/whole-object'
import { readApi } from './api'
import { failureOfError } from './query-client'

/** Everything that Graph tells of a deleted object, read when somebody looks at it. */
export function useWholeObject(object: DeletedObject) {
  const query = useQuery(wholeObjectQuery(useSession(), object))
  return {
    whole: query.data ?? null,
    failure: query.isError ? failureOfError(query.error) : null,
    failedAt: query.errorUpdatedAt,
    readAgain: () => void query.refetch(),
  }
}

export type WholeObjectQuery = ReturnType<typeof useWholeObject>

function wholeObjectQuery(session: Session, { kind, id, deletedDateTime }: DeletedObject) {
  return queryOptions({
    queryKey: ['objects', kind, 'everything', id, deletedDateTime],
    queryFn: ({ signal }) => readApi(apiPaths.everything(kind, id), wholeObjectSchema, { session, signal }),
    staleTime: 60_000,
  })
}

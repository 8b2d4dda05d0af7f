'use client'

import { useQuery } from '@tanstack/react-query'
import { useSession } from '@/lib/auth/session-provider'
import type { DeletedObject } from '@/lib/contract/objects'
import type { KindSlug } from '@/lib/kinds/vocabulary'
import { objectQueries } from '@/lib/queries/object-queries'
import { failureOfError } from '@/lib/queries/query-client'

/** One deleted object: at once what the list knows of it, then all its properties. */
export function useDeletedObject(slug: KindSlug, id: string, row: DeletedObject | null) {
  const session = useSession()
  const query = useQuery(objectQueries(session).one(slug, id))
  const isUnread = query.isError || (query.data === undefined && query.errorUpdateCount > 0)
  return {
    object: isUnread ? null : (query.data ?? row),
    /** There is a name even when the object could not be read; that is not enough to act on it. */
    known: query.data ?? row,
    isWhole: query.data !== undefined,
    failure: query.isError ? failureOfError(query.error) : null,
    failedAt: query.errorUpdatedAt,
    readAgain: () => void query.refetch(),
  }
}

export type DeletedObjectQuery = ReturnType<typeof useDeletedObject>

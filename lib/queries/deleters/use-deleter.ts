'use client'

import { queryOptions, skipToken, useQuery } from '@tanstack/react-query'
import type { Session } from '@/lib/auth/session'
import { useSession } from '@/lib/auth/session-provider'
import type { ToldDeleter } from '@/lib/contract/deleters'
import type { DeletedObject } from '@/lib/contract/objects'
import { failureOfError } from '../query-client'
import { DeleterBatches, type Deletion } from './deleter-batches'

/** Who deleted an object. What is still being read is asked for again. */
export function useDeleter({ kind, id, deletedDateTime }: DeletedObject): ToldDeleter {
  const session = useSession()
  const query = useQuery(deleterQuery(session, deletedDateTime === null ? null : { kind, id, deletedDateTime }))
  if (query.isError) return { is: 'unread', failure: failureOfError(query.error) }
  return deletedDateTime === null ? { is: 'notTold' } : (query.data ?? null)
}

const askAgainMs = 3_000

function deleterQuery(session: Session, of: Deletion | null) {
  return queryOptions({
    queryKey: of === null ? ['deleter'] : ['deleter', of.kind, of.id, of.deletedDateTime],
    queryFn: of === null ? skipToken : () => batchesOf(session).read(of),
    staleTime: 5 * 60_000,
    refetchOnWindowFocus: false,
    refetchInterval: ({ state }) => (state.data?.is === 'reading' ? askAgainMs : false),
    retry: false,
  })
}

const batches = new WeakMap<Session, DeleterBatches>()

function batchesOf(session: Session): DeleterBatches {
  const kept = batches.get(session) ?? new DeleterBatches(session)
  batches.set(session, kept)
  return kept
}

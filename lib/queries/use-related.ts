'use client'

import { queryOptions, useQuery } from '@tanstack/react-query'
import type { Session } from '@/lib/auth/session'
import { useSession } from '@/lib/auth/session-provider'
import type { DeletedObject } from '@/lib/contract/objects'
import { apiPaths } from '@/lib/contract/paths'
import { relatedSchema } from '@/lib/contract/related'
import { kindOf } from '@/lib/kinds'
import { readText } from '@/lib/kinds/graph-properties'
import { readApi } from './api'
import { failureOfError } from './query-client'

/** What belongs to a deleted object, read when somebody asks for it. */
export function useRelated(object: DeletedObject) {
  const query = useQuery(relatedQuery(useSession(), object))
  return {
    parts: query.data?.parts ?? null,
    failure: query.isError ? failureOfError(query.error) : null,
    readAgain: () => void query.refetch(),
  }
}

function relatedQuery(session: Session, { kind, id, properties }: DeletedObject) {
  const { companion } = kindOf(kind)
  const value = companion && readText(properties, companion.property)
  return queryOptions({
    queryKey: ['objects', kind, 'related', id, value],
    queryFn: ({ signal }) => readApi(apiPaths.related(kind, id, value), relatedSchema, { session, signal }),
    staleTime: 60_000,
  })
}

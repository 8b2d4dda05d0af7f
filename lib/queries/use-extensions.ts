'use client'

import { queryOptions, skipToken, useQuery } from '@tanstack/react-query'
import type { Session } from '@/lib/auth/session'
import { useSession } from '@/lib/auth/session-provider'
import { extensionsSchema } from '@/lib/contract/extensions'
import { apiPaths } from '@/lib/contract/paths'
import { extensionTargetOf } from '@/lib/kinds/further-properties/extension-targets'
import type { Kind } from '@/lib/kinds/kind'
import { readApi } from './api'
import { failureOfError } from './query-client'

/** The directory extensions that objects of a kind may have; of no kind there are none. */
export function useExtensions(kind: Kind | null) {
  const canHave = kind !== null && extensionTargetOf(kind) !== null
  const query = useQuery(extensionsQuery(useSession(), canHave ? kind : null))
  return {
    canHave,
    extensions: query.data?.extensions ?? [],
    isReading: canHave && query.isPending,
    failure: query.isError ? failureOfError(query.error) : (query.data?.unread ?? null),
  }
}

function extensionsQuery(session: Session, kind: Kind | null) {
  return queryOptions({
    queryKey: ['extensions', kind?.slug ?? null],
    queryFn:
      kind === null
        ? skipToken
        : ({ signal }) => readApi(apiPaths.extensions(kind.slug), extensionsSchema, { session, signal }),
    staleTime: 5 * 60_000,
  })
}

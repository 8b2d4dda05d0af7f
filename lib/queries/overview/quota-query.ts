import { queryOptions } from '@tanstack/react-query'
import type { Session } from '@/lib/auth/session'
import { quotaSchema } from '@/lib/contract/outlook'
import { apiPaths } from '@/lib/contract/paths'
import { readApi } from '../api'

export function quotaQuery(session: Session) {
  return queryOptions({
    queryKey: quotaKey,
    queryFn: ({ signal }) => readApi(apiPaths.quota(), quotaSchema, { session, signal }),
  })
}

export const quotaKey = ['quota'] as const

import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { countsSchema, deletedObjectSchema, objectPageSchema, signInNameCheckSchema } from '@/lib/contract/objects'
import { apiPaths } from '@/lib/contract/paths'
import { meSchema } from '@/lib/contract/person'
import type { ListView } from '@/lib/contract/view'
import type { Session } from '@/lib/auth/session'
import type { KindSlug } from '@/lib/kinds'
import { readApi } from './api'

/** What can be read, each as its key and its function in one. The session is no part of a key: its caches end with it. */
export function objectQueries(session: Session) {
  return {
    lists: (kind: KindSlug) => ['objects', kind, 'list'] as const,

    list: (kind: KindSlug, view: ListView) =>
      infiniteQueryOptions({
        queryKey: ['objects', kind, 'list', view],
        queryFn: ({ pageParam, signal }) =>
          readApi(apiPaths.list(kind, view, pageParam), objectPageSchema, { session, signal }),
        initialPageParam: null as string | null,
        getNextPageParam: (page) => page.next,
      }),

    one: (kind: KindSlug, id: string) =>
      queryOptions({
        queryKey: ['objects', kind, 'one', id],
        queryFn: ({ signal }) => readApi(apiPaths.object(kind, id), deletedObjectSchema, { session, signal }),
      }),

    counts: () =>
      queryOptions({
        queryKey: ['counts'],
        queryFn: ({ signal }) => readApi(apiPaths.counts(), countsSchema, { session, signal }),
      }),

    me: () =>
      queryOptions({
        queryKey: ['me'],
        queryFn: ({ signal }) => readApi(apiPaths.me(), meSchema, { session, signal }),
        staleTime: 5 * 60_000,
      }),

    signInNameCheck: (signInName: string) =>
      queryOptions({
        queryKey: ['sign-in-name', signInName],
        queryFn: ({ signal }) =>
          readApi(apiPaths.signInNameCheck(signInName), signInNameCheckSchema, { session, signal }),
        staleTime: 10_000,
      }),
  }
}

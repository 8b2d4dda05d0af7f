'use client'

import { queryOptions, useQueries } from '@tanstack/react-query'
import { useSession } from '@/lib/auth/session-provider'
import type { Session } from '@/lib/auth/session'
import { holdingsSchema, objectsPerHoldings, type Holdings } from '@/lib/contract/holdings'
import type { DeletedObject } from '@/lib/contract/objects'
import { apiPaths } from '@/lib/contract/paths'
import { holdingsOf } from '@/lib/kinds/holdings'
import type { KindSlug } from '@/lib/kinds/vocabulary'
import { readApi } from '../api'

/** More are told apart by the rest that is known of them. */
const mostLookedAt = 60

export type Held = Holdings['objects'][number]['held']

/** What each of some objects still holds; undefined as long as it is read, and null where it could not be. */
export function useHoldings(objects: readonly DeletedObject[]): (object: DeletedObject) => Held | null | undefined {
  const session = useSession()
  const looked = objects.filter(({ kind }) => holdingsOf[kind].length > 0).slice(0, mostLookedAt)
  const slugs = [...new Set(looked.map(({ kind }) => kind))]
  const results = useQueries({
    queries: slugs.map((slug) => {
      const ids = looked.flatMap(({ kind, id }) => (kind === slug ? id : []))
      return queryOptions({
        queryKey: ['objects', slug, 'holdings', ids],
        queryFn: ({ signal }) => readHoldings(session, { kind: slug, ids }, signal),
        staleTime: 15_000,
      })
    }),
  })
  const held = new Map(results.flatMap(({ data = [] }) => data.map((one) => [one.id, one.held] as const)))
  return ({ kind, id }) => {
    const result = results[slugs.indexOf(kind)]
    return result?.isPending ? undefined : (held.get(id) ?? null)
  }
}

type Asked = { readonly kind: KindSlug; readonly ids: readonly string[] }

async function readHoldings(session: Session, { kind, ids }: Asked, signal: AbortSignal): Promise<Holdings['objects']> {
  const objects: Holdings['objects'][number][] = []
  for (let start = 0; start < ids.length; start += objectsPerHoldings) {
    const path = apiPaths.holdings(kind, ids.slice(start, start + objectsPerHoldings))
    objects.push(...(await readApi(path, holdingsSchema, { session, signal })).objects)
  }
  return objects
}

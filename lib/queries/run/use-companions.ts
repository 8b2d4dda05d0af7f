'use client'

import { useQuery } from '@tanstack/react-query'
import { useSession } from '@/lib/auth/session-provider'
import type { DeletedObject } from '@/lib/contract/objects'
import { isKindSlug, kindOf, type KindSlug } from '@/lib/kinds'
import { readText } from '@/lib/kinds/graph-properties'
import { objectQueries } from '../object-queries'

/** The deleted objects that belong to these and are not among them, such as service principals of applications. */
export function useCompanions(objects: readonly DeletedObject[]) {
  const session = useSession()
  const kind = objects.find(({ kind: slug }) => isKindSlug(slug) && kindOf(slug).companion)?.kind ?? ''
  const companion = isKindSlug(kind) ? kindOf(kind).companion : null
  const values = companion
    ? objects.flatMap((object) => (object.kind === kind ? (readText(object.properties, companion.property) ?? []) : []))
    : []
  const query = useQuery({
    ...objectQueries(session).companions(kind as KindSlug, [...new Set(values)].sort()),
    enabled: values.length > 0,
  })
  const chosen = new Set(objects.map(({ id }) => id))
  return {
    order: companion?.order,
    companions: (query.data?.companions ?? []).filter(({ id }) => !chosen.has(id)),
    isLooking: values.length > 0 && query.isPending,
    failure: query.data?.failure,
    error: query.error,
  }
}

'use client'

import { skipToken, useQuery } from '@tanstack/react-query'
import { useSession } from '@/lib/auth/session-provider'
import type { DeletedObject } from '@/lib/contract/objects'
import { kindOf } from '@/lib/kinds'
import { readText } from '@/lib/kinds/graph-properties'
import { lookQueries } from '../look-queries'

/** The deleted objects that belong to these and are not among them, such as service principals of applications. */
export function useCompanions(objects: readonly DeletedObject[]) {
  const session = useSession()
  const kind = objects.find(({ kind: slug }) => kindOf(slug).companion)?.kind
  const companion = kind && kindOf(kind).companion
  const values = companion
    ? objects.flatMap((object) => (object.kind === kind ? (readText(object.properties, companion.property) ?? []) : []))
    : []
  const isWanted = kind !== undefined && values.length > 0
  const query = useQuery(
    lookQueries(session).companions(isWanted ? { kind, values: [...new Set(values)].sort() } : skipToken),
  )
  const chosen = new Set(objects.map(({ id }) => id))
  return {
    order: companion?.order,
    companions: (query.data?.companions ?? []).filter(({ id }) => !chosen.has(id)),
    isLooking: isWanted && query.isPending,
    failure: query.data?.failure,
    error: query.error,
  }
}

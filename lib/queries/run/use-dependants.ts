'use client'

import { useQueries } from '@tanstack/react-query'
import { useSession } from '@/lib/auth/session-provider'
import type { Failure } from '@/lib/contract/app-error'
import type { DeletedObject } from '@/lib/contract/objects'
import { kindOf, kinds } from '@/lib/kinds'
import { blockOf } from '@/lib/kinds/block'
import { readText } from '@/lib/kinds/graph-properties'
import { lookQueries } from '../look-queries'
import { failureOfError } from '../query-client'
import { useWithPatience } from './use-looks'

type Dependants = {
  /** Deleted objects that could come back now and are not among the given ones, each kind with the kind of what it needs. */
  readonly all: readonly { readonly needs: DeletedObject['kind']; readonly objects: readonly DeletedObject[] }[]
  /** Why some could not be looked up. */
  readonly failure: Failure | null
  readonly isLooking: boolean
}

/** The deleted objects that cannot come back without these, such as the service principals of applications. */
export function useDependants(objects: readonly DeletedObject[], now: Date): Dependants {
  const queries = lookQueries(useSession())
  const wanted = kinds.flatMap(({ slug, companion }) => {
    if (companion?.order !== 'after') return []
    const values = objects.flatMap(({ kind, properties }) =>
      kind === slug ? (readText(properties, companion.property) ?? []) : [],
    )
    return values.length > 0 ? [{ kind: slug, values: [...new Set(values)].sort() }] : []
  })
  const results = useQueries({ queries: wanted.map((of) => queries.companions(of)) })
  const chosen = new Set(objects.map(({ id }) => id))
  const isAffected = (object: DeletedObject) =>
    !chosen.has(object.id) && blockOf(kindOf(object.kind), 'restore', object, now) === null
  const failures = results.flatMap(({ data, error }) => data?.failure ?? (error ? failureOfError(error) : []))
  return {
    all: wanted.flatMap(({ kind }, index) => {
      const affected = (results[index]?.data?.companions ?? []).filter(isAffected)
      return affected.length > 0 ? [{ needs: kind, objects: affected }] : []
    }),
    failure: failures[0] ?? null,
    isLooking: useWithPatience(results.some(({ isPending }) => isPending)),
  }
}

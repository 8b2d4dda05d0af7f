'use client'

import { useQueries } from '@tanstack/react-query'
import { useSession } from '@/lib/auth/session-provider'
import type { Failure } from '@/lib/contract/app-error'
import type { DeletedObject } from '@/lib/contract/objects'
import { kinds } from '@/lib/kinds'
import { readText } from '@/lib/kinds/graph-properties'
import type { Kind } from '@/lib/kinds/kind'
import type { KindSlug } from '@/lib/kinds/vocabulary'
import { lookQueries } from '../look-queries'
import { failureOfError } from '../query-client'

/** The deleted objects that belong to chosen ones of one kind and are not chosen themselves. */
export type CompanionsOfKind = {
  readonly kind: KindSlug
  readonly order: NonNullable<Kind['companion']>['order']
  readonly companions: readonly DeletedObject[]
  readonly isLooking: boolean
  /** Why some could not be looked up. */
  readonly failure: Failure | null
}

/**
 * The deleted objects that belong to these, such as service principals of applications, by the kind of these. Looked up once for all;
 * `isKept` says whose are still wanted.
 */
export function useCompanions(
  objects: readonly DeletedObject[],
  isKept: (object: DeletedObject) => boolean = () => true,
): readonly CompanionsOfKind[] {
  const queries = lookQueries(useSession())
  const wanted = kinds.flatMap(({ slug, companion }) => {
    if (!companion) return []
    const valueOf = ({ properties }: Pick<DeletedObject, 'properties'>) => readText(properties, companion.property)
    const ofKind = objects.filter((object) => object.kind === slug)
    const values = [...new Set(ofKind.flatMap((object) => valueOf(object) ?? []))].sort()
    return values.length > 0 ? [{ slug, order: companion.order, valueOf, ofKind, values }] : []
  })
  const results = useQueries({ queries: wanted.map(({ slug, values }) => queries.companions({ kind: slug, values })) })
  const chosen = new Set(objects.map(({ id }) => id))
  return wanted.map(({ slug, order, valueOf, ofKind }, index) => {
    const { data, error, isPending = true } = results[index] ?? {}
    const keptValues = new Set(ofKind.flatMap((object) => (isKept(object) ? (valueOf(object) ?? []) : [])))
    const isWanted = (companion: DeletedObject) => {
      const value = valueOf(companion)
      return !chosen.has(companion.id) && (value === null || keptValues.has(value))
    }
    return {
      kind: slug,
      order,
      companions: keptValues.size > 0 ? (data?.companions ?? []).filter(isWanted) : [],
      isLooking: isPending && keptValues.size > 0,
      failure: data?.failure ?? (error ? failureOfError(error) : null),
    }
  })
}

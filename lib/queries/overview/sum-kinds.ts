import type { Failure } from '@/lib/contract/app-error'
import type { KindSlug } from '@/lib/kinds/vocabulary'

/** A number, why there is none, or undefined while it is being read. */
export type KindCount = number | Failure | undefined

export type Sum = {
  readonly count: number
  /** Kinds that are being read. */
  readonly awaited: readonly KindSlug[]
  /** Kinds that could not be read. Their objects are not among those counted. */
  readonly missing: readonly { readonly kind: KindSlug; readonly failure: Failure }[]
}

/** Several kinds together, with what the sum lacks, so that it is never taken for the whole where it is not. */
export function sumKinds(kinds: readonly KindSlug[], countOf: (kind: KindSlug) => KindCount): Sum {
  const counts = kinds.map((kind) => ({ kind, count: countOf(kind) }))
  return {
    count: counts.reduce((sum, { count }) => sum + (typeof count === 'number' ? count : 0), 0),
    awaited: counts.filter(({ count }) => count === undefined).map(({ kind }) => kind),
    missing: counts.flatMap(({ kind, count }) => (typeof count === 'object' ? [{ kind, failure: count }] : [])),
  }
}

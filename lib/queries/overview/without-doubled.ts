import { kindOf } from '@/lib/kinds'
import type { KindSlug } from '@/lib/kinds/vocabulary'

/** Leaves out the kinds whose objects are counted in another one of them too, so that a sum counts each object once. */
export function withoutDoubled(kinds: readonly KindSlug[], doubled: readonly KindSlug[]): readonly KindSlug[] {
  return kinds.filter((slug) => !doubled.includes(slug) || !kinds.some((other) => isBaseOf(other, slug)))
}

function isBaseOf(base: KindSlug, derived: KindSlug): boolean {
  const [of, from] = [kindOf(base).graph.live, kindOf(derived).graph.live]
  return base !== derived && of !== null && of.cast === null && of.collection === from?.collection
}

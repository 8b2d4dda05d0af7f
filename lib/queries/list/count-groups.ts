import { kindOf, kinds } from '@/lib/kinds'
import type { KindSlug } from '@/lib/kinds/vocabulary'
import { requestLimitOf } from '@/lib/kinds/request-limits'

const slugs = kinds.map(({ slug }) => slug)
const serviceOf = (slug: KindSlug) => requestLimitOf(kindOf(slug).graph.container)?.service

/**
 * Kinds that are counted in one call. Kinds of which Graph takes few requests are counted in a call of their own, so that
 * the others need not wait.
 */
export const countGroups: readonly (readonly KindSlug[])[] = [...new Set(slugs.map(serviceOf))].map((service) =>
  slugs.filter((slug) => serviceOf(slug) === service),
)

export function countGroupOf(kind: KindSlug): readonly KindSlug[] {
  return countGroups.find((group) => group.includes(kind)) ?? [kind]
}

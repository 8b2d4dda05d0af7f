import type { OutlookPart } from '@/lib/contract/outlook'
import { kinds } from '@/lib/kinds'
import type { Kind } from '@/lib/kinds/kind'
import { requestLimitOf } from '@/lib/kinds/request-limits'
import type { KindSlug } from '@/lib/kinds/vocabulary'

export type OutlookGroup = { readonly kinds: readonly KindSlug[]; readonly parts: readonly OutlookPart[] }

const isCounted = ({ graph }: Kind) => graph.queries === 'advanced'
const isPaced = ({ graph }: Kind) => requestLimitOf(graph.container) !== null
const slugs = (ofKind: (kind: Kind) => boolean) => kinds.filter(ofKind).map(({ slug }) => slug)

/**
 * What is asked for in one call. How much goes soon comes first, as Graph counts that at once. Bins that are read whole tell
 * both parts from one reading, and those of which Graph takes few requests keep nobody waiting.
 */
export const outlookGroups: readonly OutlookGroup[] = [
  { kinds: slugs(isCounted), parts: ['left'] },
  { kinds: slugs(isCounted), parts: ['days'] },
  { kinds: slugs((kind) => !isCounted(kind) && !isPaced(kind)), parts: ['left', 'days'] },
  { kinds: slugs((kind) => !isCounted(kind) && isPaced(kind)), parts: ['left', 'days'] },
]

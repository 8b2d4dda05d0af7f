import 'server-only'
import type { Kind } from '@/lib/kinds/kind'
import type { KindStream } from './kind-stream'

/**
 * Types that derive from another one live in its collection, under a cast. Whether they appear in the other one's bin too
 * is not documented.
 */
export function isSpecific({ graph: { live } }: Kind): boolean {
  return live !== null && live.cast !== null
}

/** Streams whose rows may be the same objects as those of a kind, under another cast. */
export function relativesAmong(streams: readonly KindStream[], kind: Kind): readonly KindStream[] {
  return streams.filter(({ plan, failure }) => failure === null && areRelatives(plan.kind, kind))
}

function areRelatives(one: Kind, other: Kind): boolean {
  if (one.slug === other.slug || (!isSpecific(one) && !isSpecific(other))) return false
  return one.graph.live?.collection === other.graph.live?.collection
}

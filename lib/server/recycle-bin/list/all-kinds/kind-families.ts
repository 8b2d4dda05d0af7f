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

/** Other streams whose rows may be the same objects: under another cast, or found in another way. */
export function relativesAmong(streams: readonly KindStream[], stream: KindStream): readonly KindStream[] {
  return streams.filter(
    (other) => other !== stream && isTaking(other) && areRelatives(stream.plan.kind, other.plan.kind),
  )
}

/** Whether rows come from it. */
export function isTaking({ failure, isDropped }: KindStream): boolean {
  return failure === null && !isDropped
}

function areRelatives(one: Kind, other: Kind): boolean {
  if (one.slug === other.slug) return true
  if (!isSpecific(one) && !isSpecific(other)) return false
  return one.graph.live?.collection === other.graph.live?.collection
}

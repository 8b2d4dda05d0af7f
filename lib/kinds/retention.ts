import { timeLeft, type TimeLeft } from '@/lib/format/time-left'
import type { GraphProperties } from './graph-properties'
import type { Kind } from './kind'

/** How long an object can still be restored, and whether it is removed by itself after that. */
export function timeLeftOf(
  kind: Pick<Kind, 'retention'>,
  object: { readonly deletedDateTime: string | null; readonly properties: GraphProperties },
  now: Date,
): TimeLeft {
  return timeLeft(object.deletedDateTime, {
    now,
    staysUntilDeletedByHand: kind.retention(object.properties) === 'byHand',
  })
}

import type { GraphProperties } from './graph-properties'
import type { Kind, Operation } from './kind'
import { timeLeftOf } from './retention'
import type { BlockReason } from './vocabulary'

type Object = { readonly deletedDateTime: string | null; readonly properties: GraphProperties }

/** Why Graph would refuse an act on this object, whoever asks; null where nothing is known against it. */
export function blockOf(kind: Kind, act: Exclude<Operation, 'read'>, object: Object, now: Date): BlockReason | null {
  const left = timeLeftOf(kind, object, now)
  if (left.state === 'beingRemoved') return 'beingRemoved'
  if (act === 'permanentDelete' && !kind.permanentDelete.isPossible) return kind.permanentDelete.reason
  if (act === 'restore' && left.state === 'noEnd' && left.isPastRestore) return 'pastRetention'
  return kind.block(act, object.properties)
}

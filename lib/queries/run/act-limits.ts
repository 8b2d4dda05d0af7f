import type { Me } from '@/lib/contract/person'
import type { Kind } from '@/lib/kinds/kind'

export type ActLimit =
  { reason: 'selectFirst' | 'goesByItself' | 'switchedOff' } | { reason: 'overMaximum'; maximum: number }

/**
 * Why a permanent delete cannot be asked for, or null where it can. Roles are no reason: they are hints, and Graph decides.
 */
export function permanentDeleteLimit(kinds: readonly Kind[], me: Me | undefined, selected: number): ActLimit | null {
  const never = kinds.flatMap(({ permanentDelete }) => (permanentDelete.isPossible ? [] : [permanentDelete.reason]))
  const [reason] = never
  if (reason !== undefined && never.length === kinds.length) return { reason }
  if (me && !me.permanentDelete.isOn) return { reason: 'switchedOff' }
  if (selected === 0) return { reason: 'selectFirst' }
  const maximum = me?.permanentDelete.maximum ?? Infinity
  return selected > maximum ? { reason: 'overMaximum', maximum } : null
}

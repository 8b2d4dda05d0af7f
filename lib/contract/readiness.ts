import type { Finding } from './findings'

/**
 * How ready an object is for a restore. `mend`: something in the way that is mended elsewhere, so that it is tried all the same. `role`: it takes a higher role than others of its kind, which the person probably lacks.
 * `partly`: nothing in the way, as far as it could be read. `unchecked`: nobody has looked, or it could not be.
 */
export const readinessNames = ['ready', 'choice', 'role', 'mend', 'cannot', 'partly', 'unchecked'] as const
export type Readiness = (typeof readinessNames)[number]

/** By what was found of an object; null where nothing could be looked up, or not yet. `isBeyondRoles`: what it takes is known without a look. */
export function readinessOf(found: readonly Finding[] | null, isBeyondRoles = false): Readiness {
  if (isBeyondRoles && !found?.some(({ verdict }) => verdict === 'impossible' || verdict === 'blocks')) return 'role'
  if (found === null) return 'unchecked'
  const has = (wanted: Finding['verdict']) => found.some(({ verdict }) => verdict === wanted)
  if (has('impossible')) return 'cannot'
  if (has('blocks')) return 'mend'
  if (has('choice')) return 'choice'
  return has('unread') ? 'partly' : 'ready'
}

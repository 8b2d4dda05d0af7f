import { isConditionalAccess, isInOwnBin, type ObjectType } from '../data/directory-object'
import type { Emulator } from '../emulator'
import type { GraphRequest, GraphVersion } from './message'

/** Which version lists which type in the bin of the directory [DOC:directory-deleteditems-list]. */
export function isServed({ switches }: Emulator, type: ObjectType, version: GraphVersion): boolean {
  if (isInOwnBin(type)) return false
  if (version === 'beta') return true
  if (type === 'device') return switches.is('deviceVersions', 'both')
  return type !== 'externalUserProfile' && type !== 'pendingExternalUserProfile'
}

/** Advanced queries read a separate index, and only for who asks for it [MG:advanced-queries]. */
export function isEventual({ switches }: Emulator, { headers }: GraphRequest, type: ObjectType): boolean {
  const isPlain = isInOwnBin(type) && (!isConditionalAccess(type) || switches.is('conditionalAccessQueries', 'basic'))
  if (isPlain) return false
  if (switches.is('noAdvancedQueriesFor', 'everything') || switches.is('noAdvancedQueriesFor', type)) return false
  return headers.get('consistencylevel')?.toLowerCase() === 'eventual'
}

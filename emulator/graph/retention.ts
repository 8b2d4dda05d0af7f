import { ownBinTypes, objectTypes, type DirectoryObject } from '../data/directory-object'
import type { Emulator } from '../emulator'

const retentionMs = 30 * 24 * 3_600_000
const lingeringMs = 24 * 3_600_000
const keptAudiences: readonly unknown[] = [
  'AzureADMultipleOrgs',
  'AzureADandPersonalMicrosoftAccount',
  'PersonalMicrosoftAccount',
]

/** 30 times 24 hours after the deletion nothing can be done with an object any more. */
export function isPastRetention({ deletedDateTime }: DirectoryObject, nowMs: number): boolean {
  return deletedDateTime !== null && nowMs - Date.parse(deletedDateTime) >= retentionMs
}

/** Applications for other tenants or personal accounts stay until somebody deletes them [EN:recover-from-deletions]. */
export function staysUntilPermanentlyDeleted({ type, properties }: DirectoryObject): boolean {
  return type === 'application' && keptAudiences.includes(properties.signInAudience)
}

/** Takes out what is past its day. By switch it can still be seen for another day, while it is being removed for good. */
export function sweepExpired(emulator: Emulator): void {
  const { directory, clock, switches } = emulator
  const nowMs = clock.now()
  const visibleMs = switches.is('retentionEnd', 'lingers') ? lingeringMs : 0
  directory.unexpire((object) => !isPastRetention(object, nowMs - visibleMs))
  for (const cast of [...objectTypes, ...ownBinTypes]) {
    const bin = directory.truth.list({ cast, location: 'deleted', orderBy: 'deletedDateTime', includesDerived: false })
    const expired: DirectoryObject[] = []
    for (const object of bin.walk('asc')) {
      if (!isPastRetention(object, nowMs - visibleMs)) break
      if (!staysUntilPermanentlyDeleted(object)) expired.push(object)
    }
    for (const object of expired) directory.expire(object)
  }
}

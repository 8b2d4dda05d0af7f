import { objectTypes, type DirectoryObject } from '../data/directory-object'
import type { Emulator } from '../emulator'

const retentionMs = 30 * 24 * 3_600_000

/** Deleted objects are gone after 30 times 24 hours. */
export function isPastRetention(object: DirectoryObject, nowMs: number): boolean {
  return object.deletedDateTime !== null && nowMs - Date.parse(object.deletedDateTime) >= retentionMs
}

/** Takes out what is past its day, oldest first, so that a request costs nothing when nothing is due. */
export function sweepExpired({ directory, clock }: Emulator): void {
  const nowMs = clock.now()
  for (const cast of objectTypes) {
    const bin = directory.truth.list({ cast, location: 'deleted', orderBy: 'deletedDateTime', includesDerived: false })
    for (;;) {
      const [oldest] = bin.walk('asc')
      if (oldest === undefined || !isPastRetention(oldest, nowMs)) break
      directory.purgeEverywhere(oldest.id)
    }
  }
}

import { baseTypeOf, type DirectoryObject } from '../../data/directory-object'
import type { Emulator } from '../../emulator'

const cleared = { accountEnabled: false, assignedLicenses: [], proxyAddresses: [] }

/** What a deleted user shows of account, licences and addresses is not documented: kept, or cleared. */
export function asShown({ switches }: Emulator, object: DirectoryObject): DirectoryObject {
  if (object.deletedDateTime === null || baseTypeOf(object.type) !== 'user') return object
  if (switches.is('deletedUserValues', 'kept')) return object
  return { ...object, properties: { ...object.properties, ...cleared } }
}

import type { DirectoryObject } from '../../data/directory-object'
import type { Emulator } from '../../emulator'
import { badRequest, denied, GraphError, methodNotAllowed, notFound } from '../graph-error'
import { isPastRetention, staysUntilPermanentlyDeleted } from '../retention'
import { requireNotManaged } from './restore-rules'

const protectionMs = 7 * 24 * 3_600_000

/** Refuses what cannot be permanently deleted, or not yet. */
export function requirePermanentlyDeletable(emulator: Emulator, object: DirectoryObject): void {
  if (object.type === 'administrativeUnit') throw administrativeUnitRefusal(emulator)
  requireNotManaged(emulator, object)
  requireUnprotected(emulator, object)
  if (isPastRetention(object, emulator.clock.now()) && !staysUntilPermanentlyDeleted(object)) throw notFound(object.id)
}

/** "All types but administrativeUnit" [DOC:directory-deleteditems-delete]; how it refuses is not documented. */
function administrativeUnitRefusal({ switches }: Emulator): GraphError {
  if (switches.is('administrativeUnitPurge', '403')) return denied()
  if (switches.is('administrativeUnitPurge', '405')) return methodNotAllowed()
  return badRequest("Deleted objects of type 'AdministrativeUnit' cannot be permanently deleted.")
}

/** Hard-deletion protection holds for the first 7 days after the soft deletion [DOCB:directory-deleteditems-delete]. */
function requireUnprotected({ clock, switches }: Emulator, { properties, deletedDateTime }: DirectoryObject): void {
  if (properties.isHardDeleteProtectionEnabled !== true || deletedDateTime === null) return
  if (clock.now() - Date.parse(deletedDateTime) >= protectionMs) return
  const status = switches.number('protectedPurgeStatus')
  const code = status === 403 ? 'Authorization_RequestDenied' : 'Request_BadRequest'
  throw new GraphError(
    status,
    code,
    'Hard deletion protection is enabled for this object. It cannot be permanently deleted within 7 days of its deletion.',
  )
}

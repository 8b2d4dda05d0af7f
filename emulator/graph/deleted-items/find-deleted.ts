import { objectTypes, type DirectoryObject } from '../../data/directory-object'
import type { DirectoryTable } from '../../data/directory-table'
import { hasPermission, type Access } from '../access/permissions'
import { hasReadingRole } from '../access/role-rules'
import { denied, notFound } from '../graph-error'
import type { GraphContext } from '../message'

/**
 * The deleted object that a path names. Who may read nothing at all hears "denied" also about ids that do not exist, so
 * that a 404 tells nothing to who has no business here.
 */
export function findDeleted(
  { emulator, caller, parameters }: GraphContext,
  table: DirectoryTable,
  access: Access,
): DirectoryObject {
  const { id = '' } = parameters
  const object = table.get(id)
  if (object !== undefined && object.deletedDateTime !== null) return object
  const seesAnything = objectTypes.some(
    (type) => hasPermission(caller, type, access) && hasReadingRole(emulator, caller, type),
  )
  throw seesAnything ? notFound(id) : denied()
}

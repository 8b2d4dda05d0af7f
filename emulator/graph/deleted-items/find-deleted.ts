import { objectTypes, type DirectoryObject } from '../../data/directory-object'
import type { DirectoryTable } from '../../data/directory-table'
import { hasPermission, type Access } from '../access/permissions'
import { mayListBin } from '../access/role-rules'
import { denied, notFound } from '../graph-error'
import type { GraphContext } from '../message'
import { isServed } from '../served-types'

/**
 * The deleted object that a path names. Who may read nothing at all hears "denied" also about ids that do not exist, so
 * that a 404 tells nothing to who has no business here.
 */
export function findDeleted(context: GraphContext, table: DirectoryTable, access: Access): DirectoryObject {
  const { emulator, request, parameters } = context
  const { id = '' } = parameters
  const object = table.get(id)
  if (object === undefined || object.deletedDateTime === null || !isServed(emulator, object.type, request.version)) {
    throw seesAnything(context, access) ? notFound(id) : denied()
  }
  return object
}

function seesAnything({ emulator, caller }: GraphContext, access: Access): boolean {
  return objectTypes.some(
    (type) => hasPermission(emulator, caller, { type, access }) && mayListBin(emulator, caller, type),
  )
}

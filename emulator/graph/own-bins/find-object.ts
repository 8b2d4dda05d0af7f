import type { DirectoryObject } from '../../data/directory-object'
import type { DirectoryTable, Location } from '../../data/directory-table'
import type { Emulator } from '../../emulator'
import { GraphError, malformedQuery, notFound } from '../graph-error'
import type { GraphContext } from '../message'
import type { OwnBin } from './own-bins'

/** The object that a path names. */
export function findObject(
  { emulator, parameters }: GraphContext,
  ownBin: OwnBin,
  location: Location,
  table: DirectoryTable,
): DirectoryObject {
  const { id = '' } = parameters
  const object = table.get(id)
  const isThere = object?.type === ownBin.type && (object.deletedDateTime === null) === (location === 'live')
  if (object !== undefined && isThere) return object
  throw objectNotFound(emulator, ownBin, id)
}

export function objectNotFound({ switches }: Emulator, { refusals }: OwnBin, id: string): GraphError {
  const usual = notFound(id)
  return new GraphError(usual.status, refusals.notFoundCode(switches), usual.message)
}

export function requireBin({ emulator, request }: GraphContext, { isServed }: OwnBin): void {
  if (isServed(emulator.switches, request.version)) return
  throw malformedQuery("Resource not found for the segment 'deletedItems'.")
}

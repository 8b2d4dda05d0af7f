import type { DirectoryObject } from '../../data/directory-object'
import type { DirectoryTable, Location } from '../../data/directory-table'
import type { Emulator } from '../../emulator'
import { GraphError, malformedQuery, notFound } from '../graph-error'
import type { GraphContext } from '../message'
import type { ConditionalAccessCollection } from './collections'

/** The policy or location that a path names. */
export function findPolicy(
  { emulator, parameters }: GraphContext,
  { type }: ConditionalAccessCollection,
  location: Location,
  table: DirectoryTable,
): DirectoryObject {
  const { id = '' } = parameters
  const object = table.get(id)
  const isThere = object?.type === type && (object.deletedDateTime === null) === (location === 'live')
  if (object !== undefined && isThere) return object
  throw policyNotFound(emulator, id)
}

/** How Conditional Access words a 404 is not documented. */
export function policyNotFound({ switches }: Emulator, id: string): GraphError {
  const usual = notFound(id)
  return new GraphError(usual.status, switches.get('conditionalAccessNotFound'), usual.message)
}

/** The metadata has the bins in v1.0; their pages are in beta only. */
export function requireBin({ emulator, request }: GraphContext): void {
  if (request.version === 'beta' || emulator.switches.is('conditionalAccessVersions', 'both')) return
  throw malformedQuery("Resource not found for the segment 'deletedItems'.")
}

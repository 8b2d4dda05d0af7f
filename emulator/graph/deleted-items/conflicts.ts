import type { Directory } from '../../data/directory'
import type { DirectoryObject, ObjectType } from '../../data/directory-object'
import type { Emulator } from '../../emulator'
import { badRequest, type GraphError } from '../graph-error'

export function liveObjects(directory: Directory, cast: ObjectType): DirectoryObject[] {
  return [...directory.truth.list({ cast, location: 'live', orderBy: 'id', includesDerived: true }).walk('asc')]
}

/** What proxy addresses must be unique among: contacts too are recipients of mail [EN:how-to-connect-syncservice-duplicate-attribute-resiliency]. */
export function liveRecipients(directory: Directory): DirectoryObject[] {
  return (['user', 'group', 'orgContact'] as const).flatMap((cast) => liveObjects(directory, cast))
}

/** No live object may hold a value of the property. */
export function requireUnused(
  { switches }: Emulator,
  object: DirectoryObject,
  others: readonly DirectoryObject[],
  property: string,
): void {
  const wanted = valuesOf(object, property)
  const isTaken = others.some((other) => valuesOf(other, property).some((value) => wanted.includes(value)))
  if (isTaken) throw conflict(property, switches.is('conflictDetails', 'present'))
}

/** The shape is confirmed for creating users [GH:microsoft-graph-docs#1508]; restore is taken to answer likewise. */
export function conflict(property: string, hasDetails: boolean): GraphError {
  const message = `Another object with the same value for property ${property} already exists.`
  return badRequest(message, hasDetails ? [{ target: property, code: 'ObjectConflict' }] : undefined)
}

function valuesOf({ properties }: DirectoryObject, property: string): string[] {
  const value = properties[property]
  const values: unknown[] = Array.isArray(value) ? value : [value]
  return values.filter((entry) => typeof entry === 'string').map((entry) => entry.toLowerCase())
}

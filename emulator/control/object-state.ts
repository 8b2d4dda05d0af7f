import type { Emulator } from '../emulator'

/** Where an object is in truth, whatever lagging lists say. */
export function stateOf({ directory }: Emulator, id: string) {
  const object = directory.truth.get(id)
  if (object === undefined) return { location: 'gone', properties: null }
  const { type, deletedDateTime, properties, facts } = object
  return {
    location: deletedDateTime === null ? 'live' : 'deleted',
    type,
    properties: { id: object.id, deletedDateTime, ...properties },
    facts,
  }
}

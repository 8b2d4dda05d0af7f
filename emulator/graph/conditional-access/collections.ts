import type { ConditionalAccessType } from '../../data/directory-object'

/** The live policies or locations, and the bin that they have apart from the directory's [CSDL]. */
export type ConditionalAccessCollection = { type: ConditionalAccessType; live: string; bin: string }

export const conditionalAccessCollections: readonly ConditionalAccessCollection[] = [
  collection('conditionalAccessPolicy', 'policies'),
  collection('namedLocation', 'namedLocations'),
]

function collection(type: ConditionalAccessType, name: string): ConditionalAccessCollection {
  const root = 'identity/conditionalAccess'
  return { type, live: `${root}/${name}`, bin: `${root}/deletedItems/${name}` }
}

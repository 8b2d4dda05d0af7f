import type { DirectoryObject, ObjectFacts, ObjectType } from './directory-object'

/** An object that stands for one case. Ids and names are stable; tests and guides rely on them. */
export type NamedObject = {
  type: ObjectType
  id: string
  /** Why it is here, for people who look for a case. */
  about: string
  /** How long before the start of the emulator it was deleted; null for a live one. */
  deletedHoursAgo: number | null
  properties: Record<string, unknown>
  facts?: ObjectFacts
}

const prefixes: Readonly<Record<ObjectType, string>> = {
  user: 'de1e7ed0',
  administrativeUnit: 'ad000000',
  group: 'a1000000',
  application: 'a2000000',
  servicePrincipal: 'a3000000',
  device: 'a4000000',
  certificateBasedAuthPki: 'a5000000',
  certificateAuthorityDetail: 'a6000000',
  agentIdentityBlueprint: 'a7000000',
  agentIdentity: 'a8000000',
  agentIdentityBlueprintPrincipal: 'a9000000',
  agentUser: 'aa000000',
  externalUserProfile: 'ab000000',
  pendingExternalUserProfile: 'ac000000',
  conditionalAccessPolicy: 'ae000000',
  namedLocation: 'af000000',
  orgContact: 'b1000000',
}

/** Ids of named objects start with a mark of their type and end with the number of the case. */
export function namedId(type: ObjectType, number: number): string {
  return `${prefixes[type]}-0000-4000-8000-${String(number).padStart(12, '0')}`
}

export function liveObject({ type, id, properties, facts = {} }: NamedObject): DirectoryObject {
  return { id, type, deletedDateTime: null, facts, properties }
}

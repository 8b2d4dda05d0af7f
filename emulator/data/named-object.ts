import { toGraphTime, type DirectoryObject, type ObjectFacts, type ObjectType } from './directory-object'

const hourMs = 3_600_000

/** An object that stands for one case. Ids and names are stable; tests and guides rely on them. */
export type NamedObject = {
  type: ObjectType
  id: string
  /** Why it is here, for people who look for a case. */
  about: string
  /** How long before the start of the emulator it was deleted; null for a live one. */
  deletedHoursAgo: number | null
  properties: Record<string, unknown>
  /** Properties that hold a time, by how many hours before the start of the emulator it lies. */
  hoursAgo?: Readonly<Record<string, number>>
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
  unifiedRoleDefinition: 'b2000000',
  workflow: 'b3000000',
}

/** Ids of named objects start with a mark of their type and end with the number of the case. */
export function namedId(type: ObjectType, number: number): string {
  return `${prefixes[type]}-0000-4000-8000-${String(number).padStart(12, '0')}`
}

export function liveObject({ type, id, properties, facts = {} }: NamedObject): DirectoryObject {
  return { id, type, deletedDateTime: null, facts, properties }
}

/** The object before its deletion, with the times that count from the start of the emulator. */
export function objectAt(named: NamedObject, nowMs: number): DirectoryObject {
  const times: Record<string, string> = {}
  for (const [name, hours] of Object.entries(named.hoursAgo ?? {})) times[name] = toGraphTime(nowMs - hours * hourMs)
  const object = liveObject(named)
  return { ...object, properties: { ...object.properties, ...times } }
}

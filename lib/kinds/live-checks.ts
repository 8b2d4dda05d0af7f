import type { KindSlug, TaskName } from './vocabulary'

/** What is read of an object that came back, and of what belongs to it. `there` is asked of whatever has an address. */
export type LiveCheckName =
  | 'there'
  | 'signIn'
  | 'enabled'
  | 'licences'
  | 'groupLicences'
  | 'mail'
  | 'groupType'
  | 'principal'
  | 'sync'
  | 'policyState'
  | 'trust'
  | 'compliance'

type LiveCheck = {
  /** What Graph is asked for, by its documented names. */
  readonly reads: readonly string[]
  /** What nobody has to be told to check, once it was read. */
  readonly answers: readonly TaskName[]
}

/** Sources: the resource types "user", "group", "device", "conditionalAccessPolicy" and "ipNamedLocation". */
export const liveChecks: Readonly<Record<LiveCheckName, LiveCheck>> = {
  there: { reads: ['id'], answers: [] },
  signIn: { reads: ['accountEnabled'], answers: ['accountEnabled', 'stillDisabled'] },
  enabled: { reads: ['accountEnabled'], answers: ['stillDisabled'] },
  licences: { reads: ['assignedLicenses', 'licenseAssignmentStates'], answers: ['licences'] },
  groupLicences: { reads: ['assignedLicenses', 'licenseProcessingState'], answers: [] },
  mail: { reads: ['mail', 'proxyAddresses'], answers: [] },
  groupType: { reads: ['groupTypes', 'mailEnabled', 'securityEnabled'], answers: [] },
  principal: { reads: ['appId'], answers: ['ownPrincipal'] },
  sync: { reads: ['onPremisesSyncEnabled', 'onPremisesLastSyncDateTime'], answers: [] },
  policyState: { reads: ['state'], answers: ['policyState'] },
  trust: { reads: ['isTrusted'], answers: ['trust'] },
  compliance: { reads: ['isCompliant', 'isManaged'], answers: ['compliance'] },
}

/** Apart from the kinds' own files, because the list does not need it. None where an id alone names no live object. */
export const liveChecksOf: Readonly<Record<KindSlug, readonly LiveCheckName[]>> = {
  users: ['there', 'signIn', 'licences', 'mail', 'sync'],
  groups: ['there', 'groupType', 'mail', 'groupLicences', 'sync'],
  'external-profiles': ['there'],
  'pending-external-profiles': ['there'],
  applications: ['there', 'principal'],
  'service-principals': ['there', 'enabled'],
  'agent-identities': ['there', 'enabled'],
  'agent-users': ['there', 'signIn', 'licences', 'mail'],
  'agent-blueprints': ['there', 'principal'],
  'agent-blueprint-principals': ['there', 'enabled'],
  'administrative-units': ['there'],
  'custom-roles': ['there'],
  'lifecycle-workflows': ['there'],
  'conditional-access-policies': ['there', 'policyState'],
  'named-locations': ['there', 'trust'],
  pkis: ['there'],
  'certificate-authorities': [],
  devices: ['there', 'enabled', 'compliance', 'sync'],
}

/** Everything that is read of a live object of the kind, each property once. */
export function liveProperties(kind: KindSlug): readonly string[] {
  return [...new Set(liveChecksOf[kind].flatMap((name) => liveChecks[name].reads))]
}

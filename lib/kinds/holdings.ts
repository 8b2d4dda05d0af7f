import type { KindSlug } from './vocabulary'

/** Relationships by which objects of one name can be told apart. */
export const holdingNames = ['oauth2PermissionGrants', 'appRoleAssignedTo', 'members', 'owners', 'memberOf'] as const
export type HoldingName = (typeof holdingNames)[number]

/** Graph shows no more in an `$expand` of directory objects. Source: "Customize responses with query parameters". */
export const mostShown = 20

const principal = ['oauth2PermissionGrants', 'appRoleAssignedTo'] as const

/** What a deleted object may still hold; none for kinds whose objects never exclude each other. */
export const holdingsOf: Readonly<Record<KindSlug, readonly HoldingName[]>> = {
  users: ['memberOf'],
  groups: ['members', 'owners'],
  'external-profiles': [],
  'pending-external-profiles': [],
  applications: ['owners'],
  'service-principals': principal,
  'agent-identities': [],
  'agent-users': ['memberOf'],
  'agent-blueprints': ['owners'],
  'agent-blueprint-principals': principal,
  'administrative-units': [],
  'custom-roles': [],
  'lifecycle-workflows': [],
  'conditional-access-policies': [],
  'named-locations': [],
  pkis: [],
  'certificate-authorities': [],
  devices: [],
}

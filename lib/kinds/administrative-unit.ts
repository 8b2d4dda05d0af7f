import { when } from './conditional'
import { booleanFacet, valueFacet } from './facet'
import { readText, type GraphProperties } from './graph-properties'
import type { Kind } from './kind'
import { directoryBin, ordinaryKind } from './ordinary-kind'

export const administrativeUnit = {
  ...ordinaryKind,
  slug: 'administrative-units',
  graph: {
    api: 'v1.0',
    container: directoryBin,
    cast: 'administrativeUnit',
    live: { collection: '/directory/administrativeUnits', cast: null },
    queries: 'advanced',
  },
  navigationGroup: 'administration',
  icon: 'administrativeUnit',
  properties: [
    { name: 'displayName', group: 'identity', type: 'text', inList: true },
    { name: 'description', group: 'identity', type: 'text', inList: true },
    { name: 'id', group: 'identity', type: 'text', inList: true },
    { name: 'visibility', group: 'membership', type: 'text', inList: true },
    { name: 'membershipType', group: 'membership', type: 'text', inList: true },
    { name: 'membershipRule', group: 'membership', type: 'text' },
    { name: 'isMemberManagementRestricted', group: 'membership', type: 'boolean', inList: true },
    { name: 'deletedDateTime', group: 'dates', type: 'dateTime', inList: true },
  ],
  identifier: (object) => readText(object, 'description'),
  identifierColumn: 'description',
  badges: (properties) => [
    ...(properties.isMemberManagementRestricted === true ? (['restricted'] as const) : []),
    ...(isDynamic(properties) ? (['dynamic'] as const) : []),
    ...(properties.visibility === 'HiddenMembership' ? (['hiddenMembership'] as const) : []),
  ],
  // The tables name one of the two, its page neither.
  doubtfulFilters: ['isMemberManagementRestricted', 'membershipType'],
  facets: [
    booleanFacet('restricted', 'isMemberManagementRestricted'),
    valueFacet('membership', 'membershipType', { dynamic: 'Dynamic', assigned: 'Assigned' }),
  ],
  facts: ['description', 'membershipType', 'visibility'],
  search: { words: ['displayName', 'description'], ids: ['id'] },
  permissions: {
    read: [
      'AdministrativeUnit.Read.All',
      'AdministrativeUnit.ReadWrite.All',
      'Directory.Read.All',
      'Directory.ReadWrite.All',
    ],
    restore: ['AdministrativeUnit.ReadWrite.All'],
    permanentDelete: [],
  },
  roles: {
    read: {
      sure: ['privilegedRoleAdministrator', 'globalReader', 'directoryReaders', 'globalAdministrator'],
      unsure: [],
    },
    restore: { sure: ['privilegedRoleAdministrator', 'globalAdministrator'], unsure: [] },
    permanentDelete: { sure: [], unsure: [] },
  },
  auditActivities: { delete: ['Delete administrative unit'] },
  restore: {
    options: [],
    comesBack: [
      'sameIdAndSettings',
      when((properties) => !isDynamic(properties), 'unitMembers'),
      'unitRoleAssignments',
    ],
    staysAway: [when(isDynamic, 'membersByRule'), 'conditionalAccessChanges'],
    afterwards: [when(isDynamic, 'membersByRule'), 'unitRoles', 'policies'],
  },
  // Source: "Permanently delete an item (directory object)".
  permanentDelete: { isPossible: false, reason: 'goesByItself' },
  adminCentre: {
    live: ({ id }) => `/#view/Microsoft_AAD_IAM/AdminUnitDetailsMenuBlade/~/Properties/adminUnitId/${id}`,
    deleted: null,
  },
} as const satisfies Kind

function isDynamic({ membershipType }: GraphProperties): boolean {
  return membershipType === 'Dynamic'
}

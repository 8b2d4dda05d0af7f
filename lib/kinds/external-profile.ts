import { booleanFacet } from './facet'
import { readText } from './graph-properties'
import type { Kind } from './kind'
import { directoryBin, ordinaryKind } from './ordinary-kind'
import { doubtfulProfileFilters, profilePermissions, profileProperties, profileRoles, profileSearch } from './profiles'

export const externalProfile = {
  ...ordinaryKind,
  slug: 'external-profiles',
  clouds: ['global'],
  graph: {
    api: 'beta',
    container: directoryBin,
    cast: 'externalUserProfile',
    live: { collection: '/directory/externalUserProfiles', cast: null },
    queries: 'advanced',
  },
  navigationGroup: 'peopleAndGroups',
  icon: 'externalProfile',
  isPerson: true,
  properties: profileProperties,
  identifier: (object) => readText(object, 'companyName'),
  identifierColumn: 'company',
  badges: (properties) => (properties.isEnabled === false ? ['disabled'] : []),
  facets: [booleanFacet('enabled', 'isEnabled'), { name: 'company', property: 'companyName' }],
  facts: ['jobTitle', 'department', 'companyName', 'phoneNumber'],
  // Source: "externalUserProfile resource type".
  hasOtherIds: true,
  doubtfulFilters: doubtfulProfileFilters,
  search: profileSearch,
  permissions: profilePermissions('ExternalUserProfile'),
  roles: profileRoles,
  auditActivities: { delete: ['Delete ExternalUserProfile'] },
  restore: {
    options: [],
    comesBack: ['sameIdAndProfile'],
    staysAway: ['conditionalAccessChanges'],
    afterwards: ['policies'],
  },
  adminCentre: { live: () => '/', deleted: null },
} as const satisfies Kind

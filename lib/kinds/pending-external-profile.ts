import { booleanFacet } from './facet'
import { readText } from './graph-properties'
import type { Kind } from './kind'
import { directoryBin, ordinaryKind } from './ordinary-kind'
import { doubtfulProfileFilters, profilePermissions, profileProperties, profileRoles, profileSearch } from './profiles'

export const pendingExternalProfile = {
  ...ordinaryKind,
  slug: 'pending-external-profiles',
  clouds: ['global'],
  graph: {
    api: 'beta',
    container: directoryBin,
    cast: 'pendingExternalUserProfile',
    live: { collection: '/directory/pendingExternalUserProfiles', cast: null },
    queries: 'advanced',
  },
  navigationGroup: 'peopleAndGroups',
  icon: 'pendingExternalProfile',
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
  permissions: profilePermissions('PendingExternalUserProfile'),
  roles: profileRoles,
  auditActivities: { delete: ['Delete PendingExternalUserProfile'] },
  restore: {
    options: [],
    comesBack: ['sameIdAndProfile'],
    staysAway: ['conditionalAccessChanges'],
    afterwards: ['policies'],
  },
  adminCentre: { live: () => '/', deleted: null },
} as const satisfies Kind

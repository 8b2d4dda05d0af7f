import { conditionalAccessPermissions, conditionalAccessRoles } from './conditional-access'
import { when } from './conditional'
import { booleanFacet, type Facet } from './facet'
import { readTexts, type GraphProperties } from './graph-properties'
import type { Kind } from './kind'
import { ordinaryKind } from './ordinary-kind'

const locationTypeFacet: Facet = {
  name: 'locationType',
  options: [
    { value: 'ip', filter: null, matches: ({ ipRanges }) => Array.isArray(ipRanges) },
    { value: 'countries', filter: null, matches: ({ countriesAndRegions }) => Array.isArray(countriesAndRegions) },
  ],
}

export const namedLocation = {
  ...ordinaryKind,
  slug: 'named-locations',
  clouds: ['global'],
  graph: {
    api: 'v1.0',
    container: '/identity/conditionalAccess/deletedItems/namedLocations',
    cast: null,
    live: { collection: '/identity/conditionalAccess/namedLocations', cast: null },
    queries: 'plain',
  },
  navigationGroup: 'conditionalAccess',
  icon: 'location',
  // Of its two types each has some of these; the bin is read without `$select`, which would refuse the other's.
  properties: [
    { name: 'displayName', group: 'identity', type: 'text', inList: true },
    { name: 'id', group: 'identity', type: 'text', inList: true },
    { name: 'isTrusted', group: 'policy', type: 'boolean', inList: true },
    { name: 'ipRanges', group: 'policy', type: 'object', inList: true },
    { name: 'countriesAndRegions', group: 'policy', type: 'list', inList: true },
    { name: 'includeUnknownCountriesAndRegions', group: 'policy', type: 'boolean', inList: true },
    { name: 'createdDateTime', group: 'dates', type: 'dateTime', inList: true },
    { name: 'modifiedDateTime', group: 'dates', type: 'dateTime', inList: true },
    { name: 'deletedDateTime', group: 'dates', type: 'dateTime', inList: true },
  ],
  identifier: (object) => placesOf(object).join(', ') || null,
  identifierColumn: 'description',
  badges: ({ isTrusted }) => (isTrusted === true ? ['trusted'] : []),
  facets: [booleanFacet('trusted', 'isTrusted'), locationTypeFacet],
  facts: ['countriesAndRegions'],
  search: { words: ['displayName'], ids: ['id'], here: ['ipRanges', 'countriesAndRegions'] },
  permissions: conditionalAccessPermissions,
  roles: conditionalAccessRoles,
  auditActivities: { delete: ['Delete named location'] },
  restore: {
    options: [],
    comesBack: ['sameIdAndSettings'],
    staysAway: [when(canBeTrusted, 'trust'), 'policyTargets'],
    afterwards: [when(canBeTrusted, 'trust')],
  },
  adminCentre: {
    live: () => '/#view/Microsoft_AAD_ConditionalAccess/ConditionalAccessBlade/~/NamedLocations',
    deleted: '/#view/Microsoft_AAD_ConditionalAccess/ConditionalAccessBlade/~/NamedLocations',
  },
} as const satisfies Kind

function placesOf(properties: GraphProperties): readonly string[] {
  const ranges: readonly unknown[] = Array.isArray(properties.ipRanges) ? properties.ipRanges : []
  const addresses = ranges.flatMap((range) =>
    typeof range === 'object' && range !== null && 'cidrAddress' in range && typeof range.cidrAddress === 'string'
      ? [range.cidrAddress]
      : [],
  )
  return [...addresses, ...readTexts(properties, 'countriesAndRegions')]
}

/** Countries are never trusted. Source: "ipNamedLocation resource type". */
function canBeTrusted({ countriesAndRegions }: GraphProperties): boolean {
  return !Array.isArray(countriesAndRegions)
}

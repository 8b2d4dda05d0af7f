import type { ConditionalAccessType } from './directory-object'
import { namedId, type NamedObject } from './named-object'
import { roleTemplateIds } from './roles'

const day = 24

/** Deleted Conditional Access policies and named locations. */
export const namedPolicies: readonly NamedObject[] = [
  policy(1, {
    about: 'it was on, and comes back on',
    displayName: 'Require MFA for administrators',
    deletedHoursAgo: 5,
    state: 'enabled',
    properties: { conditions: conditions({ includeRoles: [roleTemplateIds['Global Administrator']] }) },
  }),
  policy(2, {
    about: 'a report-only policy',
    displayName: 'Block legacy authentication',
    deletedHoursAgo: 3 * day,
    state: 'enabledForReportingButNotEnforced',
    properties: { conditions: conditions({ includeUsers: ['All'] }, ['exchangeActiveSync', 'other']) },
  }),
  policy(3, {
    about: 'a policy with HTML in its name',
    displayName: '<i onclick=alert(1)>Guests</i> must agree',
    deletedHoursAgo: 8 * day,
    state: 'disabled',
  }),
  policy(4, {
    about: 'a policy made from a template, with session controls',
    displayName: 'No persistent browser session',
    deletedHoursAgo: 21 * day,
    state: 'enabled',
    properties: {
      templateId: '7e3a1a7e-0000-4000-8000-000000000004',
      grantControls: null,
      sessionControls: { persistentBrowser: { mode: 'never', isEnabled: true } },
    },
  }),
  location(1, {
    about: 'a trusted location, which comes back untrusted',
    displayName: 'Lisbon Office',
    deletedHoursAgo: 6,
    properties: ipRanges(true, ['198.51.100.0/24', '2001:db8:1::/48']),
  }),
  location(2, {
    about: 'a location of countries',
    displayName: 'Countries without staff',
    deletedHoursAgo: 9 * day,
    properties: countries(['AQ', 'BV'], true),
  }),
  location(3, {
    about: 'an untrusted location',
    displayName: 'Partner VPN',
    deletedHoursAgo: 26 * day,
    properties: ipRanges(false, ['203.0.113.64/28']),
  }),
]

/** Live ones, to be found and deleted; number 901 of the locations is trusted and cannot be. */
export const livePolicies: readonly NamedObject[] = [
  policy(901, { displayName: 'Require MFA for everybody', deletedHoursAgo: null, state: 'enabled' }),
  policy(902, { displayName: 'Require a compliant device', deletedHoursAgo: null, state: 'disabled' }),
  location(901, {
    displayName: 'Head Office',
    deletedHoursAgo: null,
    properties: ipRanges(true, ['192.0.2.0/24']),
  }),
  location(902, { displayName: 'Home countries', deletedHoursAgo: null, properties: countries(['PT', 'DE'], false) }),
]

type Case = {
  about?: string
  displayName: string
  deletedHoursAgo: number | null
  properties?: Record<string, unknown>
}

function policy(number: number, { state, properties, ...rest }: Case & { state: string }): NamedObject {
  return named('conditionalAccessPolicy', number, {
    ...rest,
    properties: {
      state,
      templateId: null,
      conditions: conditions({ includeUsers: ['All'] }),
      grantControls: { operator: 'OR', builtInControls: ['mfa'], customAuthenticationFactors: [], termsOfUse: [] },
      sessionControls: null,
      ...properties,
    },
  })
}

function location(number: number, input: Case): NamedObject {
  return named('namedLocation', number, input)
}

function named(
  type: ConditionalAccessType,
  number: number,
  { about = 'live', displayName, deletedHoursAgo, properties }: Case,
): NamedObject {
  const times = { createdDateTime: '2025-02-10T09:00:00Z', modifiedDateTime: '2026-03-04T15:20:00Z' }
  return {
    type,
    id: namedId(type, number),
    about,
    deletedHoursAgo,
    properties: { displayName, ...times, ...properties },
  }
}

function conditions(users: Record<string, string[]>, clientAppTypes: string[] = ['all']): Record<string, unknown> {
  const nobody = { includeUsers: [], excludeUsers: [], includeGroups: [], excludeGroups: [], includeRoles: [] }
  return {
    clientAppTypes,
    applications: { includeApplications: ['All'], excludeApplications: [] },
    users: { ...nobody, ...users },
    platforms: null,
    locations: null,
  }
}

function ipRanges(isTrusted: boolean, ranges: readonly string[]): Record<string, unknown> {
  return {
    isTrusted,
    ipRanges: ranges.map((cidrAddress) => ({
      '@odata.type': `#microsoft.graph.iPv${cidrAddress.includes(':') ? 6 : 4}CidrRange`,
      cidrAddress,
    })),
  }
}

function countries(countriesAndRegions: readonly string[], includesUnknown: boolean): Record<string, unknown> {
  return {
    countriesAndRegions,
    includeUnknownCountriesAndRegions: includesUnknown,
    countryLookupMethod: 'clientIpAddress',
  }
}

import { applicationPermissions, applicationRoles } from './application-roles'
import { valueFacet } from './facet'
import { readText, type GraphProperties } from './graph-properties'
import type { Kind } from './kind'
import { directoryBin, ordinaryKind } from './ordinary-kind'

/** For other tenants or personal accounts. */
const keptAudiences = ['AzureADMultipleOrgs', 'AzureADandPersonalMicrosoftAccount', 'PersonalMicrosoftAccount'] as const

export const application = {
  ...ordinaryKind,
  slug: 'applications',
  graph: {
    api: 'v1.0',
    container: directoryBin,
    cast: 'application',
    live: { collection: '/applications', cast: null },
    queries: 'advanced',
  },
  navigationGroup: 'applications',
  icon: 'application',
  owners: { type: 'Application', may: ['restore', 'permanentDelete'] },
  properties: [
    { name: 'displayName', group: 'identity', type: 'text', inList: true },
    { name: 'appId', group: 'identity', type: 'text', inList: true },
    { name: 'id', group: 'identity', type: 'text', inList: true },
    { name: 'description', group: 'identity', type: 'text' },
    { name: 'uniqueName', group: 'identity', type: 'text' },
    { name: 'signInAudience', group: 'application', type: 'text', inList: true },
    { name: 'publisherDomain', group: 'application', type: 'text', inList: true },
    { name: 'identifierUris', group: 'application', type: 'list', inList: true },
    { name: 'createdByAppId', group: 'application', type: 'text', inList: true },
    { name: 'applicationTemplateId', group: 'application', type: 'text' },
    { name: 'disabledByMicrosoftStatus', group: 'application', type: 'text' },
    { name: 'groupMembershipClaims', group: 'application', type: 'text' },
    { name: 'tags', group: 'application', type: 'list' },
    { name: 'notes', group: 'application', type: 'text' },
    { name: 'web', group: 'application', type: 'object' },
    { name: 'spa', group: 'application', type: 'object' },
    { name: 'publicClient', group: 'application', type: 'object' },
    { name: 'requiredResourceAccess', group: 'application', type: 'object' },
    { name: 'createdDateTime', group: 'dates', type: 'dateTime', inList: true },
    { name: 'deletedDateTime', group: 'dates', type: 'dateTime', inList: true },
  ],
  identifier: (object) => readText(object, 'appId'),
  identifierColumn: 'appId',
  badges: (properties) => audienceBadges[readText(properties, 'signInAudience') ?? ''] ?? [],
  facets: [
    valueFacet('audience', 'signInAudience', {
      single: 'AzureADMyOrg',
      multi: 'AzureADMultipleOrgs',
      'work-and-personal': 'AzureADandPersonalMicrosoftAccount',
      personal: 'PersonalMicrosoftAccount',
    }),
  ],
  facts: ['publisherDomain', 'identifierUris', 'description', 'uniqueName'],
  // Source for `identifierUris` and `uniqueName`: "application resource type".
  search: {
    words: ['displayName'],
    entries: ['identifierUris'],
    whole: ['uniqueName'],
    ids: ['id', 'appId'],
  },
  permissions: applicationPermissions,
  roles: applicationRoles,
  // Source: "Recover from deletions": these are not removed after 30 days.
  retention: (properties) => (isSingleTenant(properties) ? 'thirtyDays' : 'byHand'),
  byHandFilter: keptAudiences.map((audience) => `signInAudience eq '${audience}'`).join(' or '),
  // Source: "Restore or remove a recently deleted application".
  block: (act, properties) =>
    act === 'restore' && properties.signInAudience === 'PersonalMicrosoftAccount' ? 'personalAccounts' : null,
  checks: ['identifierUris', 'uniqueName', 'deletedHolders', 'namesakes', 'deletionProtection'],
  companion: {
    kind: 'service-principals',
    property: 'appId',
    order: 'after',
    consequence: 'ownPrincipal',
    task: 'ownPrincipal',
  },
  auditActivities: { delete: ['Delete application'] },
  restore: {
    options: [],
    comesBack: ['sameIdAndSettings', 'credentials'],
    staysAway: ['ownPrincipal', 'conditionalAccessTargets'],
    afterwards: ['ownPrincipal', 'policies'],
  },
  adminCentre: {
    live: ({ properties }) =>
      `/#view/Microsoft_AAD_RegisteredApps/ApplicationMenuBlade/~/Overview/appId/${readText(properties, 'appId')}`,
    deleted:
      '/#view/Microsoft_AAD_RegisteredApps/ApplicationsListBlade/quickStartType~/null/sourceType/Microsoft_AAD_IAM',
  },
} as const satisfies Kind

const audienceBadges: Readonly<Record<string, readonly ('multiTenant' | 'workAndPersonal' | 'personal')[]>> = {
  AzureADMultipleOrgs: ['multiTenant'],
  AzureADandPersonalMicrosoftAccount: ['workAndPersonal'],
  PersonalMicrosoftAccount: ['personal'],
}

function isSingleTenant(properties: GraphProperties): boolean {
  return !keptAudiences.some((audience) => audience === readText(properties, 'signInAudience'))
}

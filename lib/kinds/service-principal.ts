import { applicationPermissions, applicationRoles } from './application-roles'
import { isDisabled } from './account'
import { when } from './conditional'
import { booleanFacet, valueFacet } from './facet'
import { readText, type GraphProperties } from './graph-properties'
import type { Kind } from './kind'
import { directoryBin, ordinaryKind } from './ordinary-kind'

export const servicePrincipal = {
  ...ordinaryKind,
  slug: 'service-principals',
  graph: {
    api: 'v1.0',
    container: directoryBin,
    cast: 'servicePrincipal',
    live: { collection: '/servicePrincipals', cast: null },
    queries: 'advanced',
  },
  navigationGroup: 'applications',
  icon: 'servicePrincipal',
  properties: [
    { name: 'displayName', group: 'identity', type: 'text', inList: true },
    { name: 'appId', group: 'identity', type: 'text', inList: true },
    { name: 'id', group: 'identity', type: 'text', inList: true },
    { name: 'description', group: 'identity', type: 'text' },
    { name: 'servicePrincipalType', group: 'application', type: 'text', inList: true },
    { name: 'appOwnerOrganizationId', group: 'application', type: 'text', inList: true },
    { name: 'accountEnabled', group: 'application', type: 'boolean', inList: true },
    { name: 'appRoleAssignmentRequired', group: 'application', type: 'boolean' },
    { name: 'servicePrincipalNames', group: 'application', type: 'list' },
    { name: 'alternativeNames', group: 'application', type: 'list' },
    { name: 'signInAudience', group: 'application', type: 'text' },
    { name: 'preferredSingleSignOnMode', group: 'application', type: 'text' },
    { name: 'homepage', group: 'application', type: 'text' },
    { name: 'replyUrls', group: 'application', type: 'list' },
    { name: 'tags', group: 'application', type: 'list' },
    { name: 'notes', group: 'application', type: 'text' },
    { name: 'deletedDateTime', group: 'dates', type: 'dateTime', inList: true },
  ],
  identifier: (object) => readText(object, 'appId'),
  identifierColumn: 'appId',
  badges: (properties) => [
    ...(isManagedIdentity(properties) ? (['managedIdentity'] as const) : []),
    ...(properties.accountEnabled === false ? (['disabled'] as const) : []),
  ],
  facets: [
    valueFacet('principalType', 'servicePrincipalType', {
      application: 'Application',
      'managed-identity': 'ManagedIdentity',
      legacy: 'Legacy',
      'social-idp': 'SocialIdp',
    }),
    booleanFacet('enabled', 'accountEnabled'),
  ],
  facts: ['servicePrincipalType', 'description', 'homepage', 'notes'],
  // Source for the names: "servicePrincipal resource type".
  search: {
    words: ['displayName'],
    entries: ['servicePrincipalNames', 'alternativeNames'],
    ids: ['id', 'appId'],
    here: ['homepage', 'replyUrls'],
  },
  permissions: applicationPermissions,
  roles: applicationRoles,
  // Source: "Restore an enterprise application": customers can neither restore nor delete them.
  block: (_, properties) => (isManagedIdentity(properties) ? 'managedIdentity' : null),
  checks: ['needs', 'newServicePrincipal', 'deletedHolders', 'deletionProtection'],
  companion: { kind: 'applications', property: 'appId', order: 'before', consequence: null, task: null },
  auditActivities: { delete: ['Remove service principal'] },
  restore: {
    options: [],
    comesBack: ['sameIdAndSettings', 'consents', 'appAssignments'],
    staysAway: ['servicePrincipalPolicies', 'conditionalAccessTargets', 'provisioning'],
    afterwards: [when(isDisabled, 'stillDisabled'), 'servicePrincipalPolicies', 'provisioning', 'policies'],
  },
  adminCentre: {
    live: ({ id, properties }) =>
      `/#view/Microsoft_AAD_IAM/ManagedAppMenuBlade/~/Overview/objectId/${id}/appId/${readText(properties, 'appId')}`,
    // Deleted service principals have no page in the admin centre.
    deleted: null,
  },
} as const satisfies Kind

function isManagedIdentity(properties: GraphProperties): boolean {
  return properties.servicePrincipalType === 'ManagedIdentity'
}

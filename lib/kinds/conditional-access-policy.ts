import { conditionalAccessPermissions, conditionalAccessRoles } from './conditional-access'
import { when } from './conditional'
import { valueFacet } from './facet'
import { readText, type GraphProperties } from './graph-properties'
import type { Kind } from './kind'
import { ordinaryKind } from './ordinary-kind'

export const conditionalAccessPolicy = {
  ...ordinaryKind,
  slug: 'conditional-access-policies',
  clouds: ['global'],
  graph: {
    api: 'v1.0',
    container: '/identity/conditionalAccess/deletedItems/policies',
    cast: null,
    live: { collection: '/identity/conditionalAccess/policies', cast: null },
    queries: 'plain',
  },
  navigationGroup: 'conditionalAccess',
  icon: 'policy',
  properties: [
    { name: 'displayName', group: 'identity', type: 'text', inList: true },
    { name: 'id', group: 'identity', type: 'text', inList: true },
    { name: 'state', group: 'policy', type: 'text', inList: true },
    { name: 'conditions', group: 'policy', type: 'object' },
    { name: 'grantControls', group: 'policy', type: 'object' },
    { name: 'sessionControls', group: 'policy', type: 'object' },
    { name: 'templateId', group: 'policy', type: 'text' },
    { name: 'createdDateTime', group: 'dates', type: 'dateTime', inList: true },
    { name: 'modifiedDateTime', group: 'dates', type: 'dateTime', inList: true },
    { name: 'deletedDateTime', group: 'dates', type: 'dateTime', inList: true },
  ],
  identifier: (object) => readText(object, 'state'),
  identifierColumn: 'state',
  badges: ({ state }) => [
    ...(state === 'enabledForReportingButNotEnforced' ? (['reportOnly'] as const) : []),
    ...(state === 'disabled' ? (['off'] as const) : []),
  ],
  facets: [
    valueFacet('state', 'state', {
      on: 'enabled',
      off: 'disabled',
      'report-only': 'enabledForReportingButNotEnforced',
    }),
  ],
  facts: ['state'],
  permissions: conditionalAccessPermissions,
  roles: conditionalAccessRoles,
  auditActivities: { delete: ['Delete Conditional Access policy'] },
  restore: {
    options: [],
    // The admin centre can restore it as report-only; Graph brings it back in the state it had.
    comesBack: ['sameIdAndSettings', when(mayBeOn, 'policyState')],
    staysAway: ['policyTargets'],
    afterwards: [when(mayBeOn, 'policyState')],
  },
  adminCentre: {
    live: ({ id }) => `/#view/Microsoft_AAD_ConditionalAccess/PolicyBlade/policyId/${id}`,
    deleted: '/#view/Microsoft_AAD_ConditionalAccess/ConditionalAccessBlade/~/DeletedPolicies',
  },
} as const satisfies Kind

function mayBeOn({ state }: GraphProperties): boolean {
  return state === undefined || state === 'enabled'
}

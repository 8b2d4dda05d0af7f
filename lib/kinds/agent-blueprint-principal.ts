import { agentPermissions, agentRoles } from './agents'
import { isDisabled } from './account'
import { when } from './conditional'
import { booleanFacet } from './facet'
import { readText } from './graph-properties'
import type { Kind } from './kind'
import { directoryBin, ordinaryKind } from './ordinary-kind'

export const agentBlueprintPrincipal = {
  ...ordinaryKind,
  slug: 'agent-blueprint-principals',
  graph: {
    api: 'v1.0',
    container: directoryBin,
    cast: 'agentIdentityBlueprintPrincipal',
    live: { collection: '/servicePrincipals', cast: 'agentIdentityBlueprintPrincipal' },
    queries: 'advanced',
  },
  navigationGroup: 'agents',
  icon: 'agentBlueprintPrincipal',
  properties: [
    { name: 'displayName', group: 'identity', type: 'text', inList: true },
    { name: 'appId', group: 'identity', type: 'text', inList: true },
    { name: 'id', group: 'identity', type: 'text', inList: true },
    { name: 'description', group: 'identity', type: 'text' },
    { name: 'servicePrincipalType', group: 'application', type: 'text' },
    { name: 'appOwnerOrganizationId', group: 'application', type: 'text', inList: true },
    { name: 'accountEnabled', group: 'application', type: 'boolean', inList: true },
    { name: 'servicePrincipalNames', group: 'application', type: 'list' },
    { name: 'tags', group: 'application', type: 'list' },
    { name: 'deletedDateTime', group: 'dates', type: 'dateTime', inList: true },
  ],
  identifier: (object) => readText(object, 'appId'),
  identifierColumn: 'appId',
  badges: (properties) => (properties.accountEnabled === false ? ['disabled'] : []),
  facets: [booleanFacet('enabled', 'accountEnabled')],
  facts: ['description', 'servicePrincipalType'],
  search: { words: ['displayName'], entries: ['servicePrincipalNames'], ids: ['id', 'appId'] },
  permissions: agentPermissions('AgentIdentityBlueprintPrincipal'),
  roles: agentRoles,
  checks: ['needs', 'newServicePrincipal', 'deletedHolders'],
  companion: { kind: 'agent-blueprints', property: 'appId', order: 'before', consequence: 'blueprint', task: null },
  restore: {
    options: [],
    comesBack: ['sameIdAndSettings', 'consents'],
    staysAway: ['blueprint', 'conditionalAccessTargets'],
    afterwards: [when(isDisabled, 'stillDisabled'), 'agent', 'policies'],
  },
  adminCentre: {
    live: ({ id }) => `/#view/Microsoft_AAD_IAM/ManagedAppMenuBlade/~/Overview/objectId/${id}`,
    deleted: null,
  },
} as const satisfies Kind

import { agentPermissions, agentRoles } from './agents'
import { isDisabled } from './account'
import { when } from './conditional'
import { booleanFacet } from './facet'
import { readText } from './graph-properties'
import type { Kind } from './kind'
import { directoryBin, ordinaryKind } from './ordinary-kind'

export const agentIdentity = {
  ...ordinaryKind,
  slug: 'agent-identities',
  graph: {
    api: 'v1.0',
    container: directoryBin,
    cast: 'agentIdentity',
    live: { collection: '/servicePrincipals', cast: 'agentIdentity' },
    queries: 'advanced',
  },
  navigationGroup: 'agents',
  icon: 'agentIdentity',
  properties: [
    { name: 'displayName', group: 'identity', type: 'text', inList: true },
    { name: 'appId', group: 'identity', type: 'text', inList: true },
    { name: 'id', group: 'identity', type: 'text', inList: true },
    { name: 'description', group: 'identity', type: 'text' },
    { name: 'agentIdentityBlueprintId', group: 'application', type: 'text', inList: true },
    { name: 'servicePrincipalType', group: 'application', type: 'text' },
    { name: 'accountEnabled', group: 'application', type: 'boolean', inList: true },
    { name: 'tags', group: 'application', type: 'list' },
    { name: 'createdDateTime', group: 'dates', type: 'dateTime', inList: true },
    { name: 'deletedDateTime', group: 'dates', type: 'dateTime', inList: true },
  ],
  identifier: (object) => readText(object, 'appId'),
  identifierColumn: 'appId',
  badges: (properties) => (properties.accountEnabled === false ? ['disabled'] : []),
  facets: [booleanFacet('enabled', 'accountEnabled')],
  facts: ['agentIdentityBlueprintId', 'description'],
  doubtfulFilters: ['agentIdentityBlueprintId'],
  search: { words: ['displayName'], ids: ['id', 'appId', 'agentIdentityBlueprintId'] },
  permissions: agentPermissions('AgentIdentity'),
  roles: agentRoles,
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

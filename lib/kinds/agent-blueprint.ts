import { agentPermissions, agentRoles } from './agents'
import { readText } from './graph-properties'
import type { Kind } from './kind'
import { directoryBin, ordinaryKind } from './ordinary-kind'

export const agentBlueprint = {
  ...ordinaryKind,
  slug: 'agent-blueprints',
  graph: {
    api: 'v1.0',
    container: directoryBin,
    cast: 'agentIdentityBlueprint',
    live: { collection: '/applications', cast: 'agentIdentityBlueprint' },
    queries: 'advanced',
  },
  navigationGroup: 'agents',
  icon: 'agentBlueprint',
  properties: [
    { name: 'displayName', group: 'identity', type: 'text', inList: true },
    { name: 'appId', group: 'identity', type: 'text', inList: true },
    { name: 'id', group: 'identity', type: 'text', inList: true },
    { name: 'description', group: 'identity', type: 'text' },
    { name: 'uniqueName', group: 'identity', type: 'text' },
    { name: 'signInAudience', group: 'application', type: 'text', inList: true },
    { name: 'publisherDomain', group: 'application', type: 'text' },
    { name: 'identifierUris', group: 'application', type: 'list' },
    { name: 'tags', group: 'application', type: 'list' },
    { name: 'createdDateTime', group: 'dates', type: 'dateTime', inList: true },
    { name: 'deletedDateTime', group: 'dates', type: 'dateTime', inList: true },
  ],
  identifier: (object) => readText(object, 'appId'),
  identifierColumn: 'appId',
  facts: ['description', 'publisherDomain', 'identifierUris'],
  search: {
    words: ['displayName'],
    entries: ['identifierUris'],
    whole: ['uniqueName'],
    ids: ['id', 'appId'],
  },
  permissions: agentPermissions('AgentIdentityBlueprint'),
  roles: agentRoles,
  companion: {
    kind: 'agent-blueprint-principals',
    property: 'appId',
    order: 'after',
    consequence: 'ownPrincipal',
    task: null,
  },
  restore: {
    options: [],
    comesBack: ['sameIdAndSettings', 'credentials'],
    staysAway: ['ownPrincipal', 'conditionalAccessTargets'],
    afterwards: ['agent', 'policies'],
  },
  adminCentre: {
    live: ({ properties }) =>
      `/#view/Microsoft_AAD_RegisteredApps/ApplicationMenuBlade/~/Overview/appId/${readText(properties, 'appId')}`,
    deleted: null,
  },
} as const satisfies Kind

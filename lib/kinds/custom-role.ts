import { booleanFacet } from './facet'
import { readText } from './graph-properties'
import type { Kind } from './kind'
import { ordinaryKind } from './ordinary-kind'

const writers = ['privilegedRoleAdministrator', 'globalAdministrator'] as const

/** Source: "directoryRoleManagementDeletedItemContainer resource type". */
export const customRole = {
  ...ordinaryKind,
  slug: 'custom-roles',
  clouds: ['global'],
  graph: {
    api: 'v1.0',
    container: '/roleManagement/directory/deletedItems/roleDefinitions',
    cast: null,
    live: { collection: '/roleManagement/directory/roleDefinitions', cast: null },
    // What the list takes of queries is not documented.
    queries: 'plain',
  },
  navigationGroup: 'administration',
  icon: 'customRole',
  properties: [
    { name: 'displayName', group: 'identity', type: 'text', inList: true },
    { name: 'description', group: 'identity', type: 'text', inList: true },
    { name: 'id', group: 'identity', type: 'text', inList: true },
    { name: 'templateId', group: 'identity', type: 'text' },
    { name: 'isEnabled', group: 'policy', type: 'boolean', inList: true },
    { name: 'rolePermissions', group: 'policy', type: 'object' },
    { name: 'resourceScopes', group: 'policy', type: 'list' },
    { name: 'version', group: 'policy', type: 'text' },
    { name: 'deletedDateTime', group: 'dates', type: 'dateTime', inList: true },
  ],
  identifier: (object) => readText(object, 'description'),
  identifierColumn: 'description',
  badges: ({ isEnabled }) => (isEnabled === false ? ['disabled'] : []),
  facets: [booleanFacet('enabled', 'isEnabled')],
  facts: ['description'],
  search: { words: ['displayName', 'description'], ids: ['id'] },
  permissions: {
    read: ['RoleManagement.Read.Directory', 'RoleManagement.ReadWrite.Directory'],
    restore: ['RoleManagement.ReadWrite.Directory'],
    permanentDelete: ['RoleManagement.ReadWrite.Directory'],
  },
  roles: {
    read: { sure: [...writers, 'globalReader', 'directoryReaders'], unsure: [] },
    restore: { sure: writers, unsure: [] },
    permanentDelete: { sure: writers, unsure: [] },
  },
  auditActivities: { delete: ['Delete role definition'] },
  // Whether its assignments come back is not documented.
  restore: { options: [], comesBack: ['sameIdAndSettings'], staysAway: [], afterwards: ['roleAssignments'] },
  adminCentre: { live: () => '/#view/Microsoft_AAD_IAM/RolesManagementMenuBlade/~/AllRoles', deleted: null },
} as const satisfies Kind

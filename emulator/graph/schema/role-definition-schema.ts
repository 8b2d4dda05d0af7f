import { of, type ObjectSchema } from './object-schema'
import { queryTable } from './queries/query-table'

/** `microsoft.graph.unifiedRoleDefinition` [DOC resources/unifiedroledefinition.md]. */
export const unifiedRoleDefinitionSchema: ObjectSchema = {
  properties: {
    ...of('String', 'id displayName description templateId version'),
    ...of('Boolean', 'isBuiltIn isEnabled'),
    ...of('DateTimeOffset', 'deletedDateTime'),
    ...of('Strings', 'resourceScopes'),
    ...of('Complexes', 'rolePermissions'),
  },
  defaults: [
    'id',
    'description',
    'displayName',
    'isBuiltIn',
    'isEnabled',
    'resourceScopes',
    'templateId',
    'version',
    'rolePermissions',
    'deletedDateTime',
  ],
  navigation: [],
  // "Supports $filter (eq, in)" of displayName and isBuiltIn; of the bin no page says more.
  queries: queryTable(
    `
    displayName | eq
    isBuiltIn   | eq
    `,
    { order: { basic: [], advanced: [] }, negation: 'never', hasIn: true },
  ),
}

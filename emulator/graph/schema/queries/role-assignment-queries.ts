import { queryTable } from './query-table'

/** Source: "unifiedRoleAssignment resource type": `eq` and `in`. */
export const roleAssignmentQueries = queryTable(
  `
  directoryScopeId | eq
  principalId      | eq
  roleDefinitionId | eq
  `,
  { order: { basic: [], advanced: [] }, negation: 'never', hasIn: true },
)

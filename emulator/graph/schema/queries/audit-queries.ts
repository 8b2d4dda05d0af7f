import { queryTable } from './query-table'

/**
 * Sources: "directoryAudit resource type", "List directoryAudits"; `result`: "Get-EntraAuditDirectoryLog". `category` stands in none
 * of them, and is used all over.
 */
export const auditQueries = queryTable(
  `
  activityDateTime                 | eq ge le | | DateTimeOffset
  activityDisplayName              | eq startsWith
  category                         | eq
  correlationId                    | eq
  id                               | eq
  initiatedBy/app/appId            | eq
  initiatedBy/app/displayName      | eq
  initiatedBy/user/displayName     | eq
  initiatedBy/user/id              | eq
  initiatedBy/user/userPrincipalName | eq startsWith
  loggedByService                  | eq
  result                           | eq
  targetResources/any/displayName  | eq startsWith
  targetResources/any/id           | eq
  `,
  { order: { basic: ['activityDateTime'], advanced: [] }, negation: 'never', hasIn: false },
)

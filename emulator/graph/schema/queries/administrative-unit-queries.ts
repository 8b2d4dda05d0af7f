import { queryTable } from './query-table'

/**
 * Sources: "Administrative unit properties" and the sorting table of "Advanced query capabilities on Microsoft Entra ID objects", and
 * "administrativeUnit resource type".
 */
export const administrativeUnitQueries = queryTable(
  `
  deletedDateTime               |               | eq ge le
  description                   |               | eq startsWith null
  displayName                   | eq startsWith | null ?ge ?le
  id                            | eq
  isMemberManagementRestricted  | eq
  membershipRule                | eq startsWith
  membershipRuleProcessingState | eq
  `,
  { order: { basic: [], advanced: ['createdDateTime', 'deletedDateTime', 'displayName'] } },
)

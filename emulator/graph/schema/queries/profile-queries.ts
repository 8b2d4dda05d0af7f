import { queryTable } from './query-table'

/** Source: "externalUserProfile resource type" (beta). Order: "List deletedItems (directory objects)". */
export const profileQueries = queryTable(
  `
  companyName     | eq ge le startsWith
  deletedDateTime |                     | eq ge le
  id              | eq
  supervisorId    | eq ge le startsWith
  `,
  { order: { basic: ['displayName'], advanced: ['deletedDateTime'] } },
)

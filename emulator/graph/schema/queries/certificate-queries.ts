import { queryTable } from './query-table'

/** Their page names no filter; what every directory object can be asked for is left. Order: "List deletedItems (directory objects)". */
export const certificateBasedAuthPkiQueries = queryTable(
  `
  deletedDateTime |    | eq ge le
  id              | eq
  `,
  { order: { basic: ['displayName'], advanced: ['deletedDateTime'] } },
)

/** Source: "certificateAuthorityDetail resource type". */
export const certificateAuthorityDetailQueries = queryTable(
  `
  certificateAuthorityType | eq
  deletedDateTime          |               | eq ge le
  expirationDateTime       | eq
  id                       | eq
  thumbprint               | eq startsWith
  `,
  { order: { basic: ['displayName', 'expirationDateTime'], advanced: ['deletedDateTime'] } },
)

import { queryTable } from './query-table'

/** Sources: "administrativeUnit resource type", and the sorting table of "Advanced query capabilities on Microsoft Entra ID objects". */
export const administrativeUnitQueries = queryTable(
  `
  deletedDateTime |               | eq ge le
  description     |               | eq startsWith
  displayName     | eq startsWith | null ?ge ?le
  id              | eq
  `,
  { order: { basic: [], advanced: ['createdDateTime', 'deletedDateTime', 'displayName'] } },
)

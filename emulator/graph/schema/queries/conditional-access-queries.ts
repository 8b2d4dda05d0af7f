import { queryTable, withRows } from './query-table'

/**
 * "List policies" and "List namedLocations" support `$filter` and `$orderby`, and say neither of which properties nor with which
 * operators; the times are in an example.
 */
const conditionalAccessQueries = queryTable(
  `
  createdDateTime  | eq ge le gt lt
  deletedDateTime  | eq ge le gt lt
  displayName      | eq startsWith endsWith
  id               | eq
  modifiedDateTime | eq ge le gt lt
  `,
  {
    order: { basic: ['displayName', 'createdDateTime', 'modifiedDateTime', 'deletedDateTime'], advanced: [] },
    negation: 'advanced',
    hasIn: true,
  },
)

export const policyQueries = withRows(
  conditionalAccessQueries,
  `
  state      | eq
  templateId | eq
  `,
)

/** What only one of the types has stands behind its name: "List all countryNamedLocations containing a certain country or region". */
export const namedLocationQueries = withRows(
  conditionalAccessQueries,
  `
  microsoft.graph.ipNamedLocation/isTrusted                    | eq |  | Boolean
  microsoft.graph.countryNamedLocation/countriesAndRegions/any | eq
  `,
)

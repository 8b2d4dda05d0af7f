import { queryTable } from './query-table'

/**
 * Sources: "Organizational contact properties" and the sorting table of "Advanced query capabilities on Microsoft Entra ID
 * objects", and "orgContact resource type".
 */
export const orgContactQueries = queryTable(
  `
  companyName                                           |               | eq startsWith null ?ge ?le
  department                                            | eq startsWith | null ?ge ?le
  displayName                                           | eq startsWith | null ?ge ?le
  givenName                                             | eq startsWith | null ?ge ?le
  id                                                    | eq
  jobTitle                                              | eq startsWith | null ?ge ?le
  mail                                                  | eq startsWith | endsWith null ?ge ?le
  mailNickname                                          | eq startsWith | null ?ge ?le
  manager/id                                            | eq
  onPremisesLastSyncDateTime                            | eq ge le
  onPremisesProvisioningErrors/any/category             | eq
  onPremisesProvisioningErrors/any/propertyCausingError | eq
  onPremisesProvisioningErrors/$count                   |               | 0
  onPremisesSyncEnabled                                 | eq            | null
  proxyAddresses/any                                    | eq startsWith | endsWith ?ge ?le
  proxyAddresses/$count                                 |               | 0
  serviceProvisioningErrors/any/isResolved              | eq            |                           | Boolean
  serviceProvisioningErrors/any/serviceInstance         | eq
  surname                                               | eq startsWith | null ?ge ?le
  `,
  { order: { basic: [], advanced: ['createdDateTime', 'displayName'] } },
)

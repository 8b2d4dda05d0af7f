import { queryTable } from './query-table'

/**
 * Sources: "Group properties" and the sorting table of "Advanced query capabilities on Microsoft Entra ID objects", and "group
 * resource type". `createdDateTime` is what the former refuses as "not indexed". `resourceProvisioningOptions`: "List all teams
 * in an organization"; `isAssignableToRole`, the end of `mail`: "Use the $filter query parameter".
 */
export const groupQueries = queryTable(
  `
  assignedLicenses/$count                               |               | 0
  assignedLicenses/any/skuId                            | eq            |                            | Guid
  classification                                        | eq startsWith | ?ge ?le
  createdByAppId                                        | eq
  createdOnBehalfOf/deletedDateTime                     | eq ge le      |                            | DateTimeOffset
  deletedDateTime                                       |               | eq ge le
  description                                           |               | eq startsWith null ?ge ?le
  displayName                                           | eq startsWith | null ?ge ?le
  expirationDateTime                                    |               | eq ge le
  groupTypes/any                                        | eq
  hasMembersWithLicenseErrors                           | eq null
  id                                                    | eq
  infoCatalogs/any                                      | eq startsWith | ?ge ?le
  isAssignableToRole                                    | eq
  mail                                                  | eq startsWith | endsWith null ?ge ?le
  mailEnabled                                           | eq
  mailNickname                                          | eq startsWith | null ?ge ?le
  membershipRule                                        | eq startsWith | ?ge ?le
  membershipRuleProcessingState                         | eq
  onPremisesExtensionAttributes/extensionAttribute1-15  |               | eq null
  onPremisesLastSyncDateTime                            | eq ge le
  onPremisesProvisioningErrors/$count                   |               | 0
  onPremisesProvisioningErrors/any/category             | eq
  onPremisesProvisioningErrors/any/propertyCausingError | eq
  onPremisesSamAccountName                              |               | eq startsWith ?ge ?le
  onPremisesSecurityIdentifier                          | eq            | null
  onPremisesSyncEnabled                                 | eq            | null
  owners/$count                                         |               | 0 1
  preferredLanguage                                     |               | eq startsWith null ?ge ?le
  proxyAddresses/$count                                 |               | 0
  proxyAddresses/any                                    | eq startsWith | endsWith ?ge ?le
  renewedDateTime                                       | eq ge le
  resourceBehaviorOptions/any                           | eq
  resourceProvisioningOptions/any                       | eq startsWith
  securityEnabled                                       | eq
  serviceProvisioningErrors/any/isResolved              | eq            |                            | Boolean
  serviceProvisioningErrors/any/serviceInstance         | eq
  uniqueName                                            | eq startsWith
  `,
  { order: { basic: ['displayName'], advanced: ['createdDateTime', 'deletedDateTime'] } },
)

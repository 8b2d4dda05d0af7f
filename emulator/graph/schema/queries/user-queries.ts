import { queryTable } from './query-table'

/**
 * Sources: "User properties" and the sorting table of "Advanced query capabilities on Microsoft Entra ID objects" (include
 * filter-directory-objects, both of its forms), and "user resource type". `businessPhones`: "Use the $filter query parameter".
 * `signInActivity`, `identities`: "List users".
 */
export const userQueries = queryTable(
  `
  accountEnabled                                        | eq
  ageGroup                                              | eq
  assignedLicenses/$count                               |               | 0
  assignedLicenses/any/skuId                            | eq            |                            | Guid
  assignedPlans/any/capabilityStatus                    |               | eq
  assignedPlans/any/service                             |               | eq
  assignedPlans/any/servicePlanId                       |               | eq                         | Guid
  authorizationInfo/certificateUserIds/any              |               | eq startsWith
  businessPhones/any                                    | eq            | startsWith ?ge ?le
  certificateUserIds/any                                |               | eq startsWith
  city                                                  | eq startsWith | null ?ge ?le
  cloudRealtimeCommunicationInfo/isSipEnabled           | eq            |                            | Boolean
  companyName                                           |               | eq startsWith null ge le
  consentProvidedForMinor                               | eq
  country                                               | eq startsWith | null ?ge ?le
  createdDateTime                                       |               | eq ge le
  createdObjects/any/id                                 |               | eq
  creationType                                          | eq
  customSecurityAttributes/*/*                          |               | eq startsWith
  deletedDateTime                                       |               | eq ge le
  department                                            | eq startsWith | null ?ge ?le
  displayName                                           | eq startsWith | null ?ge ?le
  employeeHireDate                                      |               | eq ge le
  employeeId                                            | eq            | null ?startsWith ?ge ?le
  employeeLeaveDateTime                                 |               | eq ge le
  employeeOrgData/costCenter                            |               | eq startsWith
  employeeOrgData/division                              |               | eq startsWith
  employeeType                                          |               | eq ?startsWith ?ge ?le
  externalUserState                                     | eq
  externalUserStateChangeDateTime                       | eq ge le
  faxNumber                                             |               | eq startsWith null ?ge ?le
  givenName                                             | eq startsWith | null ?ge ?le
  id                                                    | eq
  identities/any/issuer                                 | eq null
  identities/any/issuerAssignedId                       | eq
  imAddresses/any                                       | eq startsWith | ?ge ?le
  infoCatalogs/any                                      | eq startsWith
  isLicenseReconciliationNeeded                         | eq
  isResourceAccount                                     | eq
  jobTitle                                              | eq            | null ?startsWith ?ge ?le
  mail                                                  | eq startsWith | endsWith null ?ge ?le
  mailNickname                                          | eq startsWith | null ?ge ?le
  manager/deletedDateTime                               | eq ge le      |                            | DateTimeOffset
  mobilePhone                                           |               | eq startsWith null ?ge ?le
  officeLocation                                        |               | eq startsWith null ?ge ?le
  onPremisesDistinguishedName                           |               | eq startsWith null
  onPremisesExtensionAttributes/extensionAttribute1-15  |               | eq startsWith null
  onPremisesImmutableId                                 | eq            | ?ge ?le
  onPremisesLastSyncDateTime                            | eq ge le
  onPremisesProvisioningErrors/$count                   |               | 0
  onPremisesProvisioningErrors/any/category             | eq
  onPremisesProvisioningErrors/any/propertyCausingError | eq
  onPremisesSamAccountName                              |               | eq startsWith ?ge ?le
  onPremisesSecurityIdentifier                          | eq            | null
  onPremisesSipInfo/isSipEnabled                        |               | eq                         | Boolean
  onPremisesSyncEnabled                                 | eq            | null
  onPremisesUserPrincipalName                           | eq startsWith | ?ge ?le
  otherMails/$count                                     |               | 0
  otherMails/any                                        | eq startsWith | endsWith ?ge ?le
  ownedDevices/$count                                   |               | 0 1
  ownedObjects/$count                                   |               | 0 1
  passwordPolicies                                      |               | null
  passwordProfile/forceChangePasswordNextSignIn         |               | eq null                    | Boolean
  passwordProfile/forceChangePasswordNextSignInWithMfa  |               | eq null                    | Boolean
  postalCode                                            |               | eq startsWith null ?ge ?le
  preferredLanguage                                     |               | eq startsWith null ?ge ?le
  provisionedPlans/any/provisioningStatus               |               | eq
  provisionedPlans/any/service                          |               | eq
  proxyAddresses/$count                                 |               | 0
  proxyAddresses/any                                    | eq startsWith | endsWith ?ge ?le
  securityIdentifier                                    |               | ?eq ?startsWith ?ge ?le
  serviceProvisioningErrors/any/isResolved              | eq            |                            | Boolean
  serviceProvisioningErrors/any/serviceInstance         | eq
  showInAddressList                                     |               | eq
  signInActivity/lastNonInteractiveSignInDateTime       | eq ge le      |                            | DateTimeOffset
  signInActivity/lastSignInDateTime                     | eq ge le      |                            | DateTimeOffset
  signInActivity/lastSuccessfulSignInDateTime           | eq ge le      |                            | DateTimeOffset
  state                                                 | eq startsWith | null ?ge ?le
  streetAddress                                         |               | eq startsWith null ?ge ?le
  surname                                               | eq startsWith | null ?ge ?le
  usageLocation                                         | eq startsWith | null ?ge ?le
  userPrincipalName                                     | eq startsWith | endsWith ?ge ?le
  userType                                              | eq            | null
  `,
  { order: { basic: ['displayName', 'userPrincipalName'], advanced: ['createdDateTime', 'deletedDateTime'] } },
)

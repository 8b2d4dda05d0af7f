import { queryTable } from './query-table'

/**
 * Sources: "Service principal properties" and the sorting table of "Advanced query capabilities on Microsoft Entra ID objects",
 * and "servicePrincipal resource type". `servicePrincipalType`: "View the service principal of a managed identity".
 */
export const servicePrincipalQueries = queryTable(
  `
  accountEnabled                           | eq
  alternativeNames/any                     | eq startsWith | ?ge ?le
  appId                                    | eq            | ?startsWith
  applicationTemplateId                    | eq
  appOwnerOrganizationId                   |               | eq ?ge ?le                 | Guid
  appRoleAssignmentRequired                |               | eq
  createdObjects/any/id                    |               | eq
  customSecurityAttributes/*/*             |               | eq startsWith
  deletedDateTime                          |               | eq ge le
  description                              |               | eq startsWith null ?ge ?le
  disabledByMicrosoftStatus                | eq
  displayName                              | eq startsWith | null ?ge ?le
  federatedIdentityCredentials/$count      |               | 0
  federatedIdentityCredentials/any/issuer  |               | eq startsWith
  federatedIdentityCredentials/any/name    |               | eq startsWith
  federatedIdentityCredentials/any/subject |               | eq startsWith
  homepage                                 |               | eq startsWith null
  id                                       | eq
  info/logoUrl                             |               | null
  info/termsOfServiceUrl                   |               | eq startsWith
  keyCredentials/any/endDateTime           |               | eq ge le                   | DateTimeOffset
  notes                                    |               | eq startsWith null
  ownedObjects/$count                      |               | 0 1
  owners/$count                            |               | 0 1
  preferredSingleSignOnMode                | eq
  preferredTokenSigningKeyEndDateTime      | ge le
  publisherName                            | eq startsWith
  servicePrincipalNames/any                | eq startsWith | ?ge ?le
  servicePrincipalType                     | eq
  tags/any                                 | eq startsWith | ?ge ?le
  verifiedPublisher/displayName            |               | eq startsWith null
  `,
  { order: { basic: [], advanced: ['createdDateTime', 'deletedDateTime', 'displayName'] } },
)

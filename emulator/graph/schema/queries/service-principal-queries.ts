import { queryTable } from './query-table'

/**
 * Sources: "Service principal properties" and the sorting table of "Advanced query capabilities on Microsoft Entra ID objects",
 * and "servicePrincipal resource type". `servicePrincipalType`: "View the service principal of a managed identity".
 */
export const servicePrincipalQueries = queryTable(
  `
  accountEnabled                      | eq
  alternativeNames/any                | eq startsWith | ?ge ?le
  appId                               | eq            | ?startsWith
  appOwnerOrganizationId              |               | eq ?ge ?le         | Guid
  appRoleAssignmentRequired           |               | eq
  applicationTemplateId               | eq
  createdObjects/any/id               |               | eq
  customSecurityAttributes/*/*        |               | eq startsWith
  deletedDateTime                     |               | eq ge le
  description                         |               | eq startsWith ?ge ?le
  disabledByMicrosoftStatus           | eq
  displayName                         | eq startsWith | null ?ge ?le
  federatedIdentityCredentials/$count |               | 0
  id                                  | eq
  info/logoUrl                        |               | null
  info/termsOfServiceUrl              |               | eq
  keyCredentials/any/endDateTime      |               | eq ge le           | DateTimeOffset
  ownedObjects/$count                 |               | 0 1
  owners/$count                       |               | 0 1
  servicePrincipalNames/any           | eq startsWith | ?ge ?le
  servicePrincipalType                | eq
  tags/any                            | eq startsWith | ?ge ?le
  `,
  { order: { basic: [], advanced: ['createdDateTime', 'deletedDateTime', 'displayName'] } },
)

import { queryTable } from './query-table'

/**
 * Sources: "Application properties" and the sorting table of "Advanced query capabilities on Microsoft Entra ID objects", and
 * "application resource type".
 */
export const applicationQueries = queryTable(
  `
  appId                                    | eq
  applicationTemplateId                    | eq
  createdDateTime                          | eq ge le      | null
  createdOnBehalfOf/$count                 |               | 0
  createdOnBehalfOf/deletedDateTime        | eq ge le      |                            | DateTimeOffset
  deletedDateTime                          |               | eq ge le
  description                              |               | eq startsWith null ?ge ?le
  disabledByMicrosoftStatus                | eq
  displayName                              | eq startsWith | null ?ge ?le
  extensionProperties/$count               |               | 0
  federatedIdentityCredentials/$count      |               | 0
  federatedIdentityCredentials/any/issuer  |               | eq startsWith
  federatedIdentityCredentials/any/name    |               | eq startsWith
  federatedIdentityCredentials/any/subject |               | eq startsWith
  id                                       | eq
  identifierUris/any                       | eq startsWith | ?ge ?le
  info/logoUrl                             |               | null
  info/termsOfServiceUrl                   |               | eq startsWith
  keyCredentials/any/endDateTime           |               | eq ge le                   | DateTimeOffset
  notes                                    |               | eq startsWith null
  owners/$count                            |               | 0 1
  publicClient/redirectUris/any            |               | eq startsWith
  publisherDomain                          | eq startsWith | ?ge ?le
  requiredResourceAccess/any/resourceAppId |               | eq                         | Guid
  serviceManagementReference               |               | eq startsWith null
  signInAudience                           | eq
  spa/redirectUris/any                     |               | eq startsWith
  tags/any                                 | eq startsWith | ?ge ?le
  uniqueName                               | eq startsWith
  verifiedPublisher/displayName            |               | eq startsWith null
  web/homePageUrl                          |               | eq startsWith null
  web/redirectUris/any                     |               | eq startsWith
  `,
  { order: { basic: [], advanced: ['createdDateTime', 'deletedDateTime', 'displayName'] } },
)

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
  createdOnBehalfOf/deletedDateTime        | eq ge le      |                    | DateTimeOffset
  deletedDateTime                          |               | eq ge le
  description                              |               | eq startsWith ?ge ?le
  disabledByMicrosoftStatus                | eq
  displayName                              | eq startsWith | null ?ge ?le
  extensionProperties/$count               |               | 0
  federatedIdentityCredentials/$count      |               | 0
  id                                       | eq
  identifierUris/any                       | eq startsWith | ?ge ?le
  info/logoUrl                             |               | null
  info/termsOfServiceUrl                   |               | eq
  keyCredentials/any/endDateTime           |               | eq ge le           | DateTimeOffset
  owners/$count                            |               | 0 1
  publisherDomain                          | eq startsWith | ?ge ?le
  requiredResourceAccess/any/resourceAppId |               | eq                 | Guid
  signInAudience                           | eq
  tags/any                                 | eq startsWith | ?ge ?le
  `,
  { order: { basic: [], advanced: ['createdDateTime', 'deletedDateTime', 'displayName'] } },
)

import { queryTable } from './query-table'

/**
 * Sources: "Device properties" and the sorting table of "Advanced query capabilities on Microsoft Entra ID objects", and "device
 * resource type". `registrationDateTime`, and the types of `alternativeSecurityIds`: "Use the $filter query parameter".
 */
export const deviceQueries = queryTable(
  `
  accountEnabled                              | eq
  alternativeSecurityIds/any/identityProvider |               | eq
  alternativeSecurityIds/any/type             |               | ?eq ge le              | Int32
  approximateLastSignInDateTime               | eq ge le      | null
  deletedDateTime                             |               | eq ge le
  deviceId                                    | eq            | ?startsWith
  displayName                                 | eq startsWith | null ?ge ?le
  extensionAttributes/extensionAttribute1-15  |               | eq startsWith null
  id                                          | eq
  isCompliant                                 | eq
  isManaged                                   | eq
  mdmAppId                                    | eq            | ?startsWith
  onPremisesLastSyncDateTime                  | eq ge le
  onPremisesSecurityIdentifier                |               | ?eq
  onPremisesSyncEnabled                       | eq            | null
  operatingSystem                             | eq startsWith | null ?ge ?le
  operatingSystemVersion                      | eq startsWith | null ?ge ?le
  physicalIds/any                             | eq startsWith | ?ge ?le
  physicalIds/$count                          |               | 0
  registrationDateTime                        |               | ge le
  systemLabels/$count                         |               | 0
  trustType                                   | eq
  `,
  {
    order: {
      basic: [],
      advanced: ['approximateLastSignInDateTime', 'createdDateTime', 'deletedDateTime', 'displayName'],
    },
  },
)

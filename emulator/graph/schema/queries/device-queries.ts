import { queryTable } from './query-table'

/**
 * Sources: "Device properties" and the sorting table of "Advanced query capabilities on Microsoft Entra ID objects", and "device
 * resource type". `registrationDateTime`, and the types of `alternativeSecurityIds`: "Use the $filter query parameter".
 */
export const deviceQueries = queryTable(
  `
  accountEnabled                              | eq
  alternativeSecurityIds/any/identityProvider |               | eq startsWith
  alternativeSecurityIds/any/type             |               | ?eq ge le          | Int32
  approximateLastSignInDateTime               | eq ge le      | null
  deletedDateTime                             |               | eq ge le
  deviceCategory                              |               | eq startsWith null
  deviceId                                    | eq            | ?startsWith
  deviceOwnership                             |               | eq null
  displayName                                 | eq startsWith | null ?ge ?le
  enrollmentProfileName                       |               | eq startsWith null
  extensionAttributes/extensionAttribute1-15  |               | eq startsWith null
  hostnames/any                               | eq startsWith
  id                                          | eq
  isCompliant                                 | eq
  isManaged                                   | eq
  isRooted                                    |               | eq null
  managementType                              |               | eq null
  manufacturer                                |               | eq startsWith null
  mdmAppId                                    | eq            | null ?startsWith
  model                                       |               | eq startsWith null
  onPremisesLastSyncDateTime                  | eq ge le
  onPremisesSecurityIdentifier                | eq            | null
  onPremisesSyncEnabled                       | eq            | null
  operatingSystem                             | eq startsWith | null ?ge ?le
  operatingSystemVersion                      | eq startsWith | null ?ge ?le
  physicalIds/$count                          |               | 0
  physicalIds/any                             | eq startsWith | ?ge ?le
  profileType                                 | eq
  registrationDateTime                        |               | ge le null
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

import { directoryObjectProperties, of, type ObjectSchema } from './object-schema'
import { deviceQueries } from './queries/device-queries'

/** `microsoft.graph.device` [CSDL]. */
export const deviceSchema: ObjectSchema = {
  properties: {
    ...directoryObjectProperties,
    ...of(
      'String',
      `deviceCategory deviceId deviceMetadata deviceOwnership displayName enrollmentProfileName enrollmentType
       managementType manufacturer mdmAppId model onPremisesSecurityIdentifier operatingSystem operatingSystemVersion
       profileType trustType`,
    ),
    ...of('Boolean', 'accountEnabled isCompliant isManaged isManagementRestricted isRooted onPremisesSyncEnabled'),
    ...of('Int32', 'deviceVersion'),
    ...of(
      'DateTimeOffset',
      'approximateLastSignInDateTime complianceExpirationDateTime onPremisesLastSyncDateTime registrationDateTime',
    ),
    ...of('Strings', 'physicalIds systemLabels'),
    ...of('Complexes', 'alternativeSecurityIds'),
  },
  betaProperties: of('Complex', 'extensionAttributes'),
  defaults: [
    'id',
    'deletedDateTime',
    'accountEnabled',
    'approximateLastSignInDateTime',
    'deviceId',
    'deviceOwnership',
    'deviceVersion',
    'displayName',
    'isCompliant',
    'isManaged',
    'managementType',
    'manufacturer',
    'mdmAppId',
    'model',
    'onPremisesSyncEnabled',
    'operatingSystem',
    'operatingSystemVersion',
    'physicalIds',
    'profileType',
    'registrationDateTime',
    'systemLabels',
    'trustType',
  ],
  navigation: ['memberOf', 'registeredOwners', 'registeredUsers'],
  queries: deviceQueries,
}

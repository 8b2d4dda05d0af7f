import type { FurtherProperty } from './further-property'

/** Source: "device resource type" of beta, and the metadata. */
export const moreOfDevice = [
  { name: 'deviceCategory', group: 'device', type: 'text' },
  { name: 'deviceMetadata', group: 'device', type: 'text' },
  { name: 'deviceVersion', group: 'device', type: 'text' },
  { name: 'enrollmentProfileName', group: 'device', type: 'text' },
  { name: 'enrollmentType', group: 'device', type: 'text' },
  { name: 'managementType', group: 'device', type: 'text' },
  { name: 'profileType', group: 'device', type: 'text' },
  { name: 'isRooted', group: 'device', type: 'boolean' },
  { name: 'isManagementRestricted', group: 'device', type: 'boolean' },
  { name: 'physicalIds', group: 'device', type: 'list' },
  { name: 'systemLabels', group: 'device', type: 'list' },
  { name: 'alternativeSecurityIds', group: 'device', type: 'object' },
  { name: 'complianceExpirationDateTime', group: 'dates', type: 'dateTime' },
  { name: 'onPremisesSecurityIdentifier', group: 'onPremises', type: 'text' },
  { name: 'extensionAttributes', group: 'device', type: 'object' },
  { name: 'onPremisesLastSyncDateTime', group: 'onPremises', type: 'dateTime' },
] as const satisfies readonly FurtherProperty[]

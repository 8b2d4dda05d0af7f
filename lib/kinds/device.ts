import { isDisabled, isSynced } from './account'
import { when } from './conditional'
import { booleanFacet, valueFacet } from './facet'
import { readText, type GraphProperties } from './graph-properties'
import type { Kind } from './kind'
import { directoryBin, ordinaryKind } from './ordinary-kind'

const writers = ['cloudDeviceAdministrator', 'intuneAdministrator', 'globalAdministrator'] as const

export const device = {
  ...ordinaryKind,
  slug: 'devices',
  // A preview that only beta lists. Source: "Recover deleted devices".
  graph: {
    api: 'beta',
    container: directoryBin,
    cast: 'device',
    live: { collection: '/devices', cast: null },
    queries: 'advanced',
  },
  navigationGroup: 'devices',
  icon: 'device',
  properties: [
    { name: 'displayName', group: 'identity', type: 'text', inList: true },
    { name: 'deviceId', group: 'identity', type: 'text', inList: true },
    { name: 'id', group: 'identity', type: 'text', inList: true },
    { name: 'operatingSystem', group: 'device', type: 'text', inList: true },
    { name: 'operatingSystemVersion', group: 'device', type: 'text', inList: true },
    { name: 'trustType', group: 'device', type: 'text', inList: true },
    { name: 'deviceOwnership', group: 'device', type: 'text' },
    { name: 'manufacturer', group: 'device', type: 'text' },
    { name: 'model', group: 'device', type: 'text' },
    { name: 'isManaged', group: 'device', type: 'boolean' },
    { name: 'isCompliant', group: 'device', type: 'boolean' },
    { name: 'mdmAppId', group: 'device', type: 'text' },
    { name: 'accountEnabled', group: 'device', type: 'boolean', inList: true },
    { name: 'onPremisesSyncEnabled', group: 'onPremises', type: 'boolean', inList: true },
    { name: 'registrationDateTime', group: 'dates', type: 'dateTime' },
    { name: 'approximateLastSignInDateTime', group: 'dates', type: 'dateTime', inList: true },
    { name: 'deletedDateTime', group: 'dates', type: 'dateTime', inList: true },
  ],
  identifier: (object) => readText(object, 'deviceId'),
  identifierColumn: 'deviceId',
  badges: (properties) => [
    ...(properties.accountEnabled === false ? (['disabled'] as const) : []),
    ...(properties.onPremisesSyncEnabled === true ? (['synced'] as const) : []),
  ],
  facets: [
    { name: 'system', property: 'operatingSystem' },
    valueFacet('joinType', 'trustType', { entra: 'AzureAd', hybrid: 'ServerAd', registered: 'Workplace' }),
    booleanFacet('enabled', 'accountEnabled'),
  ],
  facts: ['operatingSystem', 'operatingSystemVersion', 'trustType', 'model'],
  // Their beginnings are filtered by "device resource type" and not by the tables.
  doubtfulFilters: ['physicalIds'],
  search: { words: ['displayName'], entries: ['physicalIds'], ids: ['id', 'deviceId'] },
  permissions: {
    read: ['Device.Read.All', 'Device.ReadWrite.All', 'Directory.Read.All', 'Directory.ReadWrite.All'],
    // Not documented; either counts here, and Graph decides. The permission list has the second one for applications only.
    restore: ['Directory.AccessAsUser.All', 'Device.ReadWrite.All'],
    permanentDelete: ['Directory.AccessAsUser.All', 'Device.ReadWrite.All'],
  },
  doubtfulPermission: 'Directory.AccessAsUser.All',
  roles: {
    read: { sure: [...writers, 'globalReader'], unsure: ['directoryReaders'] },
    // The dump of built-in roles has these acts for this role too; "Recover deleted devices" does not name it.
    restore: { sure: writers, unsure: ['windows365Administrator'] },
    permanentDelete: { sure: writers, unsure: ['windows365Administrator'] },
  },
  checks: ['synced'],
  // The second one by the device registration service.
  auditActivities: { delete: ['Delete device', 'Unregister device'] },
  restore: {
    options: [],
    comesBack: [
      'sameIdAndSettings',
      when(mayBeWindows, 'deviceSecrets'),
      when((properties) => !mayBeWindows(properties) && isManaged(properties), 'managementLink'),
    ],
    staysAway: [when(isSynced, 'onPremisesObject'), when(isManaged, 'compliance')],
    afterwards: [when(isSynced, 'onPremisesFirst'), when(isDisabled, 'stillDisabled'), when(isManaged, 'compliance')],
  },
  adminCentre: {
    live: ({ id }) => `/#view/Microsoft_AAD_Devices/DeviceDetailsMenuBlade/~/Properties/objectId/${id}`,
    deleted: '/#view/Microsoft_AAD_Devices/DevicesMenuBlade/~/DeletedDevices',
  },
} as const satisfies Kind

/** BitLocker and LAPS are of Windows. */
function mayBeWindows(properties: GraphProperties): boolean {
  return /^windows/i.test(readText(properties, 'operatingSystem') ?? 'Windows')
}

function isManaged(properties: GraphProperties): boolean {
  return properties.isManaged !== false
}

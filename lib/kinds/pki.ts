import { certificatePermissions, certificateRoles, doubtfulCertificateFilters } from './certificates'
import { readText } from './graph-properties'
import type { Kind } from './kind'
import { directoryBin, ordinaryKind } from './ordinary-kind'

export const pki = {
  ...ordinaryKind,
  slug: 'pkis',
  graph: {
    api: 'v1.0',
    container: directoryBin,
    cast: 'certificateBasedAuthPki',
    live: { collection: '/directory/publicKeyInfrastructure/certificateBasedAuthConfigurations', cast: null },
    queries: 'advanced',
  },
  navigationGroup: 'certificates',
  icon: 'pki',
  properties: [
    { name: 'displayName', group: 'identity', type: 'text', inList: true },
    { name: 'id', group: 'identity', type: 'text', inList: true },
    { name: 'status', group: 'certificate', type: 'text', inList: true },
    { name: 'statusDetails', group: 'certificate', type: 'text', inList: true },
    { name: 'lastModifiedDateTime', group: 'dates', type: 'dateTime', inList: true },
    { name: 'deletedDateTime', group: 'dates', type: 'dateTime', inList: true },
  ],
  identifier: (object) => readText(object, 'statusDetails') ?? readText(object, 'status'),
  identifierColumn: 'state',
  facts: ['status', 'statusDetails'],
  doubtfulFilters: doubtfulCertificateFilters,
  permissions: certificatePermissions,
  doubtfulPermission: 'PublicKeyInfrastructure.ReadWrite.All',
  roles: certificateRoles,
  restore: {
    options: [],
    comesBack: ['sameIdAndSettings'],
    staysAway: ['authorities'],
    afterwards: ['authorities'],
  },
  adminCentre: { live: () => '/#view/Microsoft_AAD_IAM/SecurityMenuBlade/~/PublicKeyInfrastructure', deleted: null },
} as const satisfies Kind

import { certificatePermissions, certificateRoles, doubtfulCertificateFilters } from './certificates'
import { valueFacet } from './facet'
import { readText } from './graph-properties'
import type { Kind } from './kind'
import { directoryBin, ordinaryKind } from './ordinary-kind'

export const certificateAuthority = {
  ...ordinaryKind,
  slug: 'certificate-authorities',
  graph: {
    api: 'v1.0',
    container: directoryBin,
    cast: 'certificateAuthorityDetail',
    // It lives below its PKI, and a deleted one does not say which that was.
    live: null,
    queries: 'advanced',
  },
  navigationGroup: 'certificates',
  icon: 'certificateAuthority',
  // Without `certificate`, which is binary.
  properties: [
    { name: 'displayName', group: 'identity', type: 'text', inList: true },
    { name: 'id', group: 'identity', type: 'text', inList: true },
    { name: 'issuer', group: 'certificate', type: 'text', inList: true },
    { name: 'thumbprint', group: 'certificate', type: 'text', inList: true },
    { name: 'certificateAuthorityType', group: 'certificate', type: 'text', inList: true },
    { name: 'issuerSubjectKeyIdentifier', group: 'certificate', type: 'text' },
    { name: 'certificateRevocationListUrl', group: 'certificate', type: 'text' },
    { name: 'deltaCertificateRevocationListUrl', group: 'certificate', type: 'text' },
    { name: 'isIssuerHintEnabled', group: 'certificate', type: 'boolean' },
    { name: 'createdDateTime', group: 'dates', type: 'dateTime', inList: true },
    { name: 'expirationDateTime', group: 'dates', type: 'dateTime', inList: true },
    { name: 'deletedDateTime', group: 'dates', type: 'dateTime', inList: true },
  ],
  identifier: (object) => readText(object, 'issuer'),
  identifierColumn: 'issuer',
  badges: ({ certificateAuthorityType: type }) => (type === 'root' || type === 'intermediate' ? [type] : []),
  facets: [valueFacet('authorityType', 'certificateAuthorityType', { root: 'root', intermediate: 'intermediate' })],
  facts: ['issuer', 'thumbprint', 'certificateRevocationListUrl'],
  doubtfulFilters: doubtfulCertificateFilters,
  // Source: "certificateAuthorityDetail resource type". The serial number stands in the certificate alone.
  search: {
    words: ['displayName'],
    starts: ['thumbprint'],
    ids: ['id'],
    here: ['issuer', 'issuerSubjectKeyIdentifier', 'certificateRevocationListUrl'],
  },
  permissions: certificatePermissions,
  doubtfulPermission: 'PublicKeyInfrastructure.ReadWrite.All',
  roles: certificateRoles,
  restore: {
    options: [],
    comesBack: ['sameIdAndSettings', 'certificates'],
    staysAway: [],
    afterwards: ['certificates'],
  },
  adminCentre: { live: () => '/#view/Microsoft_AAD_IAM/SecurityMenuBlade/~/PublicKeyInfrastructure', deleted: null },
} as const satisfies Kind

import { namedId, type NamedObject } from './named-object'

const day = 24

/** Certificates, profiles and devices. */
export const namedOthers: readonly NamedObject[] = [
  ...['Contoso Smart Cards 2022', 'Contoso Field Devices'].map((displayName, at) => pki(at + 1, displayName)),
  ...['Contoso Root CA 1', 'Contoso Issuing CA 4', 'Contoso Issuing CA 5'].map((name, at) => authority(at + 1, name)),
  ...['Alex Vendor', 'Sam Auditor', 'Kim Supplier'].map((name, at) => profile('externalUserProfile', at + 1, name)),
  // Ids of profiles are often but not always GUIDs.
  { ...profile('externalUserProfile', 4, 'Lee Consultant'), id: 'ext-profile.0004_consultant' },
  ...['Pat Newcomer', 'Jo Candidate'].map((name, at) => profile('pendingExternalUserProfile', at + 1, name)),
  ...['LAPTOP-FIN-014', 'LAPTOP-ENG-202', 'TABLET-WHS-007'].map((name, at) => device(at + 1, name)),
]

/** A live device, to be found and deleted. */
export const liveDevices: readonly NamedObject[] = [{ ...device(901, 'LAPTOP-HR-101'), deletedHoursAgo: null }]

function pki(number: number, displayName: string): NamedObject {
  return {
    type: 'certificateBasedAuthPki',
    id: namedId('certificateBasedAuthPki', number),
    about: 'a public key infrastructure',
    deletedHoursAgo: (4 + number) * day,
    properties: { displayName, status: 'succeeded', statusDetails: null, lastModifiedDateTime: '2025-12-01T07:00:00Z' },
  }
}

function authority(number: number, displayName: string): NamedObject {
  return {
    type: 'certificateAuthorityDetail',
    id: namedId('certificateAuthorityDetail', number),
    about: 'a certificate authority of PKI 1',
    facts: { pkiId: namedId('certificateBasedAuthPki', 1) },
    deletedHoursAgo: (4 + number) * day + 1,
    properties: {
      displayName,
      issuer: `CN=${displayName}, O=Contoso Practice`,
      thumbprint: String(number).repeat(40),
      issuerSubjectKeyIdentifier: `5B${String(number).repeat(38)}`,
      certificateAuthorityType: number === 1 ? 'root' : 'intermediate',
      certificateRevocationListUrl: `http://pki.contoso.example/${number}.crl`,
      isIssuerHintEnabled: false,
      createdDateTime: '2023-02-01T00:00:00Z',
      expirationDateTime: '2033-02-01T00:00:00Z',
      certificate: 'cHJhY3RpY2U=',
    },
  }
}

function profile(
  type: 'externalUserProfile' | 'pendingExternalUserProfile',
  number: number,
  displayName: string,
): NamedObject {
  return {
    type,
    id: namedId(type, number),
    about: 'a profile of somebody outside; beta only',
    deletedHoursAgo: (6 + number) * day,
    properties: {
      displayName,
      companyName: 'Partner Example',
      department: null,
      jobTitle: 'Consultant',
      phoneNumber: '+00 555 0142',
      supervisorId: 'acc00000-0000-4000-8000-000000000001',
      isDiscoverable: true,
      isEnabled: true,
      createdBy: 'acc00000-0000-4000-8000-000000000010',
      createdDateTime: '2026-01-15T10:00:00Z',
      address: null,
    },
  }
}

function device(number: number, displayName: string): NamedObject {
  return {
    type: 'device',
    id: namedId('device', number),
    about: 'a device; beta only, and its compliance is false while deleted',
    deletedHoursAgo: (2 + 3 * number) * day,
    properties: {
      displayName,
      deviceId: `a4de71ce-0000-4000-8000-${String(number).padStart(12, '0')}`,
      operatingSystem: number === 3 ? 'Android' : 'Windows',
      operatingSystemVersion: number === 3 ? '16' : '10.0.26200.1',
      trustType: ['AzureAd', 'ServerAd', 'Workplace'][number - 1] ?? 'AzureAd',
      isCompliant: true,
      isManaged: true,
      accountEnabled: true,
      deviceOwnership: 'Company',
      physicalIds: [`[USER-HWID]:a4de71ce-000${number}`, `[SERIALNUMBER]:PF-10${number}-X`],
      mdmAppId: '0000000a-0000-0000-c000-000000000000',
      registrationDateTime: '2025-06-01T08:00:00Z',
      approximateLastSignInDateTime: '2026-10-01T08:00:00Z',
    },
  }
}

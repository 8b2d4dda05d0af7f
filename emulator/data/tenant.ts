/**
 * The practice tenant and the one registration that its browser part and its server share.
 * The secret protects nothing: it opens only this emulator.
 */
export const tenant = {
  id: '9d3c6f4e-5a1b-4c2d-8e7f-0a1b2c3d4e5f',
  displayName: 'Contoso Practice',
  domain: 'contoso.example',
  initialDomain: 'contosopractice.example',
  removedDomain: 'fabrikam.example',
} as const

/** A second tenant: of its applications there are service principals here, and of its people guests. */
export const partnerTenant = {
  id: '0e0e0e0e-0000-4000-8000-00000000000e',
  displayName: 'Partner Example',
  domain: 'partner.example',
} as const

export const registration = {
  clientId: '5b7e0c1a-2f4d-4e6b-9a8c-1d3f5e7a9b0c',
  displayName: 'Entra Recycle Bin (practice)',
  clientSecret: 'practice-tenant-secret-not-for-production',
  apiScope: 'access_as_user',
} as const

export const graphResource = {
  appId: '00000003-0000-0000-c000-000000000000',
  url: 'https://graph.microsoft.com',
} as const

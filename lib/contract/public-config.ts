import type { CloudName } from '@/lib/kinds/cloud'

/** The part of the configuration that the browser needs to sign in and to link out. Holds no secret. */
export type PublicConfig = {
  clientId: string
  /** Of the registration that holds the permissions of Graph; the same where there is only one. */
  serverClientId: string
  /** Authority, known authorities and metadata as MSAL wants them; metadata is empty for Microsoft's own clouds. */
  authority: string
  knownAuthorities: string[]
  authorityMetadata: string
  apiScope: string
  tenantId: string
  cloud: CloudName
  /** Of the Entra admin centre of the cloud, in the tenant of the site; without a slash at its end. */
  adminCentreUrl: string
  isPracticeTenant: boolean
}

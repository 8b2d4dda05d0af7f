import type { FurtherProperty } from './further-property'

/** Source: "application resource type", and the metadata of v1.0. Without `logo`, which is a stream. */
export const moreOfApplication = [
  { name: 'isDisabled', group: 'application', type: 'boolean' },
  { name: 'serviceManagementReference', group: 'application', type: 'text' },
  { name: 'info', group: 'application', type: 'object' },
  { name: 'verifiedPublisher', group: 'application', type: 'object' },
  { name: 'certification', group: 'application', type: 'object' },
  { name: 'api', group: 'application', type: 'object' },
  { name: 'appRoles', group: 'application', type: 'object' },
  { name: 'addIns', group: 'application', type: 'object' },
  { name: 'optionalClaims', group: 'application', type: 'object' },
  { name: 'keyCredentials', group: 'application', type: 'object' },
  { name: 'passwordCredentials', group: 'application', type: 'object' },
  { name: 'tokenEncryptionKeyId', group: 'application', type: 'text' },
  { name: 'defaultRedirectUri', group: 'application', type: 'text' },
  { name: 'samlMetadataUrl', group: 'application', type: 'text' },
  { name: 'isFallbackPublicClient', group: 'application', type: 'boolean' },
  { name: 'isDeviceOnlyAuthSupported', group: 'application', type: 'boolean' },
  { name: 'oauth2RequirePostResponse', group: 'application', type: 'boolean' },
  { name: 'nativeAuthenticationApisEnabled', group: 'application', type: 'text' },
  { name: 'parentalControlSettings', group: 'application', type: 'object' },
  { name: 'requestSignatureVerification', group: 'application', type: 'object' },
  { name: 'servicePrincipalLockConfiguration', group: 'application', type: 'object' },
  { name: 'managerApplications', group: 'application', type: 'list' },
] as const satisfies readonly FurtherProperty[]

/** A blueprint is an application of which its own file names less. */
export const moreOfAgentBlueprint = [
  { name: 'createdByAppId', group: 'application', type: 'text' },
  { name: 'applicationTemplateId', group: 'application', type: 'text' },
  { name: 'disabledByMicrosoftStatus', group: 'application', type: 'text' },
  { name: 'groupMembershipClaims', group: 'application', type: 'text' },
  { name: 'notes', group: 'application', type: 'text' },
  { name: 'web', group: 'application', type: 'object' },
  { name: 'spa', group: 'application', type: 'object' },
  { name: 'publicClient', group: 'application', type: 'object' },
  { name: 'requiredResourceAccess', group: 'application', type: 'object' },
  ...moreOfApplication,
] as const satisfies readonly FurtherProperty[]

import type { FurtherProperty } from './further-property'

/** Source: "servicePrincipal resource type", and the metadata of v1.0. */
export const moreOfServicePrincipal = [
  { name: 'isDisabled', group: 'application', type: 'boolean' },
  { name: 'appDisplayName', group: 'application', type: 'text' },
  { name: 'appDescription', group: 'application', type: 'text' },
  { name: 'applicationTemplateId', group: 'application', type: 'text' },
  { name: 'createdByAppId', group: 'application', type: 'text' },
  { name: 'disabledByMicrosoftStatus', group: 'application', type: 'text' },
  { name: 'loginUrl', group: 'application', type: 'text' },
  { name: 'logoutUrl', group: 'application', type: 'text' },
  { name: 'notificationEmailAddresses', group: 'application', type: 'list' },
  { name: 'info', group: 'application', type: 'object' },
  { name: 'verifiedPublisher', group: 'application', type: 'object' },
  { name: 'appRoles', group: 'application', type: 'object' },
  { name: 'addIns', group: 'application', type: 'object' },
  { name: 'oauth2PermissionScopes', group: 'application', type: 'object' },
  { name: 'resourceSpecificApplicationPermissions', group: 'application', type: 'object' },
  { name: 'samlSingleSignOnSettings', group: 'application', type: 'object' },
  { name: 'preferredTokenSigningKeyThumbprint', group: 'application', type: 'text' },
  { name: 'tokenEncryptionKeyId', group: 'application', type: 'text' },
  { name: 'keyCredentials', group: 'application', type: 'object' },
  { name: 'passwordCredentials', group: 'application', type: 'object' },
  { name: 'customSecurityAttributes', group: 'application', type: 'object', apart: 'securityAttributes' },
] as const satisfies readonly FurtherProperty[]

const namedByServicePrincipalOnly = [
  { name: 'appRoleAssignmentRequired', group: 'application', type: 'boolean' },
  { name: 'alternativeNames', group: 'application', type: 'list' },
  { name: 'signInAudience', group: 'application', type: 'text' },
  { name: 'preferredSingleSignOnMode', group: 'application', type: 'text' },
  { name: 'homepage', group: 'application', type: 'text' },
  { name: 'replyUrls', group: 'application', type: 'list' },
  { name: 'notes', group: 'application', type: 'text' },
] as const satisfies readonly FurtherProperty[]

/** Agent identities and the principals of blueprints are service principals of which their own files name less. */
export const moreOfAgentIdentity = [
  { name: 'appOwnerOrganizationId', group: 'application', type: 'text' },
  { name: 'servicePrincipalNames', group: 'application', type: 'list' },
  ...namedByServicePrincipalOnly,
  ...moreOfServicePrincipal,
] as const satisfies readonly FurtherProperty[]

export const moreOfAgentBlueprintPrincipal = [
  ...namedByServicePrincipalOnly,
  ...moreOfServicePrincipal,
] as const satisfies readonly FurtherProperty[]

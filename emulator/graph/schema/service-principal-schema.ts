import { directoryObjectProperties, of, type ObjectSchema } from './object-schema'
import { servicePrincipalQueries } from './queries/service-principal-queries'

/** `microsoft.graph.servicePrincipal` of v1.0, which has no createdDateTime [CSDL]. */
export const servicePrincipalSchema: ObjectSchema = {
  properties: {
    ...directoryObjectProperties,
    ...of(
      'String',
      `appDescription appDisplayName appId applicationTemplateId createdByAppId description disabledByMicrosoftStatus
       displayName homepage loginUrl logoutUrl notes preferredSingleSignOnMode preferredTokenSigningKeyThumbprint
       servicePrincipalType signInAudience`,
    ),
    ...of('Boolean', 'accountEnabled appRoleAssignmentRequired isDisabled'),
    ...of('Guid', 'appOwnerOrganizationId tokenEncryptionKeyId'),
    ...of('Strings', 'alternativeNames notificationEmailAddresses replyUrls servicePrincipalNames tags'),
    ...of('Complex', 'customSecurityAttributes info samlSingleSignOnSettings verifiedPublisher'),
    ...of(
      'Complexes',
      'addIns appRoles keyCredentials oauth2PermissionScopes passwordCredentials resourceSpecificApplicationPermissions',
    ),
  },
  betaProperties: of('Boolean', 'isHardDeleteProtectionEnabled'),
  defaults: [
    'id',
    'deletedDateTime',
    'accountEnabled',
    'alternativeNames',
    'appDescription',
    'appDisplayName',
    'appId',
    'applicationTemplateId',
    'appOwnerOrganizationId',
    'appRoleAssignmentRequired',
    'description',
    'displayName',
    'homepage',
    'loginUrl',
    'logoutUrl',
    'notes',
    'notificationEmailAddresses',
    'preferredSingleSignOnMode',
    'replyUrls',
    'servicePrincipalNames',
    'servicePrincipalType',
    'signInAudience',
    'tags',
  ],
  navigation: ['owners', 'memberOf', 'appRoleAssignments', 'appRoleAssignedTo', 'oauth2PermissionGrants'],
  queries: servicePrincipalQueries,
}

import { directoryObjectProperties, of, type ObjectSchema } from './object-schema'
import { applicationQueries } from './queries/application-queries'

/** `microsoft.graph.application` of v1.0 [CSDL]. */
export const applicationSchema: ObjectSchema = {
  properties: {
    ...directoryObjectProperties,
    ...of(
      'String',
      `appId applicationTemplateId createdByAppId defaultRedirectUri description disabledByMicrosoftStatus displayName
       groupMembershipClaims notes publisherDomain samlMetadataUrl serviceManagementReference signInAudience uniqueName`,
    ),
    ...of('Boolean', 'isDeviceOnlyAuthSupported isDisabled isFallbackPublicClient oauth2RequirePostResponse'),
    ...of('DateTimeOffset', 'createdDateTime'),
    ...of('Guid', 'tokenEncryptionKeyId'),
    ...of('Strings', 'identifierUris tags'),
    ...of(
      'Complex',
      `api certification info nativeAuthenticationApisEnabled optionalClaims parentalControlSettings publicClient
       requestSignatureVerification servicePrincipalLockConfiguration spa verifiedPublisher web`,
    ),
    ...of('Complexes', 'addIns appRoles keyCredentials managerApplications passwordCredentials requiredResourceAccess'),
  },
  betaProperties: of('Boolean', 'isHardDeleteProtectionEnabled'),
  defaults: [
    'id',
    'deletedDateTime',
    'appId',
    'applicationTemplateId',
    'createdDateTime',
    'description',
    'displayName',
    'groupMembershipClaims',
    'identifierUris',
    'notes',
    'publisherDomain',
    'serviceManagementReference',
    'signInAudience',
    'tags',
    'uniqueName',
    'web',
    'spa',
    'publicClient',
    'api',
    'appRoles',
    'keyCredentials',
    'passwordCredentials',
    'requiredResourceAccess',
  ],
  navigation: ['owners', 'extensionProperties', 'federatedIdentityCredentials', 'createdOnBehalfOf'],
  queries: applicationQueries,
}

import { directoryObjectProperties, of, type ObjectSchema } from './object-schema'
import { groupQueries } from './queries/group-queries'

/** `microsoft.graph.group` of v1.0 [CSDL]. */
export const groupSchema: ObjectSchema = {
  properties: {
    ...directoryObjectProperties,
    ...of(
      'String',
      `accessType classification description displayName licenseProcessingState mail mailNickname membershipRule
       membershipRuleProcessingState onPremisesDomainName onPremisesNetBiosName onPremisesSamAccountName
       onPremisesSecurityIdentifier organizationId preferredDataLocation preferredLanguage securityIdentifier theme
       uniqueName visibility`,
    ),
    ...of(
      'Boolean',
      `allowExternalSenders autoSubscribeNewMembers hasMembersWithLicenseErrors hideFromAddressLists
       hideFromOutlookClients isArchived isAssignableToRole isFavorite isManagementRestricted isSubscribedByMail
       mailEnabled onPremisesSyncEnabled securityEnabled welcomeMessageEnabled`,
    ),
    ...of('DateTimeOffset', 'createdDateTime expirationDateTime onPremisesLastSyncDateTime renewedDateTime'),
    ...of('Int32', 'unseenConversationsCount unseenCount unseenMessagesCount'),
    ...of('Strings', 'groupTypes infoCatalogs proxyAddresses resourceBehaviorOptions resourceProvisioningOptions'),
    ...of('Complex', 'onPremisesExtensionAttributes'),
    ...of('Complexes', 'assignedLabels assignedLicenses onPremisesProvisioningErrors serviceProvisioningErrors'),
  },
  betaProperties: of('Boolean', 'isHardDeleteProtectionEnabled'),
  defaults: [
    'id',
    'deletedDateTime',
    'classification',
    'createdDateTime',
    'description',
    'displayName',
    'expirationDateTime',
    'groupTypes',
    'isAssignableToRole',
    'mail',
    'mailEnabled',
    'mailNickname',
    'membershipRule',
    'membershipRuleProcessingState',
    'onPremisesLastSyncDateTime',
    'onPremisesSyncEnabled',
    'preferredDataLocation',
    'preferredLanguage',
    'proxyAddresses',
    'renewedDateTime',
    'resourceBehaviorOptions',
    'resourceProvisioningOptions',
    'securityEnabled',
    'securityIdentifier',
    'theme',
    'uniqueName',
    'visibility',
  ],
  navigation: ['members', 'owners', 'memberOf', 'transitiveMembers', 'transitiveMemberOf'],
  queries: groupQueries,
}

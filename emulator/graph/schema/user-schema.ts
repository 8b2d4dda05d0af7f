import { directoryObjectProperties, of, type ObjectSchema } from './object-schema'
import { userQueries } from './queries/user-queries'

/** `microsoft.graph.user` of v1.0 [CSDL]; deletedDateTime is not in the default set [DOC:user-list]. */
export const userSchema: ObjectSchema = {
  properties: {
    ...directoryObjectProperties,
    ...of(
      'String',
      `aboutMe ageGroup city companyName consentProvidedForMinor country creationType department displayName employeeId
       employeeType externalUserState faxNumber givenName identityParentId jobTitle legalAgeGroupClassification mail
       mailNickname mobilePhone mySite officeLocation onPremisesDistinguishedName onPremisesDomainName
       onPremisesImmutableId onPremisesSamAccountName onPremisesSecurityIdentifier onPremisesUserPrincipalName
       passwordPolicies postalCode preferredDataLocation preferredLanguage preferredName securityIdentifier state
       streetAddress surname usageLocation userPrincipalName userType`,
    ),
    ...of('Boolean', 'accountEnabled isManagementRestricted isResourceAccount onPremisesSyncEnabled showInAddressList'),
    ...of(
      'DateTimeOffset',
      `birthday createdDateTime employeeHireDate employeeLeaveDateTime externalUserStateChangeDateTime hireDate
       lastPasswordChangeDateTime onPremisesLastSyncDateTime signInSessionsValidFromDateTime`,
    ),
    ...of('Int32', 'deviceEnrollmentLimit'),
    ...of(
      'Strings',
      'businessPhones imAddresses interests otherMails pastProjects proxyAddresses responsibilities schools skills',
    ),
    ...of(
      'Complex',
      `authorizationInfo customSecurityAttributes employeeOrgData mailboxSettings onPremisesExtensionAttributes
       passwordProfile print signInActivity`,
    ),
    ...of(
      'Complexes',
      `assignedLicenses assignedPlans identities licenseAssignmentStates onPremisesProvisioningErrors provisionedPlans
       serviceProvisioningErrors`,
    ),
  },
  betaProperties: of('Boolean', 'isHardDeleteProtectionEnabled'),
  defaults: [
    'id',
    'businessPhones',
    'displayName',
    'givenName',
    'jobTitle',
    'mail',
    'mobilePhone',
    'officeLocation',
    'preferredLanguage',
    'surname',
    'userPrincipalName',
  ],
  navigation: [
    'manager',
    'directReports',
    'memberOf',
    'transitiveMemberOf',
    'ownedObjects',
    'ownedDevices',
    'registeredDevices',
  ],
  queries: userQueries,
}

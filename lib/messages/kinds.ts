import type { BadgeName, ConsequenceName, NavigationGroup, PropertyGroup } from '@/lib/kinds/kind'
import type { KindSlug, PropertyName } from '@/lib/kinds'

type KindTexts = {
  /** Title of the list and of the navigation item. */
  many: string
  one: string
  /** With {count}: "1,284 deleted users". */
  deletedCount: string
  /** With {count}: "37 users". */
  count: string
  searchHint: string
  /** Where the search looks, for when nothing was found. */
  searchAdvice: string
}

const names: Record<KindSlug, KindTexts> = {
  users: {
    many: 'Users',
    one: 'User',
    deletedCount: '{count, plural, one {# deleted user} other {# deleted users}}',
    count: '{count, plural, one {# user} other {# users}}',
    searchHint: 'Name, sign-in name, mail or object id',
    searchAdvice:
      'The search looks at the start of the name and of the mail address, the end of the sign-in name, and the whole object id.',
  },
  'administrative-units': {
    many: 'Administrative units',
    one: 'Administrative unit',
    deletedCount: '{count, plural, one {# deleted administrative unit} other {# deleted administrative units}}',
    count: '{count, plural, one {# administrative unit} other {# administrative units}}',
    searchHint: 'Name or object id',
    searchAdvice: 'The search looks at the start of the name, and the whole object id.',
  },
}

const groups: Record<NavigationGroup, string> = {
  peopleAndGroups: 'People and groups',
  applications: 'Applications',
  agents: 'Agents',
  administration: 'Administration',
  certificates: 'Certificates',
  devices: 'Devices',
}

const badges: Record<BadgeName, string> = {
  guest: 'Guest',
  synced: 'Synced',
  restricted: 'Restricted',
  hiddenMembership: 'Hidden membership',
  dynamic: 'Dynamic',
}

const consequences: Record<ConsequenceName, string> = {
  sameIdAndProfile: 'The same object id, profile and settings',
  sameIdAndSettings: 'The same object id and settings',
  groupMemberships: 'Group memberships',
  directoryRoles: 'Directory roles',
  licences: 'Licences, even when none is free',
  appAssignments: 'App assignments',
  takenAddresses: 'A sign-in name or mail address that somebody else has now',
  ownedObjects: 'Deleted groups and applications they owned: restore those on their own',
  conditionalAccessChanges: 'Changes made to policies meanwhile: check them afterwards',
  unitMembers: 'Members',
  unitRoleAssignments: 'Role assignments scoped to this unit',
}

const propertyGroups: Record<PropertyGroup, string> = {
  identity: 'Identity',
  work: 'Work',
  contact: 'Contact',
  account: 'Account',
  onPremises: 'On-premises',
  membership: 'Membership',
  dates: 'Dates',
}

const properties: Record<PropertyName, string> = {
  id: 'Object id',
  displayName: 'Name',
  userPrincipalName: 'User principal name, as it stands while deleted',
  mail: 'Mail',
  givenName: 'First name',
  surname: 'Last name',
  employeeId: 'Employee id',
  jobTitle: 'Job title',
  department: 'Department',
  companyName: 'Company',
  officeLocation: 'Office',
  proxyAddresses: 'Mail addresses',
  mailNickname: 'Mail nickname',
  businessPhones: 'Business phones',
  mobilePhone: 'Mobile phone',
  userType: 'User type',
  accountEnabled: 'Account enabled',
  usageLocation: 'Usage location',
  preferredLanguage: 'Preferred language',
  onPremisesSyncEnabled: 'Synced from on-premises',
  onPremisesDomainName: 'On-premises domain',
  onPremisesSamAccountName: 'On-premises account name',
  createdDateTime: 'Created',
  deletedDateTime: 'Deleted',
  description: 'Description',
  visibility: 'Visibility',
  membershipType: 'Membership type',
  membershipRule: 'Membership rule',
  isMemberManagementRestricted: 'Restricted management',
}

export const kindMessages = { names, groups, badges, consequences, propertyGroups, properties }

import { isDisabled, isForMailbox, isGuest, isSynced, isUnlicensed, mayHaveLicences } from './account'
import { when } from './conditional'
import { booleanFacet, valueFacet } from './facet'
import { readText, type GraphProperties } from './graph-properties'
import type { Kind } from './kind'
import { directoryBin, ordinaryKind } from './ordinary-kind'
import { originalSignInName } from './original-sign-in-name'

const userRoles = ['userAdministrator', 'authenticationAdministrator', 'privilegedAuthenticationAdministrator'] as const

export const user = {
  ...ordinaryKind,
  slug: 'users',
  graph: {
    api: 'v1.0',
    container: directoryBin,
    cast: 'user',
    live: { collection: '/users', cast: null },
    queries: 'advanced',
  },
  navigationGroup: 'peopleAndGroups',
  icon: 'person',
  isPerson: true,
  properties: [
    { name: 'displayName', group: 'identity', type: 'text', inList: true },
    { name: 'userPrincipalName', group: 'identity', type: 'text', inList: true },
    { name: 'mail', group: 'identity', type: 'text', inList: true },
    { name: 'id', group: 'identity', type: 'text', inList: true },
    { name: 'givenName', group: 'identity', type: 'text' },
    { name: 'surname', group: 'identity', type: 'text', inList: true },
    { name: 'employeeId', group: 'identity', type: 'text' },
    { name: 'jobTitle', group: 'work', type: 'text' },
    { name: 'department', group: 'work', type: 'text', inList: true },
    { name: 'companyName', group: 'work', type: 'text' },
    { name: 'officeLocation', group: 'work', type: 'text' },
    { name: 'proxyAddresses', group: 'contact', type: 'list' },
    { name: 'mailNickname', group: 'contact', type: 'text' },
    { name: 'businessPhones', group: 'contact', type: 'list' },
    { name: 'mobilePhone', group: 'contact', type: 'text' },
    { name: 'userType', group: 'account', type: 'text', inList: true },
    { name: 'accountEnabled', group: 'account', type: 'boolean' },
    { name: 'externalUserState', group: 'account', type: 'text' },
    { name: 'assignedLicenses', group: 'licences', type: 'object' },
    { name: 'usageLocation', group: 'account', type: 'text' },
    { name: 'preferredLanguage', group: 'account', type: 'text' },
    { name: 'onPremisesSyncEnabled', group: 'onPremises', type: 'boolean', inList: true },
    { name: 'onPremisesDomainName', group: 'onPremises', type: 'text' },
    { name: 'onPremisesSamAccountName', group: 'onPremises', type: 'text' },
    { name: 'createdDateTime', group: 'dates', type: 'dateTime' },
    { name: 'deletedDateTime', group: 'dates', type: 'dateTime', inList: true },
  ],
  identifier(object) {
    const signInName = readText(object, 'userPrincipalName')
    const original = signInName === null ? null : originalSignInName(signInName, object.id)
    // A guest's sign-in name is "mail#EXT#@tenant", which nobody remembers.
    return readText(object, 'userType') === 'Guest' ? (readText(object, 'mail') ?? original) : original
  },
  identifierColumn: 'signInName',
  badges: (properties) => [
    ...(properties.userType === 'Guest' ? (['guest'] as const) : []),
    ...(properties.onPremisesSyncEnabled === true ? (['synced'] as const) : []),
  ],
  facets: [
    valueFacet('userType', 'userType', { member: 'Member', guest: 'Guest' }),
    booleanFacet('synced', 'onPremisesSyncEnabled'),
    { name: 'department', property: 'department' },
  ],
  facts: ['jobTitle', 'department', 'officeLocation', 'mail'],
  // Their beginnings are filtered by "user resource type" and not by the tables.
  doubtfulFilters: ['employeeId', 'onPremisesUserPrincipalName'],
  search: {
    words: ['displayName'],
    starts: [
      'surname',
      'givenName',
      'mail',
      'mailNickname',
      'employeeId',
      'onPremisesSamAccountName',
      'onPremisesUserPrincipalName',
      'mobilePhone',
    ],
    ends: ['userPrincipalName'],
    entries: ['proxyAddresses', 'otherMails', 'businessPhones'],
    whole: ['onPremisesImmutableId'],
    ids: ['id'],
  },
  permissions: {
    read: ['User.Read.All', 'User.ReadWrite.All', 'Directory.Read.All', 'Directory.ReadWrite.All'],
    restore: ['User.DeleteRestore.All', 'User.ReadWrite.All'],
    permanentDelete: ['User.DeleteRestore.All', 'User.ReadWrite.All'],
  },
  roles: {
    read: { sure: [...userRoles, 'globalReader', 'directoryReaders', 'globalAdministrator'], unsure: [] },
    restore: { sure: [...userRoles, 'globalAdministrator'], unsure: [] },
    // The API page allows these roles to delete permanently; the dump of built-in roles shows no such action.
    permanentDelete: { sure: ['globalAdministrator'], unsure: userRoles },
  },
  hasPrivilegedTargets: true,
  checks: [
    'signInDomain',
    'signInName',
    'proxyAddresses',
    'deletedHolders',
    'namesakes',
    'synced',
    'privilegedTarget',
    'deletionProtection',
  ],
  auditActivities: { delete: ['Delete user'] },
  restore: {
    options: ['newUserPrincipalName', 'autoReconcileProxyConflict'],
    comesBack: [
      'sameIdAndProfile',
      'groupMemberships',
      'directoryRoles',
      when(mayHaveLicences, 'licences'),
      'appAssignments',
    ],
    staysAway: [when(isSynced, 'onPremisesObject'), 'takenAddresses', 'ownedObjects', 'conditionalAccessChanges'],
    afterwards: [
      when(isSynced, 'onPremisesFirst'),
      when((properties) => isSynced(properties) && !isForMailbox(properties), 'onPremisesValues'),
      when((properties) => !isSynced(properties) && !isDisabled(properties), 'accountEnabled'),
      when(
        (properties) => isDisabled(properties) && !isSynced(properties) && !isForMailbox(properties),
        'stillDisabled',
      ),
      when(isForMailbox, 'forMailbox'),
      when(mayHaveLicences, 'licences'),
      when(lacksLicence, 'unlicensed'),
      when(hasPassword, 'password'),
      when((properties) => isGuest(properties) && !isInvited(properties), 'guestSignIn'),
      when((properties) => isGuest(properties) && isInvited(properties), 'guestInvitation'),
      when(hasMailbox, 'mailAndFiles'),
    ],
  },
  adminCentre: {
    live: ({ id }) => `/#view/Microsoft_AAD_UsersAndTenants/UserProfileMenuBlade/~/overview/userId/${id}`,
    deleted: '/#view/Microsoft_AAD_UsersAndTenants/UserManagementMenuBlade/~/DeletedUsers',
  },
} as const satisfies Kind

/** Source: "user resource type", `externalUserState`. */
function isInvited(properties: GraphProperties): boolean {
  return properties.externalUserState === 'PendingAcceptance'
}

/** Of those who are to sign in. */
function lacksLicence(properties: GraphProperties): boolean {
  return isUnlicensed(properties) && !isGuest(properties) && !isForMailbox(properties)
}

/** One that is set here, and that somebody is to sign in with. */
function hasPassword(properties: GraphProperties): boolean {
  return !isGuest(properties) && !isSynced(properties) && !isDisabled(properties)
}

function hasMailbox(properties: GraphProperties): boolean {
  const hasAddress = properties.mail !== null && !isGuest(properties)
  return hasAddress && (!isUnlicensed(properties) || isForMailbox(properties))
}

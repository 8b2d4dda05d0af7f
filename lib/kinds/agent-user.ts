import { agentRoles } from './agents'
import { isDisabled, mayHaveLicences } from './account'
import { when } from './conditional'
import { type Kind } from './kind'
import { directoryBin, ordinaryKind } from './ordinary-kind'
import { signInNameOf } from './original-sign-in-name'

export const agentUser = {
  ...ordinaryKind,
  slug: 'agent-users',
  graph: {
    api: 'v1.0',
    container: directoryBin,
    cast: 'agentUser',
    live: { collection: '/users', cast: 'agentUser' },
    queries: 'advanced',
  },
  navigationGroup: 'agents',
  icon: 'agentUser',
  properties: [
    { name: 'displayName', group: 'identity', type: 'text', inList: true },
    { name: 'userPrincipalName', group: 'identity', type: 'text', inList: true },
    { name: 'mail', group: 'identity', type: 'text', inList: true },
    { name: 'id', group: 'identity', type: 'text', inList: true },
    { name: 'identityParentId', group: 'account', type: 'text', inList: true },
    { name: 'userType', group: 'account', type: 'text' },
    { name: 'accountEnabled', group: 'account', type: 'boolean' },
    { name: 'assignedLicenses', group: 'licences', type: 'object' },
    { name: 'proxyAddresses', group: 'contact', type: 'list' },
    { name: 'mailNickname', group: 'contact', type: 'text' },
    { name: 'createdDateTime', group: 'dates', type: 'dateTime' },
    { name: 'deletedDateTime', group: 'dates', type: 'dateTime', inList: true },
  ],
  identifier: (object) => signInNameOf({ id: object.id, properties: object }),
  identifierColumn: 'signInName',
  facts: ['identityParentId', 'mail'],
  doubtfulFilters: ['identityParentId'],
  search: {
    words: ['displayName'],
    starts: ['mail', 'mailNickname'],
    ends: ['userPrincipalName'],
    entries: ['proxyAddresses'],
    ids: ['id', 'identityParentId'],
  },
  permissions: {
    // Source for the first: "List deletedItems (directory objects)".
    read: [
      'User.ReadBasic.All',
      'User.Read.All',
      'User.ReadWrite.All',
      'AgentIdUser.ReadWrite.All',
      'Directory.Read.All',
      'Directory.ReadWrite.All',
    ],
    restore: ['AgentIdUser.ReadWrite.All', 'AgentIdUser.ReadWrite.IdentityParentedBy'],
    permanentDelete: ['AgentIdUser.ReadWrite.All', 'AgentIdUser.ReadWrite.IdentityParentedBy'],
  },
  roles: {
    ...agentRoles,
    // The dump of built-in roles has a restore for this kind and no permanent delete.
    permanentDelete: { sure: ['globalAdministrator'], unsure: ['agentIdAdministrator'] },
  },
  checks: ['signInDomain', 'signInName', 'proxyAddresses', 'deletedHolders'],
  restore: {
    options: ['newUserPrincipalName', 'autoReconcileProxyConflict'],
    comesBack: ['sameIdAndProfile', 'groupMemberships', when(mayHaveLicences, 'licences')],
    staysAway: ['takenAddresses', 'agentAccess'],
    afterwards: [
      'agent',
      when((properties) => !isDisabled(properties), 'accountEnabled'),
      when(isDisabled, 'stillDisabled'),
      when(mayHaveLicences, 'licences'),
    ],
  },
  adminCentre: {
    live: ({ id }) => `/#view/Microsoft_AAD_UsersAndTenants/UserProfileMenuBlade/~/overview/userId/${id}`,
    deleted: '/#view/Microsoft_AAD_UsersAndTenants/UserManagementMenuBlade/~/DeletedUsers',
  },
} as const satisfies Kind

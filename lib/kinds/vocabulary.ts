/** The names in which kinds speak; the message catalogue has a text for each. */

export const iconNames = [
  'person',
  'group',
  'externalProfile',
  'pendingExternalProfile',
  'application',
  'servicePrincipal',
  'agentIdentity',
  'agentUser',
  'agentBlueprint',
  'agentBlueprintPrincipal',
  'administrativeUnit',
  'policy',
  'location',
  'pki',
  'certificateAuthority',
  'device',
] as const
export type IconName = (typeof iconNames)[number]

export const identifierNames = [
  'signInName',
  'mail',
  'appId',
  'description',
  'issuer',
  'state',
  'company',
  'deviceId',
] as const
export type IdentifierName = (typeof identifierNames)[number]

export const badgeNames = [
  'guest',
  'synced',
  'restricted',
  'hiddenMembership',
  'dynamic',
  'microsoft365',
  'security',
  'mailEnabled',
  'roleAssignable',
  'multiTenant',
  'workAndPersonal',
  'personal',
  'managedIdentity',
  'disabled',
  'root',
  'intermediate',
  'reportOnly',
  'off',
  'trusted',
] as const
export type BadgeName = (typeof badgeNames)[number]

export const consequenceNames = [
  'sameIdAndProfile',
  'sameIdAndSettings',
  'groupMemberships',
  'directoryRoles',
  'licences',
  'appAssignments',
  'takenAddresses',
  'ownedObjects',
  'conditionalAccessChanges',
  'unitMembers',
  'unitRoleAssignments',
  'membersAndOwners',
  'groupLicences',
  'groupContent',
  'distributionGroups',
  'credentials',
  'ownPrincipal',
  'consents',
  'servicePrincipalPolicies',
  'conditionalAccessTargets',
  'provisioning',
  'policyState',
  'policyTargets',
  'trust',
  'certificates',
  'authorities',
  'deviceSecrets',
  'compliance',
  'blueprint',
  'agentAccess',
] as const
export type ConsequenceName = (typeof consequenceNames)[number]

export const taskNames = [
  'accountEnabled',
  'licences',
  'password',
  'groupContent',
  'policies',
  'unitRoles',
  'ownPrincipal',
  'servicePrincipalPolicies',
  'provisioning',
  'policyState',
  'trust',
  'certificates',
  'authorities',
  'compliance',
  'agent',
] as const
export type TaskName = (typeof taskNames)[number]

export const blockReasons = [
  'goesByItself',
  'beingRemoved',
  'pastRetention',
  'managedIdentity',
  'personalAccounts',
] as const
export type BlockReason = (typeof blockReasons)[number]

export const checkNames = [
  'signInName',
  'proxyAddresses',
  'mailNickname',
  'identifierUris',
  'uniqueName',
  'needs',
  'newServicePrincipal',
  'synced',
  'privilegedTarget',
  'deletionProtection',
] as const
export type CheckName = (typeof checkNames)[number]

import type { ConsequenceName, TaskName } from '@/lib/kinds/vocabulary'

/** What a restore brings back, and what it does not. */
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
  membersAndOwners: 'Members and owners',
  groupLicences: 'Licences assigned through the group',
  groupContent: 'Mailbox, files and plans of a Microsoft 365 group, within 24 hours',
  distributionGroups: 'Distribution lists and groups synced from on-premises: they never come to this bin',
  credentials: 'Secrets, certificates and permissions asked for',
  ownPrincipal: 'Its service principal: that is an object of its own',
  consents: 'Consents and permissions granted',
  servicePrincipalPolicies: 'Policies set on it, such as claims mapping or token lifetime',
  conditionalAccessTargets: 'Its place in Conditional Access policies',
  provisioning: 'Provisioning and application proxy for up to a day',
  policyState: 'The state it had: a policy that was on is on again at once',
  policyTargets: 'References to objects that are gone meanwhile',
  trust: 'The mark as trusted: it comes back untrusted',
  certificates: 'The certificate and its revocation lists',
  authorities: 'Its certificate authorities, perhaps: look for them among the deleted ones',
  deviceSecrets: 'BitLocker keys, LAPS passwords and the link to device management',
  compliance: 'Compliance, until the device checks in again',
  blueprint: 'Its blueprint: that is an object of its own',
  agentAccess: 'Its agent identity: that is an object of its own',
}

/** What still needs hands after a restore. */
const tasks: Record<TaskName, string> = {
  accountEnabled: 'Check that the account is enabled.',
  licences: 'Check its licences: they came back even if none was free.',
  password: 'Set a new password if nobody remembers the old one, or it was meant to be blocked.',
  groupContent: 'Mail, files and group access can take up to 24 hours.',
  policies: 'Check the policies that name it, Conditional Access above all.',
  unitRoles: 'Check the members, and the roles assigned in this unit.',
  ownPrincipal: 'Check that its service principal is back, or nobody can sign in to it.',
  servicePrincipalPolicies: 'Set its claims mapping and token lifetime policies again.',
  provisioning: 'Provisioning shows an error for 40 minutes to a day; then it goes on.',
  policyState: 'Check its state: it is on again if it was on. Set it to report-only first if you are not sure.',
  trust: 'Mark it as trusted again if it was.',
  certificates: 'Check that people can sign in with their certificates.',
  authorities: 'Check which of its certificate authorities are back.',
  compliance: 'The device counts as not compliant until it checks in.',
  agent: 'Check that the agent, its blueprint and their principals are all back.',
}

export const restoreFactMessages = { consequences, tasks }

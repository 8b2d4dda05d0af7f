/** The names in which kinds speak; the message catalogue has a text for each. */

/** A kind begins with its line here: the compiler then names what else it takes. */
export const kindSlugs = [
  'users',
  'groups',
  'external-profiles',
  'pending-external-profiles',
  'applications',
  'service-principals',
  'agent-identities',
  'agent-users',
  'agent-blueprints',
  'agent-blueprint-principals',
  'administrative-units',
  'custom-roles',
  'lifecycle-workflows',
  'conditional-access-policies',
  'named-locations',
  'pkis',
  'certificate-authorities',
  'devices',
] as const
export type KindSlug = (typeof kindSlugs)[number]

export type IconName =
  | 'person'
  | 'group'
  | 'externalProfile'
  | 'pendingExternalProfile'
  | 'application'
  | 'servicePrincipal'
  | 'agentIdentity'
  | 'agentUser'
  | 'agentBlueprint'
  | 'agentBlueprintPrincipal'
  | 'administrativeUnit'
  | 'customRole'
  | 'workflow'
  | 'policy'
  | 'location'
  | 'pki'
  | 'certificateAuthority'
  | 'device'

export type IdentifierName =
  'signInName' | 'mail' | 'appId' | 'description' | 'issuer' | 'state' | 'company' | 'deviceId'

/** Properties that the search field names as what it takes; it has no room for more. */
export type HintedProperty =
  'displayName' | 'surname' | 'mail' | 'mailNickname' | 'userPrincipalName' | 'thumbprint' | 'id' | 'appId' | 'deviceId'

/** Properties that a search looks at. */
export type SearchedProperty =
  | HintedProperty
  | 'description'
  | 'givenName'
  | 'proxyAddresses'
  | 'otherMails'
  | 'employeeId'
  | 'mobilePhone'
  | 'businessPhones'
  | 'onPremisesSamAccountName'
  | 'onPremisesUserPrincipalName'
  | 'onPremisesImmutableId'
  | 'companyName'
  | 'phoneNumber'
  | 'supervisorId'
  | 'identifierUris'
  | 'uniqueName'
  | 'servicePrincipalNames'
  | 'alternativeNames'
  | 'homepage'
  | 'replyUrls'
  | 'agentIdentityBlueprintId'
  | 'identityParentId'
  | 'ipRanges'
  | 'countriesAndRegions'
  | 'issuer'
  | 'issuerSubjectKeyIdentifier'
  | 'certificateRevocationListUrl'
  | 'physicalIds'

export type BadgeName =
  | 'guest'
  | 'synced'
  | 'restricted'
  | 'hiddenMembership'
  | 'dynamic'
  | 'microsoft365'
  | 'security'
  | 'mailEnabled'
  | 'roleAssignable'
  | 'multiTenant'
  | 'workAndPersonal'
  | 'personal'
  | 'managedIdentity'
  | 'disabled'
  | 'root'
  | 'intermediate'
  | 'reportOnly'
  | 'off'
  | 'trusted'
  | 'joiner'
  | 'mover'
  | 'leaver'

export type ConsequenceName =
  | 'sameIdAndProfile'
  | 'sameIdAndSettings'
  | 'groupMemberships'
  | 'directoryRoles'
  | 'licences'
  | 'appAssignments'
  | 'onPremisesObject'
  | 'takenAddresses'
  | 'ownedObjects'
  | 'conditionalAccessChanges'
  | 'unitMembers'
  | 'unitRoleAssignments'
  | 'membersAndOwners'
  | 'ownersAndRule'
  | 'membersByRule'
  | 'groupLicences'
  | 'groupContent'
  | 'credentials'
  | 'ownPrincipal'
  | 'consents'
  | 'servicePrincipalPolicies'
  | 'conditionalAccessTargets'
  | 'provisioning'
  | 'policyState'
  | 'policyTargets'
  | 'trust'
  | 'workflowSchedule'
  | 'certificates'
  | 'authorities'
  | 'deviceSecrets'
  | 'managementLink'
  | 'compliance'
  | 'blueprint'
  | 'agentAccess'

export type TaskName =
  | 'onPremisesFirst'
  | 'onPremisesValues'
  | 'accountEnabled'
  | 'stillDisabled'
  | 'forMailbox'
  | 'unlicensed'
  | 'guestSignIn'
  | 'guestInvitation'
  | 'mailAndFiles'
  | 'membersByRule'
  | 'rulePaused'
  | 'expired'
  | 'expiresSoon'
  | 'licences'
  | 'password'
  | 'groupContent'
  | 'policies'
  | 'unitRoles'
  | 'ownPrincipal'
  | 'servicePrincipalPolicies'
  | 'provisioning'
  | 'policyState'
  | 'trust'
  | 'roleAssignments'
  | 'workflowSchedule'
  | 'certificates'
  | 'authorities'
  | 'compliance'
  | 'agent'

export type BlockReason = 'goesByItself' | 'beingRemoved' | 'pastRetention' | 'managedIdentity' | 'personalAccounts'

/** What holds values and is no kind, as it never comes to a recycle bin. */
export const otherPlaces = ['mail-contacts', 'verified-domains', 'role-assignments'] as const

/** Where a look asks who has something. */
export const lookedPlaces = [...kindSlugs, ...otherPlaces] as const
export type LookedPlace = (typeof lookedPlaces)[number]

/**
 * `fine`: nothing in the way. `choice`: in the way, and the dialog has the fix. `blocks`: in the way, and the fix is
 * elsewhere. `impossible`: in the way for good, so the act is not offered. `note`: good to know. `unread`: could not be looked up, which blocks nothing.
 */
export type Verdict = 'fine' | 'choice' | 'blocks' | 'impossible' | 'note' | 'unread'

/** The checks, each with what it may find. Any of them may be unreadable. */
export const checkVerdicts = {
  signInDomain: ['choice', 'unread'],
  signInName: ['fine', 'choice', 'unread'],
  proxyAddresses: ['fine', 'choice', 'blocks', 'unread'],
  mailNickname: ['fine', 'blocks', 'unread'],
  identifierUris: ['fine', 'blocks', 'unread'],
  uniqueName: ['fine', 'blocks', 'unread'],
  needs: ['fine', 'choice', 'impossible', 'note', 'unread'],
  newServicePrincipal: ['fine', 'blocks', 'unread'],
  deletedHolders: ['note', 'unread'],
  namesakes: ['note', 'unread'],
  synced: ['fine', 'note', 'unread'],
  privilegedTarget: ['fine', 'note', 'unread'],
  deletionProtection: ['note', 'unread'],
} as const satisfies Readonly<Record<string, readonly [...Verdict[], 'unread']>>
export type CheckName = keyof typeof checkVerdicts
export type VerdictOf<Name extends CheckName> = (typeof checkVerdicts)[Name][number]

import { accounts } from '../data/accounts'
import { limitSwitches } from './limit-switches'
import { querySwitches } from './query-switches'

export type SwitchDefinition = { values: readonly string[] | 'number'; default: string; meaning: string }

const offOn = ['off', 'on'] as const
const usernames = accounts.map(({ username }) => username)

/** Every switch with its values; the default is the likeliest answer, or the strictest where none is likelier. */
export const switchDefinitions = {
  roles: {
    values: ['documented', 'role-actions'],
    default: 'documented',
    meaning: 'Who may do what: the API pages, or the actions that the dump of built-in roles holds.',
  },
  roleSource: {
    values: ['directory', 'token'],
    default: 'directory',
    meaning: 'Whether an activated role works at once, or only with a token that lists it.',
  },
  indexLagMs: { values: 'number', default: '0', meaning: 'How long lists and counts run behind writes.' },
  readLagMs: { values: 'number', default: '0', meaning: 'How long single reads run behind writes.' },
  latencyMs: { values: 'number', default: '0', meaning: 'How long every Graph request takes at least.' },
  accessTokenSeconds: { values: 'number', default: '3900', meaning: 'Lifetime of access tokens.' },
  refreshTokenSeconds: {
    values: 'number',
    default: '86400',
    meaning: 'Lifetime of refresh tokens, counted from the sign-in when one is used; 0 ends all of them at once.',
  },
  silentFrames: {
    values: ['answered', 'without-session', 'unanswered'],
    default: 'answered',
    meaning:
      'What a sign-in in a hidden frame meets: an answer; no session, as without third-party cookies; or a page that leads back nowhere.',
  },
  secondFactor: {
    values: ['off', 'on-behalf-of', 'graph'],
    default: 'off',
    meaning: 'Conditional Access on Graph: a claims challenge (acrs c1) from the token endpoint, or from Graph itself.',
  },
  protectedAction: {
    values: offOn,
    default: 'off',
    meaning:
      'Permanent delete of users, groups and applications, and deletion of live policies and named locations, are protected actions: they need a token with acrs c1.',
  },
  challengeStatus: {
    values: ['401', '403'],
    default: '401',
    meaning: "Status of Graph's claims challenges (the specification and Graph's error page disagree).",
  },
  batchChallenge: {
    values: ['header', 'none'],
    default: 'header',
    meaning: 'Whether a challenge inside $batch has WWW-Authenticate in the inner headers.',
  },
  notAssigned: {
    values: ['nobody', 'everybody', ...usernames],
    default: 'nobody',
    meaning: 'Who is not assigned to the application (AADSTS50105).',
  },
  fromOtherTenant: {
    values: ['nobody', 'everybody', ...usernames],
    default: 'nobody',
    meaning: 'Whose account does not exist in the tenant (AADSTS50020).',
  },
  stepUp: {
    values: ['satisfied', 'never'],
    default: 'satisfied',
    meaning:
      'Whether a claims challenge can be satisfied; if never, the policy behind it is missing and a client that retries loops.',
  },
  notAssignedShownAs: {
    values: ['page', 'redirect'],
    default: 'page',
    meaning: 'Where AADSTS50105 and 50020 appear: on a page of Entra, or as an error at the redirect address.',
  },
  signInConsent: {
    values: ['granted', 'ask', 'missing'],
    default: 'granted',
    meaning: 'Consent of the person at sign-in: given, asked on a page, or refused by redirect (AADSTS65001).',
  },
  wids: { values: ['present', 'absent'], default: 'present', meaning: 'Whether API tokens list the active roles.' },
  onBehalfOfScopes: {
    values: ['all', 'asked'],
    default: 'all',
    meaning: 'Permissions in an on-behalf-of token: all consented ones, or only those asked for.',
  },
  scopeForm: {
    values: ['url', 'bare'],
    default: 'url',
    meaning: "How a token answer names Graph's permissions: with the address of Graph in front, or bare.",
  },
  propertiesKeptElsewhere: {
    values: ['refused', 'empty'],
    default: 'refused',
    meaning:
      'Selecting properties of deleted objects that SharePoint, Exchange or Intune keep: fails the request, or finds nothing.',
  },
  deletedUserValues: {
    values: ['kept', 'cleared'],
    default: 'kept',
    meaning: 'Whether deleted users still show accountEnabled, assignedLicenses and proxyAddresses as they were.',
  },
  challengeWithoutCp1: {
    values: ['denied', 'challenged'],
    default: 'denied',
    meaning:
      'What a client without the capability cp1 gets in place of a claims challenge: a plain 403, or the challenge.',
  },
  restoredLicences: {
    values: ['active', 'missing', 'countViolation', 'dependencyViolation', 'withError', 'disabled'],
    default: 'active',
    meaning:
      'What becomes of the licences of a restored user: as before, none yet, an assignment that failed for a reason, one that is active with an error, or disabled.',
  },
  pageTokenSeconds: {
    values: 'number',
    default: '0',
    meaning: 'How long a next link can be followed; 0 is for ever.',
  },
  personalAppWrites: {
    values: ['as-others', '60-per-minute'],
    default: 'as-others',
    meaning: 'Whether restore and permanent delete of personal-account applications have a limit of their own.',
  },
  administrativeUnitPurge: {
    values: ['400', '403', '405'],
    default: '400',
    meaning: 'Answer to the permanent delete of an administrative unit.',
  },
  managedIdentityStatus: {
    values: ['400', '403'],
    default: '400',
    meaning: 'Answer to restore and permanent delete of a managed identity.',
  },
  orphanRestoreStatus: {
    values: ['400', '404'],
    default: '400',
    meaning: 'Answer to the restore of a service principal whose application is not live.',
  },
  protectedPurgeStatus: {
    values: ['403', '400'],
    default: '403',
    meaning: 'Answer to the permanent delete of an object under hard-deletion protection.',
  },
  principalConflict: {
    values: ['400', '409'],
    default: '400',
    meaning:
      'Answer to the restore of a service principal whose names are taken: as for other objects, or Request_MultipleObjectsWithSameKeyValue.',
  },
  namingPolicy: {
    values: ['off', 'prefix', 'blocked-words'],
    default: 'off',
    meaning:
      'Whether the restore of a Microsoft 365 group meets a naming policy: the prefix GRP_, or the blocked words Payroll, CEO and HR.',
  },
  syncedDelete: {
    values: ['refused', 'allowed'],
    default: 'refused',
    meaning: 'Whether a live user or group that is mastered on-premises can be deleted through Graph.',
  },
  conflictDetails: {
    values: ['present', 'absent'],
    default: 'present',
    meaning: 'Whether conflicts of a restore name the property in `details`.',
  },
  scopedRolesInBin: {
    values: ['nothing', 'members'],
    default: 'nothing',
    meaning: 'What a role over an administrative unit gives in the bin: nothing, or reading and restoring its members.',
  },
  deletedRelations: {
    values: ['kept', 'empty', 'refused'],
    default: 'kept',
    meaning: 'What $expand shows of the relationships that a deleted object keeps: all, nothing, or it is refused.',
  },
  deletedRoleAssignments: {
    values: ['listed', 'hidden'],
    default: 'listed',
    meaning: 'Whether role assignments of deleted users are listed.',
  },
  retentionEnd: {
    values: ['exact', 'lingers'],
    default: 'exact',
    meaning: 'At 30 x 24 hours an object is gone, or it can be seen for another day but not acted on.',
  },
  restorePastRetention: {
    values: ['404', '400'],
    default: '404',
    meaning: 'Answer to the restore of what is still there after day 30.',
  },
  derivedInBaseCasts: {
    values: ['yes', 'no'],
    default: 'yes',
    meaning: 'Whether agent types appear among users, applications and service principals too.',
  },
  deviceVersions: {
    values: ['beta', 'both'],
    default: 'beta',
    meaning: 'Where deleted devices can be reached: in beta only, or in v1.0 too.',
  },
  ownedObjectsVersions: {
    values: ['both', 'beta'],
    default: 'both',
    meaning: 'Where getUserOwnedObjects exists: as documented, or as the metadata has it.',
  },
  ...querySwitches,
  conditionalAccessQueries: {
    values: ['basic', 'full'],
    default: 'basic',
    meaning: 'Queries of Conditional Access: $select, $top and a plain $filter only, or as in the directory.',
  },
  conditionalAccessVersions: {
    values: ['both', 'beta'],
    default: 'both',
    meaning: 'Where the bins of Conditional Access exist: as the metadata has it, or where their pages are.',
  },
  conditionalAccessBurst: {
    values: 'number',
    default: '1',
    meaning: 'How many requests Conditional Access takes at once; on average it is one a second.',
  },
  roleDefinitionVersions: {
    values: ['both', 'beta'],
    default: 'both',
    meaning: 'Where the bin of custom roles exists: as its pages have it, or not yet in v1.0, as in the metadata.',
  },
  conditionalAccessNotFound: {
    values: ['Request_ResourceNotFound', 'NotFound'],
    default: 'Request_ResourceNotFound',
    meaning: 'Code of the 404 for a policy or location that is not there.',
  },
  certificateWrites: {
    values: ['read-or-write', 'write'],
    default: 'read-or-write',
    meaning:
      'Permission to restore and permanently delete PKIs and authorities: PublicKeyInfrastructure.Read.All is enough, or not.',
  },
  auditLicence: {
    values: ['premium', 'free', 'refused'],
    default: 'premium',
    meaning: 'The audit log keeps 30 days, 7 days, or is refused without a premium licence.',
  },
  directoryReadForAudit: {
    values: ['refused', 'allowed'],
    default: 'refused',
    meaning:
      'Whether Directory.Read.All alone is enough to read the audit log: as people report, or as the permission list says.',
  },
  auditLogReadForAudit: {
    values: ['allowed', 'refused'],
    default: 'allowed',
    meaning:
      'Whether AuditLog.Read.All alone is enough to read the audit log: as the permission list says, or as the page says.',
  },
  auditTargetNames: {
    values: ['kept', 'lost'],
    default: 'kept',
    meaning: "Whether audit entries of deletions keep the target's name, or show null or 'Is Hard Deleted'.",
  },
  auditDelegatedActors: {
    values: ['person', 'both'],
    default: 'person',
    meaning: 'Whether an entry about a person in an application names the person alone, or the application too.',
  },
  ...limitSwitches,
  deviceWrites: {
    values: ['either', 'Device.ReadWrite.All', 'Directory.AccessAsUser.All'],
    default: 'either',
    meaning: 'Permission to restore and permanently delete devices.',
  },
  pkiRestore: {
    values: ['alone', 'with-authorities'],
    default: 'alone',
    meaning:
      'Whether a restored PKI brings its certificate authorities back with it, and a deleted one takes them along.',
  },
  batchCount: {
    values: ['number', 'string'],
    default: 'number',
    meaning: 'Body of /$count inside $batch: a JSON number, or text.',
  },
} as const satisfies Record<string, SwitchDefinition>

export type SwitchName = keyof typeof switchDefinitions

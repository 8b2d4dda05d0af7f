import type { AppErrorCode, ConflictName } from '@/lib/contract/app-error'

type FailureTexts = {
  /** What happened. */
  title: string
  /** Why, and what to do next. */
  advice: string
}

/**
 * Parameters: {permission}, {roles}, {graphCode}, {time} (clock time of the next try), {maximum}, {until}, {companion}, {isProtected},
 * {canBePrivileged}, {isHistory}: of one object, {isChoice}: the restore dialog has a field for it. Why a sign-in failed stands with the texts of the sign-in.
 */
const texts: Record<Exclude<AppErrorCode, 'signInFailed'>, FailureTexts> = {
  signedOut: { title: 'You are signed out.', advice: 'Sign in again; you come back to this place.' },
  stepUp: {
    title:
      '{isProtected, select, yes {Your organisation protects this action: it takes a fresh, stronger sign-in.} other {Microsoft Entra asks you to confirm that it is you.}}',
    advice:
      'Sign in again; you come back to this place. If it asks again afterwards, a Conditional Access policy cannot be met from here: an administrator has to look at it.',
  },
  notConsented: {
    title: 'Your organisation has not allowed this app yet.',
    advice:
      'An administrator (Global, Privileged Role, Cloud Application or Application Administrator) has to allow Entra Recycle Bin to work in your name, once for everybody, or assign you to it.',
  },
  permissionMissing: {
    title: 'This app lacks the permission {permission}.',
    advice:
      'Nobody has consented to it yet. A Global, Privileged Role, Cloud Application or Application Administrator can.',
  },
  roleMissing: {
    title: 'Your roles do not allow this.',
    advice:
      'It takes one of these roles: {roles}. Activate one in Privileged Identity Management if you are eligible, then try again; or ask somebody who has one.',
  },
  roleUnsure: {
    title: 'Microsoft Graph refused, although some of its documents say that your role is enough.',
    advice:
      'Ask somebody with one of these roles: {roles}. {canBePrivileged, select, yes {The account may also be a privileged one.} other {}}',
  },
  privilegedTarget: {
    title: 'This account is a privileged one.',
    advice:
      'It holds, or may reach, an administrator role, so your role is not enough. Ask a Privileged Authentication Administrator or a Global Administrator. {permission, select, none {} other {The app also needs the permission {permission}.}}',
  },
  forbidden: {
    title: 'Microsoft Graph refused.',
    advice:
      'Why is not known here. It takes one of these roles: {roles}; for a privileged or protected object that may not be enough. {permission, select, none {} other {The app may also need the permission {permission}.}}',
  },
  kindForbids: {
    title: 'Microsoft Graph never deletes this kind permanently.',
    advice: 'It goes by itself 30 days after it was deleted.',
  },
  notInCloud: {
    title: 'Microsoft Graph does not have this kind in your cloud.',
    advice: 'It is listed here so that nobody looks for it in vain.',
  },
  auditLogRefused: {
    title: 'Microsoft Graph refused the audit log, which tells who deleted what.',
    advice:
      'It takes one of these roles: {roles}. Activate one in Privileged Identity Management and try again{isHistory, select, yes {} other {, or remove the filter “Deleted by”}}.',
  },
  noAuditLog: {
    title: 'There is no audit log here that tells who deleted what.',
    advice:
      '{graphCode, select, Authentication_RequestFromNonPremiumTenantOrB2CTenant {It takes Microsoft Entra ID P1 or P2.} other {Your cloud does not have it.}} {isHistory, select, yes {} other {Remove the filter “Deleted by”.}}',
  },
  activityUnknown: {
    title: 'Who deleted these is not known.',
    advice:
      'Microsoft does not say which entries of the audit log are about this kind, so the filter “Deleted by” leaves it out.',
  },
  roleAssignable: {
    title: 'This is a role-assignable group.',
    advice: 'Only a Privileged Role Administrator or a Global Administrator may do this with it.',
  },
  managedIdentity: {
    title: 'This is a managed identity.',
    advice: 'It belongs to its Azure resource and goes and comes back with it. Nobody can do it from here.',
  },
  personalAccounts: {
    title: 'Applications for personal Microsoft accounts cannot be restored.',
    advice: 'Register a new application.',
  },
  deletionProtected: {
    title: 'It is protected from permanent deletion.',
    advice: 'It can be deleted permanently from {until} on. Until then it can be restored.',
  },
  pastRetention: {
    title: 'It was deleted more than 30 days ago, so it cannot be restored.',
    advice: 'It stays until somebody deletes it permanently.',
  },
  beingRemoved: {
    title: 'Microsoft Entra is removing it.',
    advice: 'Its 30 days are over, and nothing can be done with it any more.',
  },
  companionNotRestored: {
    title: 'It was not tried.',
    advice: 'What it needs did not come back. Solve that first, then restore this.',
  },
  companionDeleted: {
    title: 'Its {companion} is deleted too.',
    advice: 'Restore that first: they can be restored together from there.',
  },
  companionGone: {
    title: 'Its {companion} is gone for good.',
    advice: 'Without it this cannot be restored. Whoever needs it has to set it up anew.',
  },
  undoExpired: {
    title: 'This restore cannot be undone from here any more.',
    advice: 'Delete it in the Entra admin centre, or restore and undo within four hours and in the same sign-in.',
  },
  pageOutdated: {
    title: 'This page is older than the server, which has kinds of objects that the page does not know.',
    advice: 'Reload the page, then try again.',
  },
  alreadyDeleted: {
    title: 'It is deleted again already.',
    advice: 'It lies in the recycle bin; nothing is left to do here.',
  },
  leftBin: {
    title: 'It is not in the recycle bin any more.',
    advice:
      'It was restored or deleted permanently; for this kind Microsoft Graph does not tell which. The audit log does.',
  },
  tooMany: {
    title: 'There are too many objects for this.',
    advice:
      'Microsoft Graph cannot do it for this kind, and more than 10,000 are too many to go through here. Narrow the list first, by when they were deleted for instance.',
  },
  switchedOff: {
    title: 'Permanent deletion is switched off here.',
    advice: 'Deleted objects go by themselves after 30 days. The operator of this site can switch it on.',
  },
  overMaximum: {
    title: 'That is more than this site deletes at once.',
    advice: 'At most {maximum} objects in one act. Nothing more was deleted. Choose fewer.',
  },
  conflict: {
    title: 'A name or address is taken.',
    advice:
      '{isChoice, select, yes {Choose another sign-in name, or restore without the taken mail addresses.} other {Its details name what holds it now. It belongs to something live: take it away or change it there first, then restore.}}',
  },
  changedSince: {
    title: 'It changed since you confirmed.',
    advice:
      'It was restored and deleted again meanwhile, so nothing was deleted. Refresh, look at it again, then decide.',
  },
  notFound: {
    title: 'It is not in the recycle bin.',
    advice:
      'It was restored, was deleted permanently, its 30 days are over, or the id is of something else. Search for the id at the top to look in all recycle bins.',
  },
  alreadyRestored: {
    title: 'It was already restored.',
    advice: 'It is back in the directory; nothing is left to do here.',
  },
  foundRestored: {
    title: 'Microsoft Graph did not answer, and reading back shows it in the directory.',
    advice: 'Whether this or somebody else restored it is not known, so it cannot be undone from here.',
  },
  alreadyGone: {
    title: 'It is already gone for good.',
    advice: 'Somebody deleted it permanently, or its 30 days are over. It cannot be brought back.',
  },
  quotaExceeded: {
    title: 'The directory is full.',
    advice: 'It holds as many objects as it may, and deleted ones count. Delete some permanently, then try again.',
  },
  invalidRequest: {
    title: 'The request was not understood.',
    advice: 'Refresh the page and try again. If it stays, send the request id to your administrator.',
  },
  graphRefused: {
    title: 'Microsoft refused this.',
    advice:
      'The reason is its own and one that this app does not know. Mend what it names, or send it to your administrator; trying again as it is will not help.',
  },
  tooLarge: {
    title: 'The request is too large.',
    advice: 'Choose fewer objects and try again.',
  },
  throttled: {
    title: 'Microsoft accepts no more requests for now.',
    advice: '{time, select, none {Wait a minute, then try again.} other {Try again after {time}.}}',
  },
  unavailable: {
    title: 'Microsoft Graph did not answer.',
    advice: 'Nothing was changed by this. Try again in a moment.',
  },
  graphDown: {
    title: 'Microsoft Graph does not answer at the moment.',
    advice:
      'It left several requests unanswered, so this site asks it for lists only now and then. Nothing was changed by this. {time, select, none {Try again in a minute.} other {Try again after {time}.}}',
  },
  unreadable: {
    title: 'Microsoft Graph sent an answer that cannot be read.',
    advice:
      'It may come from something between this site and Microsoft, such as a proxy. Nothing was changed by this. Try again in a moment; if it stays, tell the operator of this site.',
  },
  entraUnavailable: {
    title: 'Microsoft Entra did not answer this site.',
    advice:
      'The site cannot sign you in to Microsoft Graph for now. Nothing was changed by this. Try again in a moment.',
  },
  unchanged: {
    title: 'Microsoft Graph did not answer, and reading back shows no change.',
    advice: '{time, select, none {} other {Read back at {time}: still deleted.}} Try again.',
  },
  unsettled: {
    title: 'Not certain: the answer was lost.',
    advice:
      '{time, select, none {} other {Last read back at {time}.}} Refresh in a few minutes and look before you try again.',
  },
  unexpected: {
    title: 'Something went wrong that this app does not know.',
    advice: 'Try again. If it stays, send the request id to your administrator.',
  },
}

const conflicts: Record<ConflictName, string> = {
  userPrincipalName: 'The sign-in name is taken.',
  proxyAddresses: 'A mail address is taken.',
  mailNickname: 'The mail nickname is taken.',
  identifierUris: 'An identifier URI is taken.',
  uniqueName: 'The unique name is taken.',
  servicePrincipalNames: 'A new service principal has its place.',
  other: 'Another object has a value that must be unique.',
}

/** Source: "Activate a Microsoft Entra role in PIM". */
const activation = {
  wayOut:
    '<link>Activate a role in Privileged Identity Management</link>: it is active within seconds, or within seconds of the approval where one is needed. “Try again” then asks Microsoft Entra for a new token, which knows of it.',
}

/** Source: "How to check Microsoft 365 service health", for those who cannot sign in to the admin centre. */
const serviceHealth = {
  wayOut: '<link>The service health of Microsoft</link> says whether others have the same trouble.',
}

const slow = {
  notice: 'Microsoft Graph is slow at the moment. It was asked and has not answered yet; nothing has failed so far.',
}

export const failureMessages = { texts, conflicts, activation, serviceHealth, slow }

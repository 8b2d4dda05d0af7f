import * as z from 'zod/mini'
import { signInProblems } from './sign-in-problem'

/**
 * Every way in which reading or acting can fail, for routes, actions and the browser alike. The status is what a route
 * answers with; an action puts the code into the outcome of the object.
 */
export const errorStatuses = {
  /** No valid token: the person has to sign in. */
  signedOut: 401,
  /** Entra wants a stronger or fresher sign-in; `claims` says which. */
  stepUp: 401,
  /** The browser got no token from Entra; `signIn` says why. */
  signInFailed: 401,
  /** Nobody has consented to this app in the tenant, or the person is not assigned to it. */
  notConsented: 403,
  /** The app has no consent for `permission`. */
  permissionMissing: 403,
  /** Graph refused, and none of the person's known roles allows the act. */
  roleMissing: 403,
  /** Graph refused although a role is active that only some of Microsoft's sources say is enough. */
  roleUnsure: 403,
  /** Graph refused although the role is enough for ordinary objects: this one counts as privileged. */
  privilegedTarget: 403,
  /** Graph refused, and the roles of the person are not known. */
  forbidden: 403,
  /** Graph refuses this act for this kind, whoever asks. */
  kindForbids: 403,
  /** Graph does not have this kind in the cloud of the site. */
  notInCloud: 404,
  /** Graph refused the audit log. */
  auditLogRefused: 403,
  /** The cloud has no audit log, or the tenant no licence for it. */
  noAuditLog: 404,
  /** No document names how the audit log calls deletions of this kind. */
  activityUnknown: 404,
  /** A role-assignable group, which takes a higher role than other groups. */
  roleAssignable: 403,
  /** It belongs to an Azure resource; customers can neither restore nor delete it. */
  managedIdentity: 403,
  /** An application for personal accounts, which cannot be restored. */
  personalAccounts: 403,
  /** Protected from permanent deletion for the first 7 days; `until` says when that ends. */
  deletionProtected: 403,
  /** Deleted more than 30 days ago: it stays, and cannot be restored. */
  pastRetention: 403,
  /** Graph is removing it; nothing can be done with it any more. */
  beingRemoved: 410,
  /** What it needs did not come back, so it was not tried. */
  companionNotRestored: 409,
  /** What it needs is deleted too. */
  companionDeleted: 409,
  /** What it needs is gone for good. */
  companionGone: 410,
  /** The restore was not made here by this person, or too long ago. */
  undoExpired: 403,
  /** The page in the browser is older than the server. */
  pageOutdated: 409,
  /** It is deleted again already. */
  alreadyDeleted: 409,
  /** It left the bin. For its kind nobody can tell whether it was restored or is gone. */
  leftBin: 404,
  /** More objects than can be sorted or searched here at once; `maximum` in the text. */
  tooMany: 422,
  /** Permanent deletion is switched off for the site. */
  switchedOff: 403,
  /** More objects in one act than the site allows. */
  overMaximum: 403,
  /** A name or address is taken; `conflicts` says which. */
  conflict: 409,
  /** Restored and deleted again since it was confirmed. */
  changedSince: 409,
  notFound: 404,
  alreadyRestored: 404,
  /** The answer to a restore was lost and the object reads back live: by whom it was restored is not known. */
  foundRestored: 404,
  alreadyGone: 410,
  /** The directory holds as many objects as it may. */
  quotaExceeded: 403,
  invalidRequest: 400,
  /** Graph refused for a reason that only its own sentence tells. */
  graphRefused: 400,
  /** More than a request may hold. */
  tooLarge: 413,
  throttled: 429,
  /** Graph is down or did not answer in time. */
  unavailable: 503,
  /** Graph has not answered several reads in a row, so it is asked only now and then: see `retryAfterSeconds`. */
  graphDown: 503,
  /** Graph, or something in between, answered a read with what is no answer of Graph. */
  unreadable: 502,
  /** Entra is, which the server asks before it can ask Graph. */
  entraUnavailable: 503,
  /** The answer to a write was lost and the object reads back unchanged. */
  unchanged: 503,
  /** The answer to a write was lost and reading back did not settle it. */
  unsettled: 503,
  unexpected: 500,
} as const

export type AppErrorCode = keyof typeof errorStatuses
export const appErrorCodes = Object.keys(errorStatuses) as [AppErrorCode, ...AppErrorCode[]]

/** Whether nothing that can be read came from Graph, whoever is asked for: it may come the next time. */
export function gotNoAnswer({ code }: { readonly code?: AppErrorCode | undefined }): boolean {
  return code !== undefined && withoutAnswer.includes(code)
}

const withoutAnswer: readonly AppErrorCode[] = ['unavailable', 'graphDown', 'unreadable', 'entraUnavailable']

/** Refusals for want of a role, a permission or consent, which may have been given meanwhile. */
export function isAboutRights({ code }: { readonly code?: AppErrorCode | undefined }): boolean {
  return code !== undefined && rightsCodes.includes(code)
}

/** Those that an active role would have allowed. */
export function isAboutRoles({ code }: { readonly code: AppErrorCode }): boolean {
  return roleCodes.includes(code)
}

const roleCodes: readonly AppErrorCode[] = [
  'roleMissing',
  'roleUnsure',
  'privilegedTarget',
  'roleAssignable',
  'forbidden',
  'auditLogRefused',
]
const rightsCodes: readonly AppErrorCode[] = ['notConsented', 'permissionMissing', ...roleCodes]

export const conflictNames = [
  'userPrincipalName',
  'proxyAddresses',
  'mailNickname',
  'identifierUris',
  'uniqueName',
  'servicePrincipalNames',
  'other',
] as const
export type ConflictName = (typeof conflictNames)[number]

const details = {
  /** Graph's request id, or Entra's trace id, for a support ticket; of a sign-in that failed MSAL's code and its id. */
  requestId: z.optional(z.string()),
  /** Graph's own code, or the AADSTS number. */
  graphCode: z.optional(z.string()),
  /** The sentence of Graph or Entra, as a quotation: cut, and without what looks like a token. */
  said: z.optional(z.string()),
  /** Seconds from the answer until it makes sense to try again. */
  retryAfterSeconds: z.optional(z.number()),
  /** The claims to ask for in the next sign-in, as JSON. */
  claims: z.optional(z.string()),
  signIn: z.optional(z.enum(signInProblems)),
  permission: z.optional(z.string()),
  /** ISO 8601 in UTC. */
  until: z.optional(z.string()),
  conflicts: z.optional(z.array(z.enum(conflictNames))),
}

export const failureSchema = z.object({ code: z.enum(appErrorCodes), ...details })
export type Failure = z.infer<typeof failureSchema>
export type FailureDetails = Omit<Failure, 'code'>
export const failureDetailSchemas = details

const mark = Symbol.for('recycle-bin.AppError')

/** A failure on its way through code that throws. It crosses the wire as its `failure`, never as an exception. */
export class AppError extends Error {
  override readonly name = 'AppError'
  readonly failure: Failure
  readonly [mark] = true

  constructor(failure: Failure, options?: ErrorOptions) {
    super(failure.graphCode ? `${failure.code} (${failure.graphCode})` : failure.code, options)
    this.failure = failure
  }

  /** Next builds routes and actions apart, each with a class of its own, and what they share hands errors from one to the other. */
  static override [Symbol.hasInstance](error: unknown): error is AppError {
    return error instanceof Error && mark in error
  }
}

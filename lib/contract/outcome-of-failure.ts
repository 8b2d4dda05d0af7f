import type { Outcome, OutcomeState } from './acts'
import type { AppErrorCode, Failure } from './app-error'
import { mayPass } from './sign-in-problem'

/** How a failure of Graph or Entra shows as the outcome of one object. */
export function outcomeOfFailure(id: string, failure: Failure): Outcome {
  const state = mayPass(failure.signIn) ? 'notStarted' : states[failure.code]
  return { id, state, ...failure }
}

/** What there is to tell of an outcome; null where its state tells all. */
export function failureOf(outcome: Outcome): Failure | null {
  const { id, state, readBackAt, receipt, changes, code, ...details } = outcome
  const fallback = state === 'needsStepUp' ? 'stepUp' : state === 'throttled' ? 'throttled' : null
  const named = code ?? fallback
  return named === null ? null : { code: named, ...details }
}

/** What Graph refuses because of the object, its names or the person, and would refuse again. */
const refusalCodes: readonly AppErrorCode[] = [
  'companionDeleted',
  'companionGone',
  'conflict',
  'deletionProtected',
  'forbidden',
  'graphRefused',
  'managedIdentity',
  'pastRetention',
  'personalAccounts',
  'privilegedTarget',
  'quotaExceeded',
  'roleAssignable',
  'roleMissing',
  'roleUnsure',
]

/** Why Graph refused; null where the outcome is no refusal of Graph. */
export function refusalIn(outcome: Outcome): Failure | null {
  const failure = failureOf(outcome)
  return failure && refusalCodes.includes(failure.code) ? failure : null
}

const states: Readonly<Record<AppErrorCode, OutcomeState>> = {
  signedOut: 'needsStepUp',
  stepUp: 'needsStepUp',
  signInFailed: 'needsStepUp',
  notConsented: 'refused',
  permissionMissing: 'refused',
  roleMissing: 'refused',
  roleUnsure: 'refused',
  privilegedTarget: 'refused',
  forbidden: 'refused',
  kindForbids: 'refused',
  notInCloud: 'refused',
  auditLogRefused: 'refused',
  noAuditLog: 'refused',
  activityUnknown: 'refused',
  roleAssignable: 'refused',
  managedIdentity: 'refused',
  personalAccounts: 'refused',
  deletionProtected: 'refused',
  pastRetention: 'refused',
  beingRemoved: 'alreadyDone',
  companionNotRestored: 'notStarted',
  companionDeleted: 'refused',
  companionGone: 'refused',
  undoExpired: 'refused',
  pageOutdated: 'refused',
  alreadyDeleted: 'alreadyDone',
  leftBin: 'alreadyDone',
  tooMany: 'refused',
  switchedOff: 'refused',
  overMaximum: 'refused',
  conflict: 'refused',
  changedSince: 'refused',
  notFound: 'failed',
  alreadyRestored: 'alreadyDone',
  foundRestored: 'done',
  alreadyGone: 'alreadyDone',
  quotaExceeded: 'refused',
  invalidRequest: 'failed',
  graphRefused: 'failed',
  tooLarge: 'failed',
  throttled: 'throttled',
  unavailable: 'failed',
  graphDown: 'failed',
  unreadable: 'failed',
  entraUnavailable: 'notStarted',
  unchanged: 'failed',
  unsettled: 'unverified',
  unexpected: 'failed',
}

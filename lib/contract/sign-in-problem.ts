/** Every way in which a sign-in, or its renewal, can fail in the browser. */
export const signInProblems = [
  /** Entra has ended it, or the browser holds nothing of it any more. */
  'ended',
  /** The renewal in the background got no answer: it took too long, or the browser or the network stopped it. */
  'notRenewed',
  /** An answer of Entra came cut, or to another question. */
  'answerLost',
  'unreachable',
  /** Entra itself cannot serve for now. */
  'busy',
  /** Another one is under way in this tab. */
  'underWay',
  'cookiesBlocked',
  /** The store of the browser is full. */
  'noRoom',
  /** The browser lacks what it takes, as on a page that was not opened by https. */
  'notSupported',
  /** The page is shown inside another, where nobody can sign in. */
  'framed',
  'cancelled',
  'notAssigned',
  'notConsented',
  'wrongTenant',
  /** A policy of the organisation keeps the account out, or it is disabled or locked. */
  'keptOut',
  /** The registration and the configuration of the site do not fit together. */
  'misconfigured',
  'other',
] as const
export type SignInProblem = (typeof signInProblems)[number]

/** What passes by itself, so that trying again is enough and a new sign-in would not help. */
export function mayPass(problem: SignInProblem | undefined): boolean {
  return problem === 'unreachable' || problem === 'busy' || problem === 'underWay'
}

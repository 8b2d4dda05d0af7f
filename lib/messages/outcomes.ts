import type { OutcomeState } from '@/lib/contract/acts'

export const outcomeMessages: Record<OutcomeState, string> = {
  done: 'Done',
  alreadyDone: 'Left alone',
  needsChoice: 'Needs your choice',
  refused: 'Refused',
  needsStepUp: 'Needs a new sign-in',
  throttled: 'Waiting for Graph',
  failed: 'Failed',
  unverified: 'Not certain',
  notStarted: 'Not started',
}

/** In what an object that came back differs from what it was. */
export const changeMessages = {
  signInName: 'Its sign-in name is {signInName} now.',
  without:
    'It came back without {addresses}, which {count, plural, one {stays with whoever has it} other {stay with whoever has them}} now.',
  withoutNone: 'All its mail addresses came back.',
  withoutUnknown: 'Mail addresses that somebody else has now stay there; which ones, Microsoft Graph did not say.',
}

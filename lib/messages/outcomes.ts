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

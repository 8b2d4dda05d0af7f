import type { Outcome } from '@/lib/contract/acts'

/** The words of the heading when the only object of a run was not done. */
export function outcomeOfOne(outcome: Outcome | undefined): 'alreadyDone' | 'unverified' | 'failed' {
  return outcome?.state === 'alreadyDone' || outcome?.state === 'unverified' ? outcome.state : 'failed'
}

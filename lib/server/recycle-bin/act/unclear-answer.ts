import 'server-only'
import type { Sent } from '@/lib/contract/lost-answer'
import { concurrencyViolation } from '../../graph/errors'
import type { GraphAnswer, GraphFailure } from '../../graph/message'

/**
 * Whether a write that did not succeed may have been carried out all the same. A refusal of Graph itself carries a code; a
 * page that something in between puts in its place may hide a success.
 */
export function isAmbiguous({ status, failure: { graphCode } }: GraphFailure): boolean {
  if (status === null || status === 408 || status >= 500) return graphCode !== concurrencyViolation
  return graphCode === undefined && status !== 401 && status !== 429
}

/** After a deadline of ours or of a gateway, and after a mere acceptance, a write may still be carried out. */
export function sentAfter(answer: GraphAnswer): Sent {
  const isOverdue = !answer.isOk && answer.problem === 'late'
  return isOverdue || [202, 408, 504].includes(answer.status ?? 0) ? 'maybeUnderWay' : 'over'
}

import 'server-only'
import type { Sent } from '@/lib/contract/lost-answer'
import type { GraphAnswer, GraphFailure } from '../../graph/message'
import { isPutOff } from '../../graph/not-carried-out'

/**
 * Whether a write that did not succeed may have been carried out all the same. A refusal of Graph itself carries a code; a
 * page that something in between puts in its place may hide a success.
 */
export function isAmbiguous(answer: GraphFailure): boolean {
  if (isPutOff(answer)) return false
  const { status, failure } = answer
  if (status === null || status === 408 || status >= 500) return true
  return failure.graphCode === undefined && status !== 401
}

/**
 * After a deadline of ours or of a gateway, and after a mere acceptance, a write may still be carried out. In a batch that was lost
 * it may have met any of these.
 */
export function sentAfter(answer: GraphAnswer): Sent {
  const isOverdue = !answer.isOk && (answer.problem === 'late' || answer.isOfBatch === true)
  return isOverdue || [202, 408, 504].includes(answer.status ?? 0) ? 'maybeUnderWay' : 'over'
}

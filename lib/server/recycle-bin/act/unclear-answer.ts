import 'server-only'
import type { Failure } from '@/lib/contract/app-error'
import type { GraphFailure, GraphSuccess } from '../../graph/message'
import { concurrencyViolation } from '../../graph/errors'
import { requestIdOf } from '../../graph/request-id'

/** Whether a write that did not succeed may have been carried out all the same. */
export function isAmbiguous({ status, failure }: GraphFailure): boolean {
  const isUnclear = status === null || status === 408 || status >= 500
  return isUnclear && failure.graphCode !== concurrencyViolation
}

/**
 * A success that is not the one Graph documents: a proxy may answer 200 with a page of its own, and then nobody knows
 * what became of the write. To be read back like a lost answer.
 */
export function unproven(answer: GraphSuccess): Failure {
  return { code: 'unavailable', ...requestIdOf(answer) }
}

import 'server-only'
import { concurrencyViolation } from './errors'
import type { GraphAnswer } from './message'

/**
 * Whether Graph says that it did not carry the request out and that it may come again: 429, `Directory_ConcurrencyViolation`, and
 * a 503 with a code that says so, or with a code and a Retry-After. A 503 without a code may come from something in between,
 * which knows nothing of what Graph did. Source: "Microsoft Graph error responses and resource types", `serviceNotAvailable`.
 */
export function isPutOff(answer: GraphAnswer): boolean {
  if (answer.isOk) return false
  const { status, failure } = answer
  if (status === 429 || failure.graphCode === concurrencyViolation) return true
  if (status !== 503 || failure.graphCode === undefined) return false
  return failure.retryAfterSeconds !== undefined || busyCodes.includes(failure.graphCode.toLowerCase())
}

const busyCodes = ['servicenotavailable', 'serviceunavailable', 'service_unavailable', 'toomanyrequests', 'serverbusy']

/** Whether a batch was refused before anything in it was looked at, for a reason that need not hold for its requests alone. */
export function isRefusedWhole(outer: GraphAnswer): boolean {
  if (outer.isOk || outer.status === null || outer.failure.graphCode === undefined) return false
  const isOfAll = outer.status === 401 || outer.status === 408 || outer.failure.code === 'stepUp' || isPutOff(outer)
  return outer.status >= 400 && outer.status < 500 && !isOfAll
}

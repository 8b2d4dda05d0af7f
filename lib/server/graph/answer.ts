import 'server-only'
import { mostRows } from '../answer-limits'
import { logger } from '../logger'
import { labelOf, recordOf } from '../untrusted-json'
import { failureOf, type RefusedAnswer } from './errors'
import type { GraphAnswer, GraphFailure, GraphSuccess } from './message'
import { requestIdOf } from './request-id'

/** An answer to a read, from the wire or from within a batch, which is whole or a failure. */
export function toReadAnswer(raw: RefusedAnswer, problem: GraphFailure['problem'] | null): GraphAnswer {
  const answer = toAnswer(raw)
  if (!answer.isOk) return answer
  const wrong = problem ?? problemWith(raw)
  if (wrong === null) return answer
  if (wrong === 'late' || wrong === 'cut') return noAnswer(wrong)
  if (isUnreadable(wrong)) return { ...noAnswer(wrong), failure: { code: 'unreadable', ...requestIdOf(answer) } }
  logger.warn({ event: 'answerRefused', problem: wrong, requestId: answer.requestId })
  return { isOk: false, status: raw.status, failure: { code: 'unavailable', ...requestIdOf(answer) }, problem: wrong }
}

/** Nothing is said by 204, and of what was merely accepted. */
function problemWith({ status, body }: RefusedAnswer): 'empty' | 'tooManyRows' | null {
  if (status === 200 && (body === null || body === undefined || body === '')) return 'empty'
  const { value } = recordOf(body)
  return Array.isArray(value) && value.length > mostRows ? 'tooManyRows' : null
}

export function toAnswer(raw: RefusedAnswer): GraphAnswer {
  const { status, body } = raw
  if (status < 200 || status >= 300) return { isOk: false, status, failure: failureOf(raw) }
  const requestId = labelOf(raw.header('request-id'))
  return { isOk: true, status, body, ...(requestId === '' ? {} : { requestId }), ...limitShareOf(raw) }
}

export function noAnswer(problem: NonNullable<GraphFailure['problem']>): GraphFailure {
  return { isOk: false, status: null, failure: { code: 'unavailable' }, problem }
}

/** Something came, and it is not what Graph sends: HTML, half a text, or nothing. */
function isUnreadable(problem: GraphFailure['problem']): boolean {
  return problem === 'notJson' || problem === 'empty'
}

/** Source: "Microsoft Graph throttling guidance", response headers of the identity and access service. */
function limitShareOf({ header }: RefusedAnswer): Pick<GraphSuccess, 'limitShare'> {
  const limitShare = Number.parseFloat(header('x-ms-throttle-limit-percentage') ?? '')
  return Number.isFinite(limitShare) && limitShare >= 0 ? { limitShare } : {}
}

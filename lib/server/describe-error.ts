import 'server-only'
import { AppError, errorStatuses, type Failure } from '@/lib/contract/app-error'
import { sentenceForLog } from './microsoft-sentence'
import { labelOf } from './untrusted-json'

/** What the log may hold of an error. */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof AppError)) return { code: 'unexpected', error: stackOf(error) }
  const { code, graphCode, said, requestId: failedRequestId } = error.failure
  const reason = error.cause instanceof Error ? labelOf(error.cause.message, longestReason) : undefined
  return { code, graphCode, said: sentenceForLog(said), failedRequestId, reason, ...placeOf(error) }
}

/** A library may quote what it was given. */
const longestReason = 300

/** Where a failure that may be ours came about. */
function placeOf(error: AppError): { readonly error?: string } {
  const { code } = error.failure
  if (code === 'unexpected') return { error: stackOf(error.cause ?? error) }
  return errorStatuses[code] >= 500 && error.cause ? { error: stackOf(error.cause) } : {}
}

/** Where it was thrown, without the message: a message may quote what was being read. */
function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const frames = error.stack?.split('\n').filter((frame) => frame.trimStart().startsWith('at ')) ?? []
  return [error.name, ...frames.slice(0, 8).map((frame) => frame.trim())].join('\n')
}

/** What the person is told. Graph gave no id for what is our own fault, so ours leads to the line in the log. */
export function failureOf(error: unknown, requestId: string): Failure {
  if (!(error instanceof AppError)) return { code: 'unexpected', requestId }
  return error.failure.code === 'unexpected' ? { requestId, ...error.failure } : error.failure
}

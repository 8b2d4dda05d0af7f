import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Failure } from '@/lib/contract/app-error'
import { describeError } from './describe-error'
import { logger } from './logger'

/**
 * Logs an unexpected error with its stack and a request id of ours.
 *
 * @returns the failure to tell the person, with that id
 */
export function reportFault(error: unknown, context: Readonly<Record<string, string>>): Failure {
  const requestId = randomUUID()
  logger.error({ event: 'fault', requestId, ...context, ...describeError(error) })
  return { code: 'unexpected', requestId }
}

import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Failure } from '@/lib/contract/app-error'
import { describeError } from './describe-error'
import { logger } from './logger'

/**
 * Writes what nobody foresaw into the log, with where it was thrown and an id of ours.
 *
 * @returns what the person is told, with that id
 */
export function reportFault(error: unknown, context: Readonly<Record<string, string>>): Failure {
  const requestId = randomUUID()
  logger.error({ event: 'fault', requestId, ...context, ...describeError(error) })
  return { code: 'unexpected', requestId }
}

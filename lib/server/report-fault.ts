import 'server-only'
import { randomUUID } from 'node:crypto'
import { describeError } from './describe-error'
import { logger } from './logger'

/** The failure to tell the person, with an id that leads to the line in the log. */
export type Fault = { readonly code: 'unexpected'; readonly requestId: string }

/**
 * Logs an unexpected error with its stack and a request id of ours.
 */
export function reportFault(error: unknown, context: Readonly<Record<string, string>>): Fault {
  const requestId = randomUUID()
  logger.error({ event: 'fault', requestId, ...context, ...describeError(error) })
  return { code: 'unexpected', requestId }
}

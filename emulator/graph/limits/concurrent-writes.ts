import { setTimeout as delay } from 'node:timers/promises'
import type { Emulator } from '../../emulator'
import { GraphError } from '../graph-error'
import type { GraphRequest } from '../message'

const mostAtOnce = 4
const writeMs = 30

/**
 * Runs a request; by switch, writes take a moment, and those that come while too many are under way are refused
 * (seen as 503 in 2022 and as 409 in 2026).
 */
export async function withWriteLimit<T>(
  emulator: Emulator,
  request: GraphRequest,
  run: () => T | Promise<T>,
): Promise<T> {
  const { switches, writesInFlight } = emulator
  if (switches.is('concurrentWrites', 'allowed') || request.method === 'GET') return run()
  if (writesInFlight.count >= mostAtOnce) throw concurrencyViolation(switches.number('concurrentWrites'))
  writesInFlight.count += 1
  try {
    await delay(writeMs)
    return await run()
  } finally {
    writesInFlight.count -= 1
  }
}

function concurrencyViolation(status: number): GraphError {
  const message = 'Error due to concurrent requests being made to the tenant. Please wait briefly and retry.'
  return new GraphError(status, 'Directory_ConcurrencyViolation', message)
}

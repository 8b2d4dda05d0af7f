import 'server-only'
import { randomUUID } from 'node:crypto'
import { describeError } from './describe-error'
import { logger } from './logger'

/** What of Next's account of a request may be logged: the path and the headers hold names and tokens. */
type Broken = { readonly routePath: string; readonly routeType: string }

/** Next prints most errors before it tells what broke; by then the line that names the route is written. */
const patienceMs = 1_000

/** Each error leaves one line, however often it is handed on. */
const reported = new WeakSet<Error>()
const waiting = new Set<Error>()

/** Writes a fault that got as far as Next: in a page, in the proxy, or before a route or an action was reached. */
export function reportRequestError(error: unknown, { routePath, routeType }: Broken): void {
  report(error, { route: routePath, broken: routeType })
}

/**
 * From here on, what Next prints is a line of the log as everything else. Next prints messages, which may quote what was
 * being read.
 */
export function takeOverConsole(): void {
  for (const level of ['error', 'warn'] as const) {
    globalThis.console[level] = (...printed: unknown[]) => take(level, printed)
  }
  process.once('exit', reportWaiting)
}

function take(level: 'error' | 'warn', printed: readonly unknown[]): void {
  const error = printed.find((one) => one instanceof Error)
  const [text] = printed
  if (error === undefined) logger[level]({ event: 'printed', text: typeof text === 'string' ? text : typeof text })
  else if (level === 'warn') logger.warn({ event: 'printed', ...describeError(error) })
  else {
    waiting.add(error)
    setTimeout(reportWaiting, patienceMs)
  }
}

function reportWaiting(): void {
  for (const error of waiting) report(error, {})
}

function report(error: unknown, context: Readonly<Record<string, string>>): void {
  if (error instanceof Error) {
    waiting.delete(error)
    if (reported.has(error)) return
    reported.add(error)
  }
  logger.error({ event: 'fault', requestId: randomUUID(), ...context, ...digestOf(error), ...describeError(error) })
}

/** The page shows it to the person. */
function digestOf(error: unknown): { readonly digest?: string } {
  return error instanceof Error && 'digest' in error && typeof error.digest === 'string' ? { digest: error.digest } : {}
}

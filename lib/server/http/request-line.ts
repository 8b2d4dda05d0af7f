import 'server-only'
import { randomUUID } from 'node:crypto'
import { describeError } from '../describe-error'
import { logger } from '../logger'
import type { DelegatedSession } from '../session'
import { beginSpan, countRequest, type Traced } from '../telemetry'

/** One line in the log for one request. Never the query, the raw path or the headers: they hold names and tokens. */
export class RequestLine {
  readonly requestId = randomUUID()
  session: DelegatedSession | undefined
  readonly #startedAt = performance.now()
  readonly #method: string
  readonly #route: string
  readonly #span: Traced

  constructor(method: string, route: string) {
    this.#method = method
    this.#route = route
    this.#span = beginSpan(`${method} ${route}`, 'SERVER', { method, route })
  }

  /** What is done for the request, in its trace. */
  within<Result>(work: () => Result): Result {
    return this.#span.within(work)
  }

  finish(response: Response, error?: unknown): Response {
    const failed: Record<string, unknown> = error === undefined ? {} : describeError(error)
    const durationMs = Math.round(performance.now() - this.#startedAt)
    const { status } = response
    const code = typeof failed.code === 'string' ? { code: failed.code } : {}
    this.#span.end({ status, ...code }, status >= 500 ? String(status) : undefined)
    countRequest(durationMs, { method: this.#method, route: this.#route, status, ...code })
    const line = {
      event: 'request',
      method: this.#method,
      route: this.#route,
      status,
      durationMs,
      requestId: this.requestId,
      graphRequestIds: this.session?.graph.requestIds,
      oid: this.session?.caller.oid,
      ...failed,
    }
    logger[status >= 500 || failed.code === 'unexpected' ? 'error' : 'info'](line)
    return response
  }
}

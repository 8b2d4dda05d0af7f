import 'server-only'
import { randomUUID } from 'node:crypto'
import { describeError } from '../describe-error'
import { logger } from '../logger'
import type { DelegatedSession } from '../session'

/** One line in the log for one request. Never the query, the raw path or the headers: they hold names and tokens. */
export class RequestLine {
  readonly requestId = randomUUID()
  session: DelegatedSession | undefined
  readonly #startedAt = performance.now()
  readonly #method: string
  readonly #route: string

  constructor(method: string, route: string) {
    this.#method = method
    this.#route = route
  }

  finish(response: Response, error?: unknown): Response {
    const failed = error === undefined ? {} : describeError(error)
    const line = {
      event: 'request',
      method: this.#method,
      route: this.#route,
      status: response.status,
      durationMs: Math.round(performance.now() - this.#startedAt),
      requestId: this.requestId,
      graphRequestIds: this.session?.graph.requestIds,
      oid: this.session?.caller.oid,
      ...failed,
    }
    logger[response.status >= 500 || failed.code === 'unexpected' ? 'error' : 'info'](line)
    return response
  }
}

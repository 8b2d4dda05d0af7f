import 'server-only'
import { randomUUID } from 'node:crypto'
import { AppError, errorStatuses, type Failure } from '@/lib/contract/app-error'
import { logger } from '../logger'
import { closeSession, openSession, type Session } from '../session'
import { describeError, failureOf } from '../describe-error'

type Context<Params> = { params: Promise<Params> }
type Handler<Params> = (session: Session, params: Params, query: URLSearchParams) => Promise<unknown>

/**
 * A route handler for a signed-in person: takes the token from `Authorization: Bearer`, answers with JSON, and turns
 * every failure into `{ failure }` with its status. `pattern` names the route in the log, because the path itself may
 * hold a name.
 */
export function authorizedRoute<Params = Record<string, never>>(pattern: string, handle: Handler<Params>) {
  return async (request: Request, { params }: Context<Params>): Promise<Response> => {
    const line = new RequestLine(request.method, pattern)
    const accessToken = bearerToken(request)
    try {
      if (accessToken === null) throw new AppError({ code: 'signedOut' })
      const session = await openSession(accessToken, request.signal)
      line.session = session
      const answer = await handle(session, await params, new URL(request.url).searchParams)
      return line.finish(Response.json(answer, { headers: { 'cache-control': 'no-store' } }))
    } catch (error) {
      if (request.signal.aborted) return line.finish(new Response(null, { status: clientLeft }))
      const failure = failureOf(error, line.requestId)
      if (accessToken !== null) closeSession(accessToken, failure.code)
      return line.finish(failureResponse(failure), error)
    }
  }
}

/** Nobody reads this answer; the number, which proxies use too, tells it apart in the log. */
const clientLeft = 499

/** One line in the log for one request. Never the query, the raw path or the headers: they hold names and tokens. */
class RequestLine {
  readonly requestId = randomUUID()
  session: Session | undefined
  readonly #startedAt = performance.now()
  readonly #method: string
  readonly #route: string

  constructor(method: string, route: string) {
    this.#method = method
    this.#route = route
  }

  finish(response: Response, error?: unknown): Response {
    const line = {
      event: 'request',
      method: this.#method,
      route: this.#route,
      status: response.status,
      durationMs: Math.round(performance.now() - this.#startedAt),
      requestId: this.requestId,
      graphRequestIds: this.session?.graph.requestIds,
      oid: this.session?.caller.oid,
      ...(error === undefined ? {} : describeError(error)),
    }
    logger[response.status >= 500 ? 'error' : 'info'](line)
    return response
  }
}

function failureResponse(failure: Failure): Response {
  const headers = new Headers({ 'cache-control': 'no-store' })
  if (failure.retryAfterSeconds !== undefined) headers.set('retry-after', String(failure.retryAfterSeconds))
  if (failure.code === 'stepUp') headers.set('www-authenticate', challengeOf(failure.claims))
  if (failure.code === 'signedOut') headers.set('www-authenticate', 'Bearer error="invalid_token"')
  return Response.json({ failure }, { status: errorStatuses[failure.code], headers })
}

/** Source: "Claims challenges, claims requests, and client capabilities". */
function challengeOf(claims: string | undefined): string {
  const encoded = claims === undefined ? '' : `, claims="${Buffer.from(claims).toString('base64')}"`
  return `Bearer error="insufficient_claims"${encoded}`
}

function bearerToken(request: Request): string | null {
  const [, token] = /^Bearer ([\w.~+/-]+=*)$/i.exec(request.headers.get('authorization') ?? '') ?? []
  return token ?? null
}

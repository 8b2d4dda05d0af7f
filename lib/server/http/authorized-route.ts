import 'server-only'
import { AppError } from '@/lib/contract/app-error'
import { failureOf } from '../describe-error'
import { closeSession, openSession, type DelegatedSession } from '../session'
import { failureResponse } from './failure-response'
import { RequestLine } from './request-line'
import { readingTurns } from './turns'

type Context<Params> = { params: Promise<Params> }
type Handler<Params> = (session: DelegatedSession, params: Params, query: URLSearchParams) => Promise<unknown>

/**
 * A route handler for a signed-in person: takes the token from `Authorization: Bearer`, answers with JSON, and turns
 * every failure into `{ failure }` with its status. `pattern` names the route in the log, because the path itself may
 * hold a name.
 */
export function authorizedRoute<Params = Record<string, never>>(pattern: string, handle: Handler<Params>) {
  return async (request: Request, { params }: Context<Params>): Promise<Response> => {
    const line = new RequestLine(request.method, pattern)
    const accessToken = bearerToken(request)
    let endTurn: (() => void) | undefined
    try {
      if (accessToken === null) throw new AppError({ code: 'signedOut' })
      const session = await line.within(() => openSession(accessToken, request.signal))
      line.session = session
      endTurn = await readingTurns().take(session.caller.oid, request.signal)
      const given = await params
      const answer = await line.within(() => handle(session, given, new URL(request.url).searchParams))
      return line.finish(Response.json(answer, { headers: { 'cache-control': 'no-store' } }))
    } catch (error) {
      if (request.signal.aborted) return line.finish(nobodyReads(), isOurs(error, request) ? error : undefined)
      const failure = failureOf(error, line.requestId)
      if (accessToken !== null) closeSession(accessToken, failure.code)
      return line.finish(failureResponse(failure), error)
    } finally {
      endTurn?.()
    }
  }
}

/** The browser left. The number, which proxies use too, tells it apart in the log. */
function nobodyReads(): Response {
  return new Response(null, { status: 499 })
}

/** Whether it broke by itself, and not because the browser left. */
function isOurs(error: unknown, { signal }: Request): boolean {
  return error !== signal.reason && !(error instanceof AppError)
}

function bearerToken(request: Request): string | null {
  const [, token] = /^Bearer ([\w.~+/-]+=*)$/i.exec(request.headers.get('authorization') ?? '') ?? []
  return token ?? null
}

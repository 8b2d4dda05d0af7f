import type { LoggedRequest } from '../control/request-log'
import type { Emulator } from '../emulator'
import { parseBatch, type InnerRequest } from './batch-request'
import { ok, type GraphRequest, type GraphResponse } from './message'
import { ConnectionCut, serveRequest } from './serve-request'

type InnerResponse = { id: string; status: number; headers: Record<string, string>; body?: unknown }

/**
 * `POST /$batch`: up to 20 requests, each with an answer of its own; the outer status is 200 even if all fail
 * [MG:batching]. `dependsOn` orders them, and a request whose predecessor failed is not tried (424).
 */
export async function serveBatch(
  emulator: Emulator,
  outer: GraphRequest,
  inner: LoggedRequest[],
): Promise<GraphResponse> {
  const requests = parseBatch(outer.body)
  const pending = new Map<string, Promise<InnerResponse>>()
  const byId = new Map(requests.map((request) => [request.id, request]))

  function serve(request: InnerRequest): Promise<InnerResponse> {
    const known = pending.get(request.id)
    if (known !== undefined) return known
    const serving = serveAfter(request)
    pending.set(request.id, serving)
    return serving
  }

  async function serveAfter(request: InnerRequest): Promise<InnerResponse> {
    const before = request.dependsOn.flatMap((id) => byId.get(id) ?? [])
    const answers = await Promise.all(before.map((predecessor) => serve(predecessor)))
    if (answers.some(({ status }) => status >= 400)) return failedDependency(request.id)
    const { response, logged } = await serveRequest(emulator, innerRequest(request, outer))
    inner.push(logged)
    if (response === 'cut') throw new ConnectionCut()
    return innerResponse(emulator, request.id, response)
  }

  return ok({ responses: await Promise.all(requests.map((request) => serve(request))) })
}

function innerRequest({ method, url, headers, body }: InnerRequest, outer: GraphRequest): GraphRequest {
  const { pathname, search } = new URL(url, 'http://graph.invalid')
  const innerHeaders = new Headers(headers)
  innerHeaders.set('authorization', outer.headers.get('authorization') ?? '')
  return {
    version: outer.version,
    method,
    path: pathname,
    query: new URLSearchParams(search),
    headers: innerHeaders,
    body,
    isInner: true,
  }
}

function innerResponse({ switches }: Emulator, id: string, { status, headers, body }: GraphResponse): InnerResponse {
  const { 'WWW-Authenticate': challenge, ...others } = headers
  const shown = challenge !== undefined && switches.is('batchChallenge', 'header') ? headers : others
  if (typeof body === 'string' && headers['Content-Type'] === 'text/plain') {
    return { id, status, headers: shown, body: switches.is('batchCount', 'number') ? Number(body) : body }
  }
  const type = { 'Content-Type': 'application/json' }
  return { id, status, headers: { ...(body !== undefined && type), ...shown }, ...(body !== undefined && { body }) }
}

function failedDependency(id: string): InnerResponse {
  const error = {
    code: 'FailedDependency',
    message: 'Request has failed because a request that it depends on has failed.',
  }
  return { id, status: 424, headers: { 'Content-Type': 'application/json' }, body: { error } }
}

import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import type { FaultRule } from '../control/faults'
import type { LoggedRequest } from '../control/request-log'
import type { Emulator } from '../emulator'
import { authenticate, type Caller } from './caller'
import { requireAuthenticationContext } from './authentication-context'
import { GraphError, graphErrorBody } from './graph-error'
import type { GraphHandler, GraphRequest, GraphResponse } from './message'
import { contentTypeOf, requestedFormat, withMetadata } from './odata/metadata-level'
import { withWriteLimit } from './limits/concurrent-writes'
import { throttle } from './limits/throttle'
import { sweepExpired } from './retention'
import { createRouteTable } from './route-table'
import { graphRouteList } from './routes'

/** The connection is to be cut instead of answered. */
export class ConnectionCut extends Error {}

export type Served = { response: GraphResponse | 'cut'; logged: LoggedRequest }
type Trace = { requestId: string; clientRequestId: string }
type Identity = { caller: Caller } | { caller: null; error: GraphError }

const findRoute = createRouteTable(graphRouteList)

/** One request to Graph, outer or inner: sign-in, fault, route, answer in Graph's shape, entry for the log. */
export async function serveRequest(emulator: Emulator, request: GraphRequest, handle?: GraphHandler): Promise<Served> {
  const trace = { requestId: randomUUID(), clientRequestId: request.headers.get('client-request-id') ?? randomUUID() }
  const identity = await identify(emulator, request)
  const logAs = (status: LoggedRequest['status']) => logEntry(request, trace, identity.caller, status)
  const fault = emulator.faults.strike({ method: request.method, path: request.path, inner: request.isInner })
  if (fault?.delayMs !== undefined) await delay(fault.delayMs)
  if (fault?.cut === 'before') return { response: 'cut', logged: logAs('cut') }
  const answered = faultAnswer(fault) ?? (await answer(emulator, request, { trace, identity, handle }))
  const response = fault?.endlessPaging === true ? withEndlessPaging(emulator, request, answered) : answered
  if (response === 'cut' || fault?.cut === 'after') return { response: 'cut', logged: logAs('cut') }
  const headers = { 'request-id': trace.requestId, 'client-request-id': trace.clientRequestId, ...response.headers }
  return { response: { ...response, headers }, logged: logAs(response.status) }
}

async function identify(emulator: Emulator, { headers }: GraphRequest): Promise<Identity> {
  try {
    return { caller: await authenticate(emulator, headers.get('authorization')) }
  } catch (error) {
    if (error instanceof GraphError) return { caller: null, error }
    throw error
  }
}

function faultAnswer(fault: FaultRule | null): GraphResponse | null {
  return fault?.status === undefined ? null : { status: fault.status, headers: fault.headers ?? {}, body: fault.body }
}

/** The page names itself as the next one. */
function withEndlessPaging({ baseUrl }: Emulator, request: GraphRequest, response: GraphResponse | 'cut') {
  if (response === 'cut' || typeof response.body !== 'object') return response
  const self = `${baseUrl}/${request.version}${request.path}?${request.query}`
  return { ...response, body: { ...response.body, '@odata.nextLink': self } }
}

type AnswerInput = { trace: Trace; identity: Identity; handle: GraphHandler | undefined }

async function answer(
  emulator: Emulator,
  request: GraphRequest,
  { trace, identity, handle }: AnswerInput,
): Promise<GraphResponse | 'cut'> {
  try {
    if (identity.caller === null) throw identity.error
    const { caller } = identity
    if (emulator.switches.is('secondFactor', 'graph')) requireAuthenticationContext(emulator, caller, 'c1')
    sweepExpired(emulator)
    if (handle !== undefined) return withODataHeaders(await handle({ emulator, request, caller, parameters: {} }))
    const found = findRoute(request.method, request.version, request.path)
    const headers = throttle(emulator, request, caller)
    const context = { emulator, request, caller, parameters: found.parameters }
    const response = await withWriteLimit(emulator, request, () => found.handle(context))
    return withODataHeaders(
      asRequested(emulator, request, { ...response, headers: { ...headers, ...response.headers } }),
    )
  } catch (error) {
    if (error instanceof ConnectionCut) return 'cut'
    if (!(error instanceof GraphError)) throw error
    return withODataHeaders({ status: error.status, headers: error.headers, body: graphErrorBody(error, trace) })
  }
}

/** JSON with as much metadata as the request wants. */
function asRequested({ baseUrl }: Emulator, request: GraphRequest, response: GraphResponse): GraphResponse {
  const { body, headers } = response
  if (body === undefined || typeof body === 'string') return response
  const format = requestedFormat(request)
  return {
    ...response,
    headers: { 'Content-Type': contentTypeOf(format), ...headers },
    body: withMetadata(body, format, baseUrl),
  }
}

/** What every answer says, also inside of a batch. */
function withODataHeaders(response: GraphResponse): GraphResponse {
  return { ...response, headers: { 'Cache-Control': 'no-cache', 'OData-Version': '4.0', ...response.headers } }
}

function logEntry(
  request: GraphRequest,
  trace: Trace,
  caller: Caller | null,
  status: LoggedRequest['status'],
): LoggedRequest {
  return {
    at: new Date().toISOString(),
    method: request.method,
    path: request.path,
    query: request.query.toString(),
    status,
    user: caller?.username ?? null,
    oid: caller?.userId ?? null,
    appid: caller?.appId ?? null,
    scopes: [...(caller?.scopes ?? [])],
    clientRequestId: request.headers.get('client-request-id'),
    requestId: trace.requestId,
  }
}

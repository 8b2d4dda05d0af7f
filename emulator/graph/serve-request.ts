import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import type { FaultRule } from '../control/faults'
import type { LoggedRequest } from '../control/request-log'
import type { Emulator } from '../emulator'
import { authenticate, type Caller } from './caller'
import { requireAuthenticationContext } from './claims-challenge'
import { GraphError, graphErrorBody } from './graph-error'
import type { GraphContext, GraphHandler, GraphRequest, GraphResponse } from './message'
import { sweepExpired } from './retention'
import { createRouteTable } from './route-table'
import { graphRouteList } from './routes'

/** The connection is to be cut instead of answered. */
export class ConnectionCut extends Error {}

export type Served = { response: GraphResponse; logged: LoggedRequest }
type Trace = { requestId: string; clientRequestId: string; caller: Caller | null }

const findRoute = createRouteTable(graphRouteList)

/** One request to Graph, outer or inner: fault, sign-in, route, answer in Graph's shape. */
export async function serveRequest(emulator: Emulator, request: GraphRequest, handle?: GraphHandler): Promise<Served> {
  const trace: Trace = {
    requestId: randomUUID(),
    clientRequestId: request.headers.get('client-request-id') ?? randomUUID(),
    caller: null,
  }
  const fault = emulator.faults.strike({ method: request.method, path: request.path, inner: request.isInner })
  if (fault?.delayMs !== undefined) await delay(fault.delayMs)
  if (fault?.cut === 'before') throw new ConnectionCut()
  const response = (fault && faultAnswer(fault)) ?? (await answer(emulator, request, trace, handle))
  if (fault?.cut === 'after') throw new ConnectionCut()
  const traced = { ...response, headers: { ...traceHeaders(trace), ...response.headers } }
  return { response: traced, logged: logEntry(request, trace, response.status) }
}

/** The entry of a request whose connection was cut. */
export function logEntry(request: GraphRequest, trace: Trace | null, status: LoggedRequest['status']): LoggedRequest {
  const caller = trace?.caller ?? null
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
    requestId: trace?.requestId ?? '',
  }
}

function faultAnswer({ status, headers = {}, body }: FaultRule): GraphResponse | null {
  return status === undefined ? null : { status, headers, body }
}

async function answer(
  emulator: Emulator,
  request: GraphRequest,
  trace: Trace,
  handle: GraphHandler | undefined,
): Promise<GraphResponse> {
  try {
    const caller = await authenticate(emulator, request.headers.get('authorization'))
    trace.caller = caller
    if (emulator.switches.is('secondFactor', 'graph')) requireAuthenticationContext(emulator, caller, 'c1')
    sweepExpired(emulator)
    return await route({ emulator, request, caller, parameters: {} }, handle)
  } catch (error) {
    if (!(error instanceof GraphError)) throw error
    return { status: error.status, headers: error.headers, body: graphErrorBody(error, trace) }
  }
}

function route(context: GraphContext, handle: GraphHandler | undefined): GraphResponse | Promise<GraphResponse> {
  if (handle !== undefined) return handle(context)
  const { method, version, path } = context.request
  const found = findRoute(method, version, path)
  return found.handle({ ...context, parameters: found.parameters })
}

function traceHeaders({ requestId, clientRequestId }: Trace): Record<string, string> {
  return { 'request-id': requestId, 'client-request-id': clientRequestId }
}

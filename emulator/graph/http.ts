import type { HttpBindings } from '@hono/node-server'
import { Hono, type Context } from 'hono'
import { setTimeout as delay } from 'node:timers/promises'
import type { LoggedRequest } from '../control/request-log'
import type { Emulator } from '../emulator'
import { serveBatch } from './batch'
import type { GraphRequest, GraphResponse, GraphVersion } from './message'
import { serveRequest, type Served } from './serve-request'

type GraphHttp = { Bindings: Partial<HttpBindings> }
/** Where a request was served; support asks for it, with the ids of the request [CON:best-practices-concept]. */
const diagnostic = JSON.stringify({
  ServerInfo: { DataCenter: 'Practice', Slice: 'E', Ring: '1', ScaleUnit: '000', RoleInstance: 'PRACTICE0000000' },
})

/** Graph over HTTP: latency, log, and the way to cut a connection. */
export function graphRoutes(emulator: Emulator): Hono<GraphHttp> {
  const routes = new Hono<GraphHttp>()
  for (const version of ['v1.0', 'beta'] as const) {
    routes.all(`/${version}/*`, (context) => serve(context, emulator, version))
  }
  return routes
}

async function serve(context: Context<GraphHttp>, emulator: Emulator, version: GraphVersion): Promise<Response> {
  const latencyMs = emulator.switches.number('latencyMs')
  if (latencyMs > 0) await delay(latencyMs)
  const request = await readRequest(context, version)
  const inner: LoggedRequest[] = []
  const { response, logged } = await dispatch(emulator, request, inner)
  emulator.requestLog.add(inner.length > 0 ? { ...logged, inner } : logged)
  if (response !== 'cut') return write(response)
  cutConnection(context.env)
  return new Response(null, { status: 500 })
}

function dispatch(emulator: Emulator, request: GraphRequest, inner: LoggedRequest[]): Promise<Served> {
  const isBatch = request.path.toLowerCase() === '/$batch' && request.method === 'POST'
  return serveRequest(emulator, request, isBatch ? () => serveBatch(emulator, request, inner) : undefined)
}

async function readRequest(context: Context<GraphHttp>, version: GraphVersion): Promise<GraphRequest> {
  const { pathname, searchParams } = new URL(context.req.url)
  const text = await context.req.text()
  return {
    version,
    method: context.req.method,
    path: pathname.slice(version.length + 1),
    query: searchParams,
    headers: context.req.raw.headers,
    body: text === '' ? undefined : parseBody(text, context.req.header('content-type')),
    isInner: false,
  }
}

/** What is not sent as JSON is not read as JSON. */
function parseBody(text: string, type = ''): unknown {
  if (!/^application\/json\b/i.test(type)) return null
  try {
    return JSON.parse(text) as unknown
  } catch {
    return null
  }
}

function write({ status, headers, body }: GraphResponse): Response {
  const all = { 'x-ms-ags-diagnostic': diagnostic, Date: new Date().toUTCString(), ...headers }
  if (body === undefined) return new Response(null, { status, headers: all })
  if (typeof body === 'string') return new Response(body, { status, headers: all })
  return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json', ...all } })
}

/** There is a socket when a server runs, and none when tests call the app in process. */
function cutConnection(bindings: Partial<HttpBindings> | undefined): void {
  bindings?.incoming?.socket.destroy()
}

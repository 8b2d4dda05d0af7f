import 'server-only'
import { subscribe } from 'node:diagnostics_channel'
import { Server, STATUS_CODES, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { AppError } from '@/lib/contract/app-error'
import { logger } from '../logger'
import { ending } from '../readiness'
import { reportFault } from '../report-fault'
import { mostActionBytes, tokenOfCall } from './action-body'
import { holdBody } from './hold-body'
import { isHttps, settleAddress, type PublicUrl } from './own-address'
import { refuseRequest } from './refuse-request'
import { pathOf, requestProblem } from './request-problem'
import { baseHeaders, headersOfPagesOnly } from './security-headers'
import { enter } from './turns'

/**
 * Stands before Next, which answers what it cannot read with bare 500s, takes bodies of any shape to pieces for anybody, and
 * never lets go of a connection that asks for another protocol. Next makes its server itself and hands it to nobody, so it is
 * found by its first connection.
 */
export function openFrontDoor(publicUrl: PublicUrl): void {
  subscribe('net.server.socket', (message) => {
    const { server } = (message as { socket: { server?: unknown } }).socket
    if (isWebServer(server) && server.listenerCount('upgrade') > 0) standBefore(server, publicUrl)
  })
}

const servers = new Set<Server>()

/** Takes no more connections; resolves when the last one is over. */
export async function closeFrontDoor(): Promise<void> {
  // One that was told to stay open idles once its answer is there.
  const timer = setInterval(() => servers.forEach((server) => server.closeIdleConnections()), idleCheckMs)
  await Promise.all([...servers].map((server) => new Promise((resolve) => server.close(resolve))))
  clearInterval(timer)
}

const idleCheckMs = 200

function isWebServer(server: unknown): server is Server {
  return server instanceof Server
}

/** A body that takes longer is no person's. */
const requestTimeoutMs = 30_000

function standBefore(server: Server, publicUrl: PublicUrl): void {
  servers.add(server)
  // Nothing here speaks another protocol. Without a listener Node answers such a request like any other one.
  server.removeAllListeners('upgrade')
  // Node would answer without our headers.
  Object.assign(server, { requireHostHeader: false })
  server.requestTimeout = requestTimeoutMs
  const [next] = server.listeners('request') as RequestListener[]
  server.removeAllListeners('request')
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    receive(request, response, publicUrl, () => next?.(request, response))
  })
  server.on('checkExpectation', (request: IncomingMessage, response: ServerResponse) => {
    setBaseHeaders(request, response, publicUrl)
    refuseRequest(request, response, { status: 417, code: 'invalidRequest' })
  })
  server.on('clientError', (error, socket) => refuseUnreadable(error, socket as Socket, publicUrl))
}

type Visit = readonly [request: IncomingMessage, response: ServerResponse, publicUrl: PublicUrl, pass: () => void]

function receive(...visit: Visit): void {
  const [request, response, publicUrl] = visit
  setBaseHeaders(request, response, publicUrl)
  if (ending().hasBegun) response.setHeader('connection', 'close')
  admit(...visit).catch((error: unknown) => {
    if (response.closed) return
    if (error instanceof AppError) return refuseRequest(request, response, { status: 503, code: 'unavailable' })
    reportFault(error, { broken: 'front door' })
    response.destroy()
  })
}

async function admit(...[request, response, publicUrl, pass]: Visit): Promise<void> {
  const problem = requestProblem(request, publicUrl)
  if (problem) return refuseRequest(request, response, problem)
  settleAddress(request, publicUrl)
  if (request.method !== 'POST') return enter(senderOf(request), response, pass)
  const body = await holdBody(request, { mostBytes: mostActionBytes })
  if (body === 'noRoom') return refuseRequest(request, response, { status: 503, code: 'unavailable' })
  if (body === 'tooLarge') return refuseRequest(request, response, { status: 413, code: 'tooLarge' })
  const token = tokenOfCall(body.text)
  if (token === null) return refuseRequest(request, response, { status: 400, code: 'invalidRequest' })
  return enter(token, response, pass)
}

/** By the token, or by the address where there is none. Whether the token is good is for the route to say. */
function senderOf({ headers, socket }: IncomingMessage): string {
  return headers.authorization ?? socket.remoteAddress ?? ''
}

function setBaseHeaders({ url = '', socket }: IncomingMessage, response: ServerResponse, publicUrl: PublicUrl): void {
  const path = pathOf(url) ?? ''
  const headers = baseHeaders({ path, isHttps: isHttps(publicUrl, socket) })
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
  if (path.startsWith(builtFiles)) beLeanWhenDelivered(response)
}

const builtFiles = '/_next/static/'

/** A list takes thirty built files, and most of these headers mean something for a page only. */
function beLeanWhenDelivered(response: ServerResponse): void {
  const writeHead = response.writeHead.bind(response)
  response.writeHead = (status: number, ...more: never[]) => {
    const isDelivered = (status >= 200 && status < 300) || status === 304
    if (isDelivered) for (const name of headersOfPagesOnly) response.removeHeader(name)
    return writeHead(status, ...more)
  }
}

const statusOfUnreadable: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
}

/** What Node cannot read as HTTP at all. */
function refuseUnreadable(error: NodeJS.ErrnoException, socket: Socket, publicUrl: PublicUrl): void {
  const status = statusOfUnreadable[error.code ?? ''] ?? 400
  // In the middle of an answer a second one would be taken for a part of it.
  if (!socket.writable || error.code === 'ECONNRESET' || hasBegunAnswer(socket)) return void socket.destroy()
  logger.info({ event: 'request', method: 'OTHER', route: 'refused', status, code: 'invalidRequest' })
  const body = JSON.stringify({ failure: { code: 'invalidRequest' } })
  const headers = {
    ...baseHeaders({ path: '', isHttps: isHttps(publicUrl, socket) }),
    connection: 'close',
    'content-type': 'application/json',
    'content-length': String(body.length),
  }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  socket.end([`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`, ...lines, '', body].join('\r\n'), () =>
    socket.destroy(),
  )
}

/** As Node itself looks, before it answers where nobody listens for the error. */
function hasBegunAnswer(socket: Socket & { _httpMessage?: ServerResponse | null }): boolean {
  return socket._httpMessage?.headersSent ?? false
}

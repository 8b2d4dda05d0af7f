import 'server-only'
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import type { AppErrorCode } from '@/lib/contract/app-error'
import { apiPrefix } from '@/lib/contract/paths'
import { isOwnOrigin, type PublicUrl } from './own-address'

/** Why a request is refused before Next sees it. */
export type RequestProblem = {
  readonly status: number
  readonly code: AppErrorCode
  /** What the address can be asked for, where that was the problem. */
  readonly allow?: readonly string[]
}

const unreadable: RequestProblem = { status: 400, code: 'invalidRequest' }

/** What is wrong with the first line and the headers of a request, of which Next would make a 500; null where nothing is. */
export function requestProblem(request: IncomingMessage, publicUrl: PublicUrl): RequestProblem | null {
  const { method = '', url = '', headers } = request
  const path = pathOf(url)
  if (path === null || !namesThisSite(request) || !hasReadableRouterState(headers)) return unreadable
  const allow = methodsOf(path, headers)
  if (!allow.includes(method)) return { status: 405, code: 'invalidRequest', allow }
  if (method !== 'POST') return null
  if (!isSameOrigin(headers, publicUrl)) return { status: 403, code: 'forbidden' }
  return isText(headers) ? null : { status: 415, code: 'invalidRequest' }
}

/** The path of a request, null where it is none: without a slash in front, or with what is no percent-encoded UTF-8. */
export function pathOf(url: string): string | null {
  const [path = ''] = url.split(/[?#]/, 1)
  try {
    decodeURIComponent(path)
  } catch {
    return null
  }
  return path.startsWith('/') ? path : null
}

/** Pages take a POST for a server action only: the forms here are sent by script. */
function methodsOf(path: string, headers: IncomingHttpHeaders): readonly string[] {
  if (path.startsWith(apiPrefix)) return ['GET', 'HEAD', 'OPTIONS']
  return headers['next-action'] === undefined ? ['GET', 'HEAD'] : ['GET', 'HEAD', 'POST']
}

const host = /^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/i

/** Next makes addresses of it. Probes of load balancers speak HTTP/1.0, where no host is needed. */
function namesThisSite({ headers, httpVersion }: IncomingMessage): boolean {
  return headers.host === undefined ? httpVersion === '1.0' : host.test(headers.host)
}

/** What Next's router in the browser says of the page it stands on, as JSON in percent-encoding. */
function hasReadableRouterState(headers: IncomingHttpHeaders): boolean {
  const [state] = [headers['next-router-state-tree']].flat()
  if (state === undefined) return true
  try {
    return isRouterState(JSON.parse(decodeURIComponent(state)), 0)
  } catch {
    return false
  }
}

const deepestRouterState = 32

/** Source: `FlightRouterState` in Next: `[segment, { children: state }, …]`. */
function isRouterState(state: unknown, depth: number): boolean {
  if (!Array.isArray(state) || depth > deepestRouterState) return false
  const [segment, children] = state as readonly unknown[]
  const isSegment = typeof segment === 'string' || (Array.isArray(segment) && segment.length >= 3)
  return (
    isSegment &&
    typeof children === 'object' &&
    children !== null &&
    Object.values(children).every((child) => isRouterState(child, depth + 1))
  )
}

/** Next refuses the others too, by throwing. Without an origin it is no browser, which brings nothing of its own along. */
function isSameOrigin(headers: IncomingHttpHeaders, publicUrl: PublicUrl): boolean {
  const { origin } = headers
  return origin === undefined || isOwnOrigin(origin, headers, publicUrl)
}

/** Acts take plain values, which travel as text. Next would take a form to pieces first. */
function isText(headers: IncomingHttpHeaders): boolean {
  return /^text\/plain(?:;|$)/i.test(headers['content-type'] ?? '')
}

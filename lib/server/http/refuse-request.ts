import 'server-only'
import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { requestLocale } from '@/lib/format/locale'
import { logger } from '../logger'
import { isForReading, problemPage, problemPagePolicy } from './problem-page'
import type { RequestProblem } from './request-problem'

/** Answers a request that Next does not get to see: a page for a person who reads it, JSON for everybody else. */
export function refuseRequest(request: IncomingMessage, response: ServerResponse, problem: RequestProblem): void {
  const { status, code, allow } = problem
  const requestId = randomUUID()
  logger.info({ event: 'request', method: loggedMethod(request), route: 'refused', status, requestId, code })
  response.statusCode = status
  response.setHeader('cache-control', 'no-store')
  if (allow) response.setHeader('allow', allow.join(', '))
  if (status === 503) response.setHeader('retry-after', '1')
  const isPage = isForReading(request.method, request.url ?? '', request.headers.accept)
  response.setHeader('content-type', isPage ? 'text/html; charset=utf-8' : 'application/json')
  if (isPage) response.setHeader('content-security-policy', problemPagePolicy)
  const locale = requestLocale(request.headers['accept-language'] ?? null)
  response.end(isPage ? problemPage(locale, { is: 'unreadable' }) : JSON.stringify({ failure: { code, requestId } }))
}

/** Node knows some forty; a log that lists them all by chance of who asks is no use. */
function loggedMethod({ method = '' }: IncomingMessage): string {
  return ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE'].includes(method) ? method : 'OTHER'
}

import { randomBytes } from 'node:crypto'
import { NextResponse, type NextRequest } from 'next/server'
import { errorStatuses } from '@/lib/contract/app-error'
import { apiPrefix } from '@/lib/contract/paths'
import { isShownPath } from '@/lib/contract/shown-paths'
import { requestLocale } from '@/lib/format/locale'
import { config as configuration } from '@/lib/server/config'
import { failureResponse } from '@/lib/server/http/failure-response'
import { isForReading, problemPage, problemPagePolicy } from '@/lib/server/http/problem-page'
import { securityHeaders } from '@/lib/server/http/security-headers'
import { reportFault, type Fault } from '@/lib/server/report-fault'

/** Sets headers and the status of what is not there: every route and action decides for itself who may do what. */
export function proxy(request: NextRequest): Response {
  try {
    return withHeaders(request)
  } catch (error) {
    return brokenAnswer(request, reportFault(error, { broken: 'proxy' }))
  }
}

function brokenAnswer({ method, nextUrl, headers }: NextRequest, failure: Fault): Response {
  if (!isForReading(method, nextUrl.pathname, headers.get('accept'))) return failureResponse(failure)
  const page = problemPage(requestLocale(headers.get('accept-language')), { is: 'unexpected', ...failure })
  const type = 'text/html; charset=utf-8'
  return new Response(page, {
    status: errorStatuses[failure.code],
    headers: { 'content-type': type, 'cache-control': 'no-store', 'content-security-policy': problemPagePolicy },
  })
}

function withHeaders(request: NextRequest): NextResponse {
  const { loginUrl, isDevelopment } = configuration()
  const nonce = randomBytes(16).toString('base64')
  const headers = securityHeaders({
    path: request.nextUrl.pathname,
    isHttps: (request.headers.get('x-forwarded-proto') ?? request.nextUrl.protocol).startsWith('https'),
    nonce,
    loginUrl,
    isDevelopment,
  })
  const forwarded = new Headers(request.headers)
  forwarded.set('x-nonce', nonce)
  // Next reads the nonce for its own scripts out of the policy of the request.
  forwarded.set('content-security-policy', headers['content-security-policy'] ?? '')
  const init = { request: { headers: forwarded } }
  const response = isNowhere(request) ? NextResponse.rewrite(nowhere(request), init) : NextResponse.next(init)
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value)
  return response
}

/** The interface answers for itself. */
function isNowhere({ nextUrl }: NextRequest): boolean {
  return !nextUrl.pathname.startsWith(apiPrefix) && !isShownPath(nextUrl.pathname)
}

/** An address that no page matches, so that Next answers with the not-found page and its status. */
function nowhere({ nextUrl }: NextRequest): URL {
  const url = nextUrl.clone()
  url.pathname = '/there/is/no/such/page'
  return url
}

/** Everything but built assets, so that not-found and error pages have their policy too. The slash keeps `/_next/staticfoo` in. */
export const config = { matcher: ['/((?!_next/static/).*)'] }

import 'server-only'
import { errorStatuses, type Failure } from '@/lib/contract/app-error'

/** A failure as the answer of a route: `{ failure }` with its status. */
export function failureResponse(failure: Failure): Response {
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

import 'server-only'
import { failureOf } from '../describe-error'
import { failureResponse } from './failure-response'
import { RequestLine } from './request-line'

/** A route handler for whoever asks, such as a probe: it leaves a line in the log only where it fails. */
export function openRoute(pattern: string, handle: () => unknown) {
  return (request: Request): Response => {
    const line = new RequestLine(request.method, pattern)
    try {
      return Response.json(handle(), { headers: { 'cache-control': 'no-store' } })
    } catch (error) {
      return line.finish(failureResponse(failureOf(error, line.requestId)), error)
    }
  }
}

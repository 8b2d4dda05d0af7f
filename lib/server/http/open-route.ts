import 'server-only'
import { failureOf } from '../describe-error'
import { failureResponse } from './failure-response'
import { RequestLine } from './request-line'

/** A route handler for whoever asks, such as a probe: it leaves a line in the log only where it fails. */
export function openRoute<Answer>(
  pattern: string,
  handle: () => Answer | Promise<Answer>,
  statusOf: (answer: Answer) => number = () => 200,
) {
  return async (request: Request): Promise<Response> => {
    const line = new RequestLine(request.method, pattern)
    try {
      const answer = await handle()
      return Response.json(answer, { status: statusOf(answer), headers: { 'cache-control': 'no-store' } })
    } catch (error) {
      return line.finish(failureResponse(failureOf(error, line.requestId)), error)
    }
  }
}

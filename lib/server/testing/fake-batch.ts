import { EventEmitter } from 'node:events'
import type { ServerResponse } from 'node:http'
import { answerJson, type Received } from './local-server'
import { staySilent } from './silence'

/** What answers one request, be it in a batch. */
export type Responding = {
  readonly writeHead: (status: number, headers?: Record<string, string>) => { readonly end: (text?: string) => unknown }
  readonly destroy: () => unknown
  readonly once: (event: 'close', then: () => void) => unknown
}

type Inner = { id: string; method: string; url: string; headers: Record<string, string>; body?: unknown }
type InnerAnswer = { id: string; status: number; headers: Record<string, string>; body?: unknown }

function isBatch({ url }: Pick<Received, 'url'>): boolean {
  return url.endsWith('/$batch')
}

/** The requests of a batch, as if each had come by itself; the request itself where it is none. */
export function unfolded(request: Received): readonly Received[] {
  if (!isBatch(request)) return [request]
  const version = request.url.slice(0, -'/$batch'.length)
  return innerOf(request).map(({ method, url, headers, body }) => ({
    method,
    url: `${version}${url}`,
    headers: { ...request.headers, ...headers, 'client-request-id': request.headers['client-request-id'] },
    body: body === undefined ? '' : JSON.stringify(body),
  }))
}

type AnswerOne = (request: Received, response: Responding) => void

/** Answers the requests of a batch one by one. Where one gets no answer, or its connection is cut, that becomes of the batch. */
export function answeringBatches(answerOne: AnswerOne): (request: Received, response: ServerResponse) => void {
  return (request, response) =>
    isBatch(request) ? answerBatch(request, response, answerOne) : answerOne(request, response)
}

function answerBatch(request: Received, response: ServerResponse, answerOne: AnswerOne): void {
  const closing = new EventEmitter()
  response.once('close', () => closing.emit('close'))
  const ids = innerOf(request).map(({ id }) => id)
  let isCut = false
  const answers: InnerAnswer[] = []
  for (const [index, one] of unfolded(request).entries()) {
    const id = ids[index] ?? ''
    answerOne(one, {
      writeHead: (status, headers = {}) => ({
        end: (text = '') => answers.push({ id, status, headers, body: parsed(text) }),
      }),
      destroy: () => (isCut = true),
      once: (event, then) => closing.once(event, then),
    })
  }
  if (isCut) response.destroy()
  else if (answers.length < ids.length) staySilent(request)
  else answerJson(response, 200, { responses: answers.toReversed() }, { 'request-id': 'graph-batch' })
}

function innerOf({ body }: Received): readonly Inner[] {
  return (JSON.parse(body) as { requests: readonly Inner[] }).requests
}

function parsed(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text)
  } catch {
    return text
  }
}

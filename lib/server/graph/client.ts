import 'server-only'
import { randomUUID } from 'node:crypto'
import { AppError } from '@/lib/contract/app-error'
import { requestLimitOf } from '@/lib/kinds/request-limits'
import { graphLimits, mostRows } from '../answer-limits'
import { systemClock, type Clock } from '../clock'
import { fetchWithin, type Timer } from '../fetch-within'
import { logger } from '../logger'
import { labelOf, recordOf } from '../untrusted-json'
import { concurrencyViolation, failureOf, type RefusedAnswer } from './errors'
import type { GraphAnswer, GraphFailure, GraphRequest } from './message'
import type { PaceRank, Paces } from './pace'
import { requestIdOf } from './request-id'

type AskOnce = { readonly withinMs?: number; readonly signal?: AbortSignal | undefined }

export type GraphClient = {
  readonly baseUrl: string
  /** Reads. Tries again a few times where that is cheap. Rejects only when `signal` is aborted. */
  readonly ask: (request: GraphRequest, signal?: AbortSignal) => Promise<GraphAnswer>
  /**
   * Reads with a single try, for callers that ask again themselves or that keep others waiting. Rejects only when `signal`
   * is aborted.
   */
  readonly askOnce: (request: GraphRequest, options?: AskOnce) => Promise<GraphAnswer>
  /** Reads, and throws the failure as an `AppError`. */
  readonly read: (request: GraphRequest, signal?: AbortSignal) => Promise<unknown>
  /** Writes. Sent once: again only after Graph has said that it did not carry the write out. Never rejects. */
  readonly write: (request: GraphRequest) => Promise<GraphAnswer>
  /** Request ids of every answer so far, for the log. */
  readonly requestIds: readonly string[]
}

export type GraphClientOptions = {
  readonly baseUrl: string
  readonly accessToken: string
  /** Of the whole process, because Graph's limits hold for all that it sends. */
  readonly paces: Paces
  readonly readDeadlineMs?: number
  readonly writeDeadlineMs?: number
  readonly clock?: Pick<Clock, 'sleep'>
  /** Ends a request that takes too long; by real time where it is not given. */
  readonly deadline?: (clientRequestId: string) => Timer
}

const tries = 3
const longestWaitMs = 2_000
const firstWaitMs = 300
/** Where Graph does not say when to come again. */
const unsaidThrottleMs = 1_100

export function createGraphClient(options: GraphClientOptions): GraphClient {
  const { baseUrl, readDeadlineMs = 15_000, writeDeadlineMs = 30_000, clock = systemClock } = options
  const requestIds: string[] = []

  /** The deadline is for Graph's answer; waiting for a turn in the pace does not count. */
  async function send(request: GraphRequest, rank: PaceRank, deadlineMs: number, signal?: AbortSignal) {
    const limit = requestLimitOf(request.path)
    const inTime = (ending?: AbortSignal) => sendOnce(request, options, deadlineMs, ending)
    const answer =
      limit === null
        ? await inTime(signal)
        : await options.paces(limit)({ rank, sharedAs: identityOf(request, options), send: inTime, signal })
    const requestId = answer.isOk ? answer.requestId : answer.failure.requestId
    if (requestId !== undefined) requestIds.push(requestId)
    return answer
  }

  async function ask(request: GraphRequest, signal?: AbortSignal): Promise<GraphAnswer> {
    for (let attempt = 1; ; attempt += 1) {
      const answer = await send(request, request.canWait ? 'count' : 'look', readDeadlineMs, signal)
      const isPaced = requestLimitOf(request.path) !== null
      const waitMs = isPaced && !answer.isOk && answer.status === 429 ? null : waitBeforeRetryMs(answer, attempt)
      if (waitMs === null) return answer
      await clock.sleep(waitMs)
    }
  }

  return {
    baseUrl,
    requestIds,
    ask,
    askOnce: (request, { withinMs = readDeadlineMs, signal } = {}) =>
      send(request, 'act', Math.min(withinMs, readDeadlineMs), signal),
    async read(request, signal) {
      const answer = await ask(request, signal)
      if (!answer.isOk) throw new AppError(answer.failure)
      return answer.body
    },
    async write(request) {
      for (let attempt = 1; ; attempt += 1) {
        const answer = await send(request, 'act', writeDeadlineMs)
        const isPutOff = !answer.isOk && answer.failure.graphCode === concurrencyViolation
        if (!isPutOff || attempt > tries) return answer
        await clock.sleep(firstWaitMs * 2 ** (attempt - 1))
      }
    },
  }
}

/** Reads of one person of one address get one answer. A write is never the same as another one. */
function identityOf(request: GraphRequest, { baseUrl, accessToken }: GraphClientOptions): string | null {
  if (request.method !== undefined && request.method !== 'GET') return null
  return JSON.stringify([baseUrl, accessToken, request.api, pathAndQuery(request), request.consistency ?? null])
}

/** The address of a request. `URLSearchParams` writes blanks as "+", which OData does not read as blanks everywhere. */
export function pathAndQuery({ path, query = {} }: Pick<GraphRequest, 'path' | 'query'>): string {
  const parts = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
  return parts.length === 0 ? path : `${path}?${parts.join('&')}`
}

async function sendOnce(
  request: GraphRequest,
  { baseUrl, accessToken, deadline }: GraphClientOptions,
  deadlineMs: number,
  signal?: AbortSignal,
): Promise<GraphAnswer> {
  const clientRequestId = randomUUID()
  const address = addressOf(baseUrl, request)
  // Not sent, so it is certain that nothing was carried out.
  if (address === null) return { isOk: false, status: 400, failure: { code: 'invalidRequest' } }
  const init: RequestInit = {
    method: request.method ?? 'GET',
    headers: headersOf(request, { accessToken, clientRequestId }),
    ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
  }
  const timer = deadline?.(clientRequestId)
  const answer = await fetchWithin(address, init, { deadlineMs, limits: graphLimits, signal, ...(timer && { timer }) })
  if (answer.status === null) return noAnswer(answer.problem)
  const { status, headers, body, problem } = answer
  const raw = { status, header: (name: string) => headers.get(name), body }
  // A write whose body was lost keeps its status; the caller judges what that proves.
  return isRead(request) ? toReadAnswer(raw, problem) : toAnswer(raw)
}

/** What is sent in a batch are reads, and functions that Graph takes as actions. */
function isRead({ method = 'GET', path }: GraphRequest): boolean {
  return method === 'GET' || path === '/$batch' || path.endsWith('/getUserOwnedObjects')
}

/** Null when the request holds half a surrogate pair, which no address can hold. */
function addressOf(baseUrl: string, request: GraphRequest): string | null {
  try {
    return `${baseUrl}/${request.api}${pathAndQuery(request)}`
  } catch (error) {
    if (error instanceof URIError) return null
    throw error
  }
}

/** An answer to a read, from the wire or from within a batch, which is whole or a failure. */
export function toReadAnswer(raw: RefusedAnswer, problem: GraphFailure['problem'] | null): GraphAnswer {
  const answer = toAnswer(raw)
  if (!answer.isOk) return answer
  const { value } = recordOf(raw.body)
  const wrong = problem ?? (Array.isArray(value) && value.length > mostRows ? 'tooManyRows' : null)
  if (wrong === null) return answer
  if (wrong === 'late' || wrong === 'cut' || wrong === 'notJson') return noAnswer(wrong)
  logger.warn({ event: 'answerRefused', problem: wrong, requestId: answer.requestId })
  return { isOk: false, status: raw.status, failure: { code: 'unavailable', ...requestIdOf(answer) }, problem: wrong }
}

function toAnswer(raw: RefusedAnswer): GraphAnswer {
  const { status, body } = raw
  if (status < 200 || status >= 300) return { isOk: false, status, failure: failureOf(raw) }
  const requestId = labelOf(raw.header('request-id'))
  return { isOk: true, status, body, ...(requestId === '' ? {} : { requestId }) }
}

function noAnswer(problem: NonNullable<GraphFailure['problem']>): GraphFailure {
  return { isOk: false, status: null, failure: { code: 'unavailable' }, problem }
}

function headersOf(
  request: GraphRequest,
  { accessToken, clientRequestId }: { accessToken: string; clientRequestId: string },
): Record<string, string> {
  return {
    authorization: `Bearer ${accessToken}`,
    accept: 'application/json',
    'client-request-id': clientRequestId,
    'x-ms-throttle-priority': 'high',
    ...(request.consistency === undefined ? {} : { consistencylevel: request.consistency }),
    ...(request.body === undefined ? {} : { 'content-type': 'application/json' }),
  }
}

function waitBeforeRetryMs(answer: GraphAnswer, attempt: number): number | null {
  // Whoever waits has waited the whole deadline already.
  if (answer.isOk || attempt === tries || answer.problem === 'late') return null
  const isTransient = answer.status === null || [429, 503, 504].includes(answer.status)
  if (!isTransient) return null
  const { retryAfterSeconds } = answer.failure
  if (retryAfterSeconds !== undefined) return retryAfterSeconds * 1000 > longestWaitMs ? null : retryAfterSeconds * 1000
  return answer.status === 429 ? unsaidThrottleMs : firstWaitMs * 2 ** (attempt - 1)
}

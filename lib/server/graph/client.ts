import 'server-only'
import { randomUUID } from 'node:crypto'
import { AppError } from '@/lib/contract/app-error'
import { requestLimitOf } from '@/lib/kinds/request-limits'
import { graphLimits } from '../answer-limits'
import { systemClock, type Clock } from '../clock'
import { fetchWithin, type Timer } from '../fetch-within'
import { measureGraphCall } from '../telemetry'
import { addressOf, pathAndQuery } from './address'
import { noAnswer, toAnswer, toReadAnswer } from './answer'
import type { Batches } from './batches'
import type { Breaker } from './breaker'
import { answersInBatch, batchOf } from './batch-message'
import type { GraphAnswer, GraphApi, GraphRequest } from './message'
import { isRefusedWhole } from './not-carried-out'
import type { PaceRank, Paces } from './pace'

type Together = {
  /** Lets the request travel in one batch with those that leave at the same moment; alone where it is not given. */
  readonly batches?: Batches | undefined
}
type AskOnce = Together & { readonly withinMs?: number; readonly signal?: AbortSignal | undefined }

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
  /** Writes. Sent once. Never rejects. */
  readonly write: (request: GraphRequest, together?: Together) => Promise<GraphAnswer>
  /** Request ids of every answer so far, for the log. */
  readonly requestIds: readonly string[]
}

export type GraphClientOptions = {
  readonly baseUrl: string
  readonly accessToken: string
  /** Of the whole process, because Graph's limits hold for all that it sends. */
  readonly paces: Paces
  /** Of the whole process too. Holds back reads that are tried again, and nothing of an act. */
  readonly breaker?: Breaker
  readonly readDeadlineMs?: number
  readonly writeDeadlineMs?: number
  readonly clock?: Clock
  /** Ends a request that takes too long; by real time where it is not given. */
  readonly deadline?: (clientRequestId: string) => Timer
}

/** For an answer to a read with all its tries: whoever looks at a page knows by then. Waiting for a turn in a pace comes on top. */
const usualReadDeadlineMs = 20_000
const usualWriteDeadlineMs = 30_000
const tries = 3
/** With less time than this no further try is begun. */
const leastTryMs = 1_000
/** Somebody waits for each answer. Source: "Microsoft Graph throttling guidance". */
const priority = 'high'
const longestWaitMs = 2_000
const firstWaitMs = 300
/** Where Graph does not say when to come again. */
const unsaidThrottleMs = 1_100

export function createGraphClient(options: GraphClientOptions): GraphClient {
  const { baseUrl, accessToken, clock = systemClock, breaker = (_, read) => read() } = options
  const { readDeadlineMs = usualReadDeadlineMs, writeDeadlineMs = usualWriteDeadlineMs } = options
  const requestIds: string[] = []

  /** The deadline is for Graph's answer; waiting for a turn in the pace does not count. */
  function sendAlone(request: GraphRequest, rank: PaceRank, deadlineMs: number, signal?: AbortSignal) {
    const limit = requestLimitOf(request.path)
    const inTime = (ending?: AbortSignal) => sendOnce(request, options, deadlineMs, ending)
    if (limit === null) return inTime(signal)
    return options.paces(limit)({ rank, sharedAs: identityOf(request, options), send: inTime, signal })
  }

  async function send(...asked: Parameters<typeof sendAlone>) {
    return noted(await sendAlone(...asked))
  }

  function noted(answer: GraphAnswer): GraphAnswer {
    const requestId = answer.isOk ? answer.requestId : answer.failure.requestId
    if (requestId !== undefined) requestIds.push(requestId)
    return answer
  }

  /** In a batch they would all arrive at once, where Graph takes few requests; and what has no address is not sent. */
  async function sendWith(batches: Batches, request: GraphRequest, deadlineMs: number): Promise<GraphAnswer> {
    const alone = () => sendAlone(request, 'act', deadlineMs)
    const isApart = requestLimitOf(request.path) !== null || addressOf(request) === null
    if (isApart) return noted(await alone())
    const answer = await batches({
      sharedBy: JSON.stringify([baseUrl, accessToken, request.api]),
      request,
      deadlineMs,
      alone,
      together: sendBatch,
    })
    return noted(answer)
  }

  async function sendBatch(requests: readonly GraphRequest[], api: GraphApi, deadlineMs: number) {
    const asked = requests.map((request, index) => ({ ...request, id: String(index) }))
    const body = batchOf(asked, () => ({ 'client-request-id': randomUUID(), 'x-ms-throttle-priority': priority }))
    const outer = await sendOnce({ method: 'POST', api, path: '/$batch', body }, options, deadlineMs)
    if (isRefusedWhole(outer)) return null
    return answersInBatch(
      outer,
      asked.map(({ id }) => id),
    )
  }

  const ask = (request: GraphRequest, signal?: AbortSignal) =>
    breaker(request.path, () => askPatiently(request, signal))

  async function askPatiently(request: GraphRequest, signal?: AbortSignal): Promise<GraphAnswer> {
    const isPaced = requestLimitOf(request.path) !== null
    const startedAt = clock.now()
    const leftMs = () => (isPaced ? readDeadlineMs : readDeadlineMs - (clock.now() - startedAt))
    for (let attempt = 1; ; attempt += 1) {
      const answer = await send(request, request.canWait ? 'count' : 'look', leftMs(), signal)
      const waitMs = isPaced && !answer.isOk && answer.status === 429 ? null : waitBeforeRetryMs(answer, attempt)
      if (waitMs === null || leftMs() - waitMs < leastTryMs) return answer
      await clock.sleep(waitMs)
    }
  }

  return {
    baseUrl,
    requestIds,
    ask,
    askOnce(request, { withinMs = readDeadlineMs, signal, batches } = {}) {
      const deadlineMs = Math.min(withinMs, readDeadlineMs)
      return batches ? sendWith(batches, request, deadlineMs) : send(request, 'act', deadlineMs, signal)
    },
    async read(request, signal) {
      const answer = await ask(request, signal)
      if (!answer.isOk) throw new AppError(answer.failure)
      return answer.body
    },
    write: (request, { batches } = {}) =>
      batches ? sendWith(batches, request, writeDeadlineMs) : send(request, 'act', writeDeadlineMs),
  }
}

/** Reads of one person of one address get one answer. A write is never the same as another one. */
function identityOf(request: GraphRequest, { baseUrl, accessToken }: GraphClientOptions): string | null {
  if (request.method !== undefined && request.method !== 'GET') return null
  return JSON.stringify([baseUrl, accessToken, request.api, pathAndQuery(request), request.consistency ?? null])
}

function sendOnce(...asked: Parameters<typeof sendUnmeasured>): Promise<GraphAnswer> {
  return measureGraphCall(asked[0], () => sendUnmeasured(...asked))
}

async function sendUnmeasured(
  request: GraphRequest,
  { baseUrl, accessToken, deadline }: GraphClientOptions,
  deadlineMs: number,
  signal?: AbortSignal,
): Promise<GraphAnswer> {
  const clientRequestId = randomUUID()
  const address = addressOf(request)
  // Not sent, so it is certain that nothing was carried out.
  if (address === null) return { isOk: false, status: 400, failure: { code: 'invalidRequest' } }
  const init: RequestInit = {
    method: request.method ?? 'GET',
    headers: headersOf(request, { accessToken, clientRequestId }),
    ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
  }
  const timer = deadline?.(clientRequestId)
  const answer = await fetchWithin(`${baseUrl}/${request.api}${address}`, init, {
    deadlineMs,
    limits: graphLimits,
    signal,
    ...(timer && { timer }),
  })
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

function headersOf(
  request: GraphRequest,
  { accessToken, clientRequestId }: { accessToken: string; clientRequestId: string },
): Record<string, string> {
  return {
    authorization: `Bearer ${accessToken}`,
    accept: 'application/json',
    'client-request-id': clientRequestId,
    'x-ms-throttle-priority': priority,
    ...(request.consistency === undefined ? {} : { consistencylevel: request.consistency }),
    ...(request.body === undefined ? {} : { 'content-type': 'application/json' }),
  }
}

function waitBeforeRetryMs(answer: GraphAnswer, attempt: number): number | null {
  // Whoever waits has waited the whole deadline already.
  if (answer.isOk || attempt === tries || answer.problem === 'late') return null
  const isTransient = answer.status === null || [429, 500, 502, 503, 504].includes(answer.status)
  if (!isTransient) return null
  const { retryAfterSeconds } = answer.failure
  if (retryAfterSeconds !== undefined) return retryAfterSeconds * 1000 > longestWaitMs ? null : retryAfterSeconds * 1000
  return answer.status === 429 ? unsaidThrottleMs : firstWaitMs * 2 ** (attempt - 1)
}

import 'server-only'
import type { RequestLimit } from '@/lib/kinds/request-limits'
import { systemClock, type Clock } from '../clock'
import type { GraphAnswer } from './message'

/** Who goes first: an act and its reading back, then what somebody looks at, then counts. */
const ranks = ['act', 'look', 'count'] as const
export type PaceRank = (typeof ranks)[number]

type PacedRequest = {
  readonly rank: PaceRank
  /** Requests with the same text that wait together are sent once; null where each has to be sent. */
  readonly sharedAs: string | null
  readonly send: (signal: AbortSignal) => Promise<GraphAnswer>
  readonly signal?: AbortSignal | undefined
}

/** Sends a request when its turn comes. Rejects only when its signal is aborted. */
export type Pace = (request: PacedRequest) => Promise<GraphAnswer>

type Limit = Pick<RequestLimit, 'requests' | 'windowMs'>

/** The pace of each limited service. */
export type Paces = (limit: RequestLimit) => Pace

type Waiter = {
  readonly resolve: (answer: GraphAnswer) => void
  readonly reject: (reason: unknown) => void
  readonly signal: AbortSignal | undefined
  readonly leave: () => void
}

type Entry = {
  readonly request: PacedRequest
  readonly since: number
  readonly waiters: Set<Waiter>
  readonly controller: AbortController
  refusals: number
}

/** Timers may end a little early, and two clocks never run alike. */
const marginMs = 50
/** After this time the next request is sent, even if the answer to the last one has not come. */
const longestTurnMs = 3_000
/** A request that has waited this long goes before all others, so that a long act starves nobody. */
const patienceMs = 5_000
/** Below the deadline of the browser, so that it hears when to come again. */
const longestWaitMs = 30_000
const mostRefusals = 4
const longestBackOffMs = 8_000

export function createPaces(clock: Clock = systemClock): Paces {
  const paces = new Map<string, Pace>()
  return (limit) => {
    const pace = paces.get(limit.service) ?? createPace(limit, clock)
    paces.set(limit.service, pace)
    return pace
  }
}

/**
 * Sends one request after the other, and never more than the limit takes, counted from their answers: however slow or uneven
 * the line is, they arrive no closer. A 429 all the same comes from another app, and lets all that wait here wait longer; it
 * says that nothing was carried out, so the request is sent again.
 */
export function createPace({ requests, windowMs }: Limit, clock: Clock = systemClock): Pace {
  const perRequestMs = windowMs / requests
  const waiting: Entry[] = []
  /** When the last turns ended, as many as the window takes. */
  const turns: number[] = []
  let isRunning = false
  let backOffUntil = -Infinity

  function enter(request: PacedRequest): Entry {
    const { sharedAs } = request
    // Joins only requests that were not sent yet: an answer that is on its way may be older than what the asker has just done.
    const shared = waiting.find((entry) => sharedAs !== null && entry.request.sharedAs === sharedAs)
    if (shared) return shared
    const entry = {
      request,
      since: clock.now(),
      waiters: new Set<Waiter>(),
      controller: new AbortController(),
      refusals: 0,
    }
    waiting.push(entry)
    return entry
  }

  function leave(entry: Entry, waiter: Waiter): void {
    entry.waiters.delete(waiter)
    waiter.reject(waiter.signal?.reason)
    if (entry.waiters.size > 0) return
    const index = waiting.indexOf(entry)
    if (index >= 0) waiting.splice(index, 1)
    entry.controller.abort(waiter.signal?.reason)
  }

  async function run(): Promise<void> {
    isRunning = true
    while (waiting.length > 0) {
      const pauseMs = freeAt() - clock.now()
      if (pauseMs > 0) await clock.sleep(pauseMs)
      dismissOverdue()
      const entry = takeNext(waiting, clock.now())
      if (entry) await giveTurn(entry)
    }
    isRunning = false
  }

  function freeAt(): number {
    const [oldest] = turns
    const isFull = turns.length === requests && oldest !== undefined
    return Math.max(backOffUntil, isFull ? oldest + windowMs + marginMs : -Infinity)
  }

  function dismissOverdue(): void {
    for (const entry of waiting.filter(({ since }) => clock.now() - since > longestWaitMs)) {
      waiting.splice(waiting.indexOf(entry), 1)
      const retryAfterSeconds = Math.ceil(((waiting.length + 1) * perRequestMs) / 1000)
      settle(entry, { isOk: false, status: 429, failure: { code: 'throttled', retryAfterSeconds } })
    }
  }

  async function giveTurn(entry: Entry): Promise<void> {
    const turn = entry.request.send(entry.controller.signal).then(
      (answer) => onAnswer(entry, answer),
      (error: unknown) => fail(entry, error),
    )
    await Promise.race([turn, clock.sleep(longestTurnMs)])
    turns.push(clock.now())
    if (turns.length > requests) turns.shift()
  }

  function onAnswer(entry: Entry, answer: GraphAnswer): void {
    if (answer.isOk || answer.status !== 429) return settle(entry, answer)
    const backOffMs = answer.failure.retryAfterSeconds
      ? answer.failure.retryAfterSeconds * 1000
      : Math.min(perRequestMs * 2 ** entry.refusals, longestBackOffMs)
    backOffUntil = Math.max(backOffUntil, clock.now() + Math.min(backOffMs, longestBackOffMs))
    entry.refusals += 1
    if (entry.refusals >= mostRefusals || backOffMs > longestBackOffMs) return settle(entry, answer)
    waiting.unshift(entry)
    if (!isRunning) void run()
  }

  return (request) =>
    new Promise((resolve, reject) => {
      const { signal } = request
      if (signal?.aborted) return reject(signal.reason as Error)
      const entry = enter(request)
      const waiter: Waiter = { resolve, reject, signal, leave: () => leave(entry, waiter) }
      entry.waiters.add(waiter)
      signal?.addEventListener('abort', waiter.leave, { once: true })
      if (!isRunning) void run()
    })
}

function takeNext(waiting: Entry[], now: number): Entry | undefined {
  const impatient = waiting.filter(({ since }) => now - since > patienceMs)
  const candidates = impatient.length > 0 ? impatient : waiting
  const rank = ({ request }: Entry) => (impatient.length > 0 ? 0 : ranks.indexOf(request.rank))
  const [first] = [...candidates].sort((one, other) => rank(one) - rank(other) || one.since - other.since)
  if (first) waiting.splice(waiting.indexOf(first), 1)
  return first
}

/** The request was aborted because nobody waits for it. Whoever joined meanwhile is rejected and not left waiting. */
function fail({ waiters }: Entry, error: unknown): void {
  for (const { reject, signal, leave } of waiters) {
    signal?.removeEventListener('abort', leave)
    reject(error)
  }
  waiters.clear()
}

function settle({ waiters }: Entry, answer: GraphAnswer): void {
  for (const { resolve, signal, leave } of waiters) {
    signal?.removeEventListener('abort', leave)
    resolve(answer)
  }
  waiters.clear()
}

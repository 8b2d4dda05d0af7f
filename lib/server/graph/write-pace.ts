import 'server-only'
import type { Clock } from '../clock'
import { createFairLine, type Claimant } from './fair-line'
import type { GraphAnswer, GraphFailure, GraphRequest } from './message'
import { isPutOff } from './not-carried-out'

type Claim = Claimant & {
  /** Aborted when the turn is not wanted any more. */
  readonly signal?: AbortSignal | undefined
}

/** One request to Graph may be under way. What is answered to it sets the pace. */
export type Turn = {
  /** Without an answer nothing was sent, and nothing is learnt. */
  readonly end: (answer: GraphAnswer | undefined, request: Pick<GraphRequest, 'method'>) => void
}

export type WritePace = {
  /**
   * Waits for a turn. A failure where it would take too long: nothing was sent, and it says when to come again. Rejects with the
   * reason of `signal`.
   */
  readonly take: (claim: Claim) => Promise<Turn | GraphFailure>
}

type Bounds = { readonly start: number; readonly ceiling: number }
type Waiting = Claim & {
  readonly since: number
  readonly resolve: (turn: Turn | GraphFailure) => void
  readonly leave: () => void
}
type Held = { readonly person: string; readonly since: number }

/**
 * Requests side by side at most: five batches, and what Graph's quota of 3,000 writes in 150 seconds takes in five seconds. More
 * are hardly faster against the practice tenant, and all that is under way has to be read back when a connection breaks.
 */
export const ceiling = 100
/** One batch. */
const usual: Bounds = { start: 20, ceiling }
/** How long after a refusal the number grows by one with each round of quick answers, and not by one with each answer. */
const warinessMs = 60_000
/** A write takes some hundred milliseconds; where it takes longer, more at once would take longer still. */
const quickMs = 2_000
/** Graph says how much of a limit is used from here on. */
const fromShare = 0.8
/** A request that has been under way for so long does not hold up other people any more. */
const longestTurnMs = 1_500
/** What a person waits for on the server; longer waits are left to the browser, between calls. */
export const longestPauseMs = 2_000
const longestWaitMs = 30_000
/** Some 90 s is the longest that Graph was seen to ask for. */
const longestObeyedMs = 90_000
/** Where Graph does not say when to come again, doubled each time. */
const unsaidPauseMs = { throttled: 1_000, putOff: 300 } as const
const longestUnsaidMs = 2_000

/**
 * How many requests are under way side by side for all people of a tenant: more while answers are quick, half as many when Graph
 * refuses, as few as it says where a limit comes near, and none while it asks to wait.
 */
export function createWritePace(clock: Clock, bounds: Bounds = usual): WritePace {
  const line = createFairLine<Waiting>()
  const held = new Set<Held>()
  let limit = bounds.start
  let share = 0
  let halvedAt = -Infinity
  let pausedUntil = -Infinity
  let refusalsInRow = 0
  let wakesAt = Infinity
  let isGiving = false

  const sideBySide = () => Math.max(1, Math.floor(Math.min(limit, limitNear(share, bounds.ceiling))))

  /** After all that happens at this moment, so that those who may go on leave together. */
  function giveSoon(): void {
    if (!isGiving) process.nextTick(give)
    isGiving = true
  }

  function give(): void {
    isGiving = false
    const now = clock.now()
    dismiss(now)
    if (pausedUntil > now) return wake(pausedUntil)
    const counting = [...held].filter(({ since }) => now - since < longestTurnMs)
    let free = sideBySide() - counting.length
    const mayHaveTurn = (person: string) => heldBy(person) < sideBySide()
    for (; free > 0; free -= 1) {
      const next = line.next(mayHaveTurn)
      if (next === null) return
      begin(next, now)
    }
    const [oldest] = counting
    const isHeldUp = line.all().some(({ person }) => mayHaveTurn(person))
    if (isHeldUp && oldest) wake(oldest.since + longestTurnMs)
  }

  const heldBy = (person: string) => [...held].filter((one) => one.person === person).length

  function begin(waiting: Waiting, now: number): void {
    const one: Held = { person: waiting.person, since: now }
    held.add(one)
    settle(waiting, {
      end(answer, { method = 'GET' }) {
        if (!held.delete(one)) return
        if (answer) learn(answer, { since: one.since, isWrite: method !== 'GET' })
        giveSoon()
      },
    })
  }

  function learn(answer: GraphAnswer, { since, isWrite }: { since: number; isWrite: boolean }): void {
    const now = clock.now()
    if (!answer.isOk && isCongested(answer)) {
      // What was sent before the last halving says nothing new.
      if (since > halvedAt) halve(now)
      if (isPutOff(answer)) pausedUntil = Math.max(pausedUntil, now + pauseMsAfter(answer, refusalsInRow))
      return
    }
    if (!answer.isOk) return
    refusalsInRow = 0
    // Reads are within their limits while writes are near theirs.
    share = answer.limitShare ?? (isWrite ? 0 : share)
    const growth = now - halvedAt > warinessMs ? 1 : 1 / limit
    if (now - since < quickMs) limit = Math.min(bounds.ceiling, limit + growth)
  }

  function halve(now: number): void {
    limit = Math.max(1, Math.floor(sideBySide() / 2))
    refusalsInRow += 1
    halvedAt = now
  }

  function dismiss(now: number): void {
    const pauseMs = pausedUntil - now
    for (const waiting of line.all()) {
      const isOverdue = now - waiting.since > longestWaitMs
      if (pauseMs <= longestPauseMs && !isOverdue) continue
      line.remove(waiting)
      const retryAfterSeconds = Math.max(1, Math.ceil(pauseMs / 1000))
      settle(waiting, { isOk: false, status: 429, failure: { code: 'throttled', retryAfterSeconds } })
    }
  }

  function wake(at: number): void {
    if (at >= wakesAt) return
    wakesAt = at
    void clock.sleep(Math.max(0, at - clock.now())).then(() => {
      if (wakesAt === at) wakesAt = Infinity
      give()
    })
  }

  return {
    take: (claim) =>
      new Promise((resolve, reject) => {
        const { signal } = claim
        if (signal?.aborted) return reject(signal.reason as Error)
        const waiting: Waiting = {
          ...claim,
          since: clock.now(),
          resolve,
          leave() {
            line.remove(waiting)
            reject(signal?.reason as Error)
          },
        }
        signal?.addEventListener('abort', waiting.leave, { once: true })
        line.add(waiting)
        giveSoon()
      }),
  }
}

function settle({ signal, leave, resolve }: Waiting, turn: Turn | GraphFailure): void {
  signal?.removeEventListener('abort', leave)
  resolve(turn)
}

/** Graph refuses to take more, or nothing is heard of it. */
function isCongested(answer: GraphFailure): boolean {
  return isPutOff(answer) || answer.status === null || answer.status === 503
}

function pauseMsAfter({ status, failure: { retryAfterSeconds } }: GraphFailure, refusalsInRow: number): number {
  if (retryAfterSeconds !== undefined) return Math.min(retryAfterSeconds * 1000, longestObeyedMs)
  const first = status === 429 ? unsaidPauseMs.throttled : unsaidPauseMs.putOff
  return Math.min(first * 2 ** Math.max(0, refusalsInRow - 1), longestUnsaidMs)
}

/** The nearer to a limit, the fewer at once, so that it is used up and hardly ever met. */
function limitNear(share: number, most: number): number {
  return share <= fromShare ? most : (most * (1 - share)) / (1 - fromShare)
}

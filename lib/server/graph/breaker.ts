import 'server-only'
import { systemClock, type Clock } from '../clock'
import { logger } from '../logger'
import type { GraphAnswer, GraphFailure } from './message'

/** Lets a read pass, or answers in the place of Graph while that is down. Rejects only where the read does. */
export type Breaker = (path: string, read: () => Promise<GraphAnswer>) => Promise<GraphAnswer>

/** Reads without an answer, one after the other and each after all its tries, until Graph counts as down. */
const mostSilent = 5
/** A bin that cannot be read is not Graph being down. */
const leastPaths = 2
/** What was silent longer ago says nothing of now. */
const memoryMs = 60_000
const firstPauseMs = 10_000
const longestPauseMs = 60_000
/** While one read finds out, the others come again soon. */
const probePauseMs = 2_000

type Silence = { readonly path: string; readonly at: number }

/**
 * Asks Graph only now and then once it leaves reads unanswered, so that people are told at once instead of after a deadline each,
 * and Graph is not asked the more the less it can. Any answer of Graph, a refusal too, closes it again.
 */
export function createBreaker(clock: Pick<Clock, 'now'> = systemClock): Breaker {
  let silences: readonly Silence[] = []
  let openUntil: number | null = null
  let pauseMs = firstPauseMs
  let isProbing = false

  function open(): void {
    logger.warn({ event: 'graphDown', forSeconds: pauseMs / 1000 })
    openUntil = clock.now() + pauseMs
    pauseMs = Math.min(pauseMs * 2, longestPauseMs)
  }

  function close(): void {
    if (openUntil !== null) logger.info({ event: 'graphBack' })
    silences = []
    openUntil = null
    pauseMs = firstPauseMs
  }

  function learn(path: string, answer: GraphAnswer, isProbe: boolean): void {
    if (!isSilence(answer)) return close()
    if (isProbe) return open()
    const at = clock.now()
    silences = [...silences.filter((silence) => at - silence.at < memoryMs), { path, at }]
    const isDown = silences.length >= mostSilent && new Set(silences.map((silence) => silence.path)).size >= leastPaths
    if (isDown && openUntil === null) open()
  }

  return async (path, read) => {
    const isProbe = openUntil !== null
    if (openUntil !== null && (isProbing || clock.now() < openUntil)) return down(openUntil - clock.now())
    isProbing ||= isProbe
    try {
      const answer = await read()
      learn(path, answer, isProbe)
      return answer
    } finally {
      if (isProbe) isProbing = false
    }
  }
}

function down(leftMs: number): GraphFailure {
  const retryAfterSeconds = Math.ceil(Math.max(leftMs, probePauseMs) / 1000)
  return { isOk: false, status: null, failure: { code: 'graphDown', retryAfterSeconds } }
}

/** Nothing came that Graph itself would send while it works. */
function isSilence(answer: GraphAnswer): boolean {
  return !answer.isOk && (answer.status === null || (answer.status >= 500 && answer.status !== 501))
}

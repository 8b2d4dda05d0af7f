import 'server-only'
import type { Clock } from '../../clock'
import type { Batches } from '../../graph/batches'
import type { GraphAnswer, GraphFailure, GraphRequest } from '../../graph/message'
import { isPutOff } from '../../graph/not-carried-out'
import { longestPauseMs, type Turn, type WritePace } from '../../graph/write-pace'
import type { DelegatedSession } from '../../session'

type Paced = {
  readonly pace: WritePace
  readonly batches: Batches
  readonly clock: Clock
  /** All calls of an act wait as one, in their order, so that they end one after the other and the next ones come. */
  readonly act: string
  /** Called once, before the object is written to for the first time. */
  readonly intend: () => void
  /** Aborted when nothing more is to be sent. What was sent is carried through. */
  readonly halting: AbortSignal
}

/** A write that Graph puts off is sent again so many times. */
const mostRefusals = 6
/** For so long the read before a permanent delete is taken for what is so. */
const freshMs = 10_000

/**
 * The session for one object of an act. Its first request and its writes wait for their turns; what follows a write, as reading
 * it back does, takes no turn from others. A turn is held for one request, and never while something is waited for.
 */
export function pacedSession(session: DelegatedSession, paced: Paced): DelegatedSession {
  const { graph } = session
  const { batches, clock } = paced
  let isBegun = false
  let isIntended = false
  let readAt: number | null = null

  async function inTurn(request: GraphRequest, send: () => Promise<GraphAnswer>): Promise<GraphAnswer> {
    for (let refusals = 0; ; refusals += 1) {
      const turn = await takeTurn()
      if (!('end' in turn)) return turn
      const answer = await spend(turn, request, send)
      if (answer.isOk || !isPutOff(answer) || isLong(answer) || refusals >= mostRefusals) return answer
    }
  }

  function takeTurn() {
    const claim = { person: session.caller.oid, act: paced.act, isBegun, signal: paced.halting }
    isBegun = true
    return paced.pace.take(claim)
  }

  async function spend(turn: Turn, request: GraphRequest, send: () => Promise<GraphAnswer>): Promise<GraphAnswer> {
    let answer: GraphAnswer | undefined
    try {
      if (isStale(request)) return readAnew
      answer = await send()
      return answer
    } finally {
      turn.end(answer, request)
    }
  }

  /** Somebody may have restored it, and deleted it again, since it was read. */
  function isStale({ method }: GraphRequest): boolean {
    return method === 'DELETE' && readAt !== null && clock.now() - readAt > freshMs
  }

  return {
    ...session,
    graph: {
      ...graph,
      async askOnce(request, options) {
        const ask = () => graph.askOnce(request, { ...options, batches })
        const answer = isBegun ? await ask() : await inTurn(request, ask)
        readAt ??= clock.now()
        return answer
      },
      write: (request) =>
        inTurn(request, () => {
          if (!isIntended) paced.intend()
          isIntended = true
          return graph.write(request, { batches })
        }),
    },
  }
}

/** Nothing was sent. The browser begins anew with the object, which reads it anew. */
const readAnew = { isOk: false, status: 429, failure: { code: 'throttled', retryAfterSeconds: 1 } } as const

function isLong({ failure: { retryAfterSeconds = 0 } }: GraphFailure): boolean {
  return retryAfterSeconds * 1000 > longestPauseMs
}

import type { Session } from '@/lib/auth/session'
import { isSettled, type ActName, type ActTarget } from '@/lib/contract/acts'
import { AppError } from '@/lib/contract/app-error'
import { deletedObjectSchema } from '@/lib/contract/objects'
import {
  isProven,
  nextPauseMs,
  outcomeAfterLostAnswer,
  readingBack,
  whereaboutsInBin,
  type Whereabouts,
} from '@/lib/contract/lost-answer'
import { apiPaths } from '@/lib/contract/paths'
import type { KindSlug } from '@/lib/kinds/vocabulary'
import { readApi } from '../api'
import { waitUnlessStopped } from '../wait-unless-stopped'

type Wanted = { readonly kind: KindSlug; readonly act: ActName; readonly target: ActTarget }

/** Longer than the server looks, because the server may still be at work. */
const deadlineMs = readingBack.deadlineMs + readingBack.lagMs

/** Reads an object back until the act shows or the deadline is over: reads run behind writes. */
export async function locate(session: TokenSource, wanted: Wanted): Promise<Whereabouts> {
  const signal = AbortSignal.timeout(deadlineMs)
  const start = Date.now()
  let last: Whereabouts | null = null
  let since = start
  for (let pauseMs: number = readingBack.firstPauseMs; !signal.aborted; pauseMs = nextPauseMs(pauseMs)) {
    const lookedAt = Date.now()
    const whereabouts = await locateOnce(session, wanted, signal)
    if (whereabouts !== last) since = lookedAt
    last = whereabouts
    const times = { elapsedMs: lookedAt - start, heldMs: lookedAt - since }
    const isDecided = isSettled(outcomeAfterLostAnswer(wanted.act, whereabouts, 'maybeUnderWay'))
    if (isDecided && isProven(whereabouts, times)) return whereabouts
    await waitUnlessStopped(pauseMs / 1000, signal)
  }
  return 'unknown'
}

/** Reading back never leaves the page: the report of the run would be lost with it. */
type TokenSource = Pick<Session, 'getAccessToken'>

function staying(session: TokenSource) {
  return {
    getAccessToken: (options?: { forceRefresh?: boolean }) => session.getAccessToken({ ...options, stay: true }),
    answerChallenge: (claims: string) => Promise.reject(new AppError({ code: 'stepUp', claims })),
  }
}

async function locateOnce(session: TokenSource, { kind, target }: Wanted, signal: AbortSignal): Promise<Whereabouts> {
  const path = apiPaths.object(kind, target.id)
  try {
    const found = await readApi(path, deletedObjectSchema, { session: staying(session), signal })
    return whereaboutsInBin(found.deletedDateTime, target.deletedDateTime)
  } catch (error) {
    const code = error instanceof AppError ? error.failure.code : null
    if (code === 'leftBin') return 'leftBin'
    return code === 'alreadyRestored' ? 'restored' : code === 'alreadyGone' ? 'gone' : 'unknown'
  }
}

import type { Session } from '@/lib/auth/session'
import type { ActName, ActTarget } from '@/lib/contract/acts'
import { AppError } from '@/lib/contract/app-error'
import { deletedObjectSchema } from '@/lib/contract/objects'
import {
  readingBack,
  nextPauseMs,
  whereaboutsAfter,
  whereaboutsInBin,
  type Whereabouts,
} from '@/lib/contract/lost-answer'
import { apiPaths } from '@/lib/contract/paths'
import type { KindSlug } from '@/lib/kinds/vocabulary'
import { readApi } from '../api'
import { waitUnlessStopped } from '../wait-unless-stopped'

type Wanted = { readonly kind: KindSlug; readonly act: ActName; readonly target: ActTarget }

/** Longer than the server looks, because the server may still be at work. */
const deadlineMs = readingBack.deadlineMs + readingBack.absenceMs

/** Reads an object back until the act shows or the deadline is over: reads run behind writes. */
export async function locate(session: Session, wanted: Wanted): Promise<Whereabouts> {
  const signal = AbortSignal.timeout(deadlineMs)
  let last: Whereabouts = 'unknown'
  let goneSince: number | null = null
  for (let pauseMs: number = readingBack.firstPauseMs; !signal.aborted; pauseMs = nextPauseMs(pauseMs)) {
    last = await locateOnce(session, wanted, signal)
    goneSince = last === 'gone' ? (goneSince ?? Date.now()) : null
    const isGone = goneSince !== null && Date.now() - goneSince >= readingBack.absenceMs
    const isFinal = last === 'restored' && wanted.act !== 'undoRestore'
    if (last === whereaboutsAfter[wanted.act] ? last !== 'gone' || isGone : isFinal || isGone) return last
    await waitUnlessStopped(pauseMs / 1000, signal)
  }
  return last === 'gone' ? 'unknown' : last
}

/** Reading back never leaves the page: the report of the run would be lost with it. */
function staying(session: Session) {
  return {
    getAccessToken: (options?: { forceRefresh?: boolean }) => session.getAccessToken({ ...options, stay: true }),
    answerChallenge: (claims: string) => Promise.reject(new AppError({ code: 'stepUp', claims })),
  }
}

async function locateOnce(session: Session, { kind, target }: Wanted, signal: AbortSignal): Promise<Whereabouts> {
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

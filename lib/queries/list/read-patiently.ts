import { AppError, gotNoAnswer, type Failure } from '@/lib/contract/app-error'
import type { ObjectPage } from '@/lib/contract/objects'

export type PageSource = {
  readonly readPage: (cursor: string | null) => Promise<ObjectPage>
  readonly wait: (seconds: number) => Promise<void>
  /** How many seconds Graph wants us to wait; null when it goes on. */
  readonly onWaiting: (seconds: number | null) => void
  readonly signal: AbortSignal
}

const mostWaits = 20
const defaultWaitSeconds = 10
const pauseSeconds = 2

/**
 * One page of a list: throttling is waited out, and a page that got no answer is asked for once more. Null when it was stopped.
 *
 * @throws AppError when it could not be read, or not as a whole
 */
export async function readPatiently(
  { readPage, wait, onWaiting, signal }: PageSource,
  cursor: string | null,
): Promise<ObjectPage | null> {
  let failedOnce = false
  for (let waits = 0; !signal.aborted; waits += 1) {
    try {
      const page = await readPage(cursor)
      return signal.aborted ? null : requireWhole(page)
    } catch (error) {
      if (signal.aborted) return null
      const failure = error instanceof AppError ? error.failure : null
      const seconds = waits < mostWaits ? secondsUntilNext(failure, failedOnce) : null
      if (seconds === null) throw error
      failedOnce ||= failure !== null && gotNoAnswer(failure)
      if (failure && isToldWhen(failure)) onWaiting(seconds)
      await wait(seconds)
      onWaiting(null)
    }
  }
  return null
}

/** Whoever exports or selects all means the objects of newer kinds too. */
function requireWhole(page: ObjectPage): ObjectPage {
  if (page.newerKinds) throw new AppError({ code: 'pageOutdated' })
  return page
}

function secondsUntilNext(failure: Failure | null, failedOnce: boolean): number | null {
  if (failure === null) return null
  if (isToldWhen(failure)) return failure.retryAfterSeconds ?? defaultWaitSeconds
  return gotNoAnswer(failure) && !failedOnce ? pauseSeconds : null
}

function isToldWhen({ code }: Failure): boolean {
  return code === 'throttled' || code === 'graphDown'
}

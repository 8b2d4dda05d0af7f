import type { Session } from '@/lib/auth/session'
import { AppError } from '@/lib/contract/app-error'
import { objectPageSchema, type DeletedObject } from '@/lib/contract/objects'
import { apiPaths, type ListName } from '@/lib/contract/paths'
import { largestPage, type ListView } from '@/lib/contract/view'
import { isDealtWith, recentActs } from '@/lib/storage/recent-acts'
import { readApi } from './api'
import { waitUnlessStopped } from './locate'

type Source = {
  readonly session: Session
  readonly list: ListName
  readonly view: ListView
  readonly signal: AbortSignal
}

const longestThrottledRounds = 20
const defaultRetryAfterSeconds = 10

/**
 * Everything that matches a view, as Graph has it now, less what this browser already dealt with.
 *
 * @throws AppError when some of it could not be read: part of it is never given for all
 */
export async function readMatches(
  { session, list, view, signal }: Source,
  onProgress: (read: number) => void,
): Promise<readonly DeletedObject[]> {
  const byId = new Map<string, DeletedObject>()
  let throttledRounds = 0
  for (let cursor: string | null | undefined; cursor !== null;) {
    const path = apiPaths.list(list, view, { cursor: cursor ?? null, size: largestPage })
    try {
      const page = await readApi(path, objectPageSchema, { session, signal })
      for (const row of page.rows) byId.set(row.id, row)
      onProgress(byId.size)
      cursor = page.next
    } catch (error) {
      throttledRounds += 1
      const seconds = throttledRounds > longestThrottledRounds ? null : secondsUntilNext(error)
      if (seconds === null) throw error
      await waitUnlessStopped(seconds, signal)
    }
    if (signal.aborted) throw new AppError({ code: 'unavailable' })
  }
  const acts = recentActs.read()
  return [...byId.values()].filter((row) => !isDealtWith(row, acts))
}

/** Throttling is waited out; null for every other failure. */
function secondsUntilNext(error: unknown): number | null {
  if (!(error instanceof AppError) || error.failure.code !== 'throttled') return null
  return error.failure.retryAfterSeconds ?? defaultRetryAfterSeconds
}

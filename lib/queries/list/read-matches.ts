import { AppError, gotNoAnswer, type Failure } from '@/lib/contract/app-error'
import type { DeletedObject, ObjectPage } from '@/lib/contract/objects'
import { readPatiently, type PageSource } from './read-patiently'

type Source = Omit<PageSource, 'onWaiting'> & {
  /** Called with how many were read so far. */
  readonly onProgress: (read: number) => void
}

/**
 * Every object of a list, as Graph has it now. Null when it was stopped.
 *
 * @throws AppError when some of it could not be read: part of it is never given for all
 */
export async function readMatches({ onProgress, ...source }: Source): Promise<readonly DeletedObject[] | null> {
  const byId = new Map<string, DeletedObject>()
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page: ObjectPage | null = await readPatiently({ ...source, onWaiting: () => {} }, cursor ?? null)
    if (page === null) return null
    const lost = page.missing.find(({ failure }) => isPassing(failure))
    if (lost) throw new AppError(lost.failure)
    for (const row of page.rows) byId.set(row.id, row)
    onProgress(byId.size)
    cursor = page.next
  }
  return [...byId.values()]
}

/** A kind that could not be read just now. A kind that the person may never read is no part of the selection. */
function isPassing(failure: Failure): boolean {
  return gotNoAnswer(failure) || failure.code === 'throttled' || failure.code === 'unexpected'
}

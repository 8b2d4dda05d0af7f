import type { Session } from '@/lib/auth/session'
import { AppError } from '@/lib/contract/app-error'
import { readingBack } from '@/lib/contract/lost-answer'
import { deletedObjectSchema, type DeletedObject } from '@/lib/contract/objects'
import { apiPaths } from '@/lib/contract/paths'
import type { KindSlug } from '@/lib/kinds/vocabulary'
import { readApi } from './api'
import { waitUnlessStopped } from './wait-unless-stopped'

type Asked = { readonly session: Session; readonly signal: AbortSignal }

/**
 * One deleted object. It is called gone only when it stays away: one that was just restored is found nowhere for a moment.
 */
export async function readObject(kind: KindSlug, id: string, { session, signal }: Asked): Promise<DeletedObject> {
  const read = () => readApi(apiPaths.object(kind, id), deletedObjectSchema, { session, signal })
  try {
    return await read()
  } catch (error) {
    if (!(error instanceof AppError) || error.failure.code !== 'alreadyGone') throw error
    await waitUnlessStopped(readingBack.lagMs / 1000, signal)
    signal.throwIfAborted()
    return read()
  }
}

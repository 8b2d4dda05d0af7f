import type { Session } from '@/lib/auth/session'
import { AppError } from '@/lib/contract/app-error'
import { deletedObjectSchema, type DeletedObject } from '@/lib/contract/objects'
import { apiPaths } from '@/lib/contract/paths'
import type { KindSlug } from '@/lib/kinds/vocabulary'
import { readApi } from './api'

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
    // Rarely needed, so it comes later than the list.
    const { untilReadsCatchUp } = await import('./until-reads-catch-up')
    await untilReadsCatchUp(signal)
    return read()
  }
}

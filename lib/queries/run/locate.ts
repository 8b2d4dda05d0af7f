import type { Session } from '@/lib/auth/session'
import type { ActName, ActTarget } from '@/lib/contract/acts'
import { AppError } from '@/lib/contract/app-error'
import { deletedObjectSchema } from '@/lib/contract/objects'
import { apiPaths } from '@/lib/contract/paths'
import type { KindSlug } from '@/lib/kinds'
import { readApi } from '../api'
import { waitUnlessStopped } from '../wait-unless-stopped'
import { whereaboutsAfter, type Whereabouts } from './run-act'

type Wanted = { readonly kind: KindSlug; readonly act: ActName; readonly target: ActTarget }

/** Live reads lag too, so an object that was just restored may look gone for a while. */
const goneForMs = 5_000
const deadlineMs = 20_000
const pauseSeconds = 1.5

/** Reads an object back until the act shows or the deadline is over: reads run behind writes. */
export async function locate(session: Session, wanted: Wanted): Promise<Whereabouts> {
  const signal = AbortSignal.timeout(deadlineMs)
  let last: Whereabouts = 'unknown'
  let goneSince: number | null = null
  while (!signal.aborted) {
    last = await locateOnce(session, wanted, signal)
    goneSince = last === 'gone' ? (goneSince ?? Date.now()) : null
    const isGone = goneSince !== null && Date.now() - goneSince >= goneForMs
    const isFinal = last === 'restored' && wanted.act !== 'undoRestore'
    if (last === whereaboutsAfter[wanted.act] ? last !== 'gone' || isGone : isFinal || isGone) return last
    await waitUnlessStopped(pauseSeconds, signal)
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
    return found.deletedDateTime === target.deletedDateTime ? 'deleted' : 'deletedAgain'
  } catch (error) {
    const code = error instanceof AppError ? error.failure.code : null
    return code === 'alreadyRestored' ? 'restored' : code === 'alreadyGone' ? 'gone' : 'unknown'
  }
}

import 'server-only'
import { confirmedActNames } from '@/lib/contract/acts'
import { AppError } from '@/lib/contract/app-error'
import { isObjectId } from '@/lib/contract/object-id'
import { objectsPerLook, type FindingsOfSeveral } from '@/lib/contract/findings'
import { checksBefore } from '@/lib/kinds/checks-before'
import type { Kind } from '@/lib/kinds/kind'
import { systemClock, type Clock } from '../../clock'
import type { DelegatedSession } from '../../session'
import { runSideBySide } from '../side-by-side'
import { checkDeletedObject } from './check-deleted-object'

type Asked = { readonly act: string | null; readonly ids: readonly string[] }

/** What stands in the way of an act on each of several objects: only what decides whether and how it is tried. */
export async function lookAtSeveral(
  session: DelegatedSession,
  kind: Kind,
  { act, ids }: Asked,
  clock: Pick<Clock, 'now'> = systemClock,
): Promise<FindingsOfSeveral> {
  const known = confirmedActNames.find((name) => name === act)
  if (!known || ids.length > objectsPerLook || !ids.every(isObjectId)) throw new AppError({ code: 'invalidRequest' })
  const checks = checksBefore(known, kind)
  const looks = await runSideBySide(ids, async (id) => {
    try {
      const { findings } = await checkDeletedObject(session, { ...kind, checks }, id, clock)
      return { id, findings }
    } catch (error) {
      if (!(error instanceof AppError) || error.failure.code === 'stepUp') throw error
      return { id, findings: [], failure: error.failure }
    }
  })
  return { looks: [...looks] }
}

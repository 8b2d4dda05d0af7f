import 'server-only'
import { confirmedActNames } from '@/lib/contract/confirmed-acts'
import { AppError } from '@/lib/contract/app-error'
import { isObjectId } from '@/lib/contract/object-id'
import { objectsPerLook, type FindingsOfSeveral } from '@/lib/contract/findings'
import { checksBefore } from '@/lib/kinds/checks-before'
import type { Kind } from '@/lib/kinds/kind'
import { systemClock, type Clock } from '../../clock'
import type { DelegatedSession } from '../../session'
import { findingOfProtection } from './checks/check-deletion-protection'
import { readProtections } from './deletion-protection'
import { once } from './once'
import { readDomains } from './read-domains'
import { runSideBySide } from '../side-by-side'
import { checkDeletedObject } from './check-deleted-object'

type Asked = { readonly act: string | null; readonly ids: readonly string[] }

/** What decides of each of several objects whether and how an act is tried. */
export async function lookAtSeveral(
  session: DelegatedSession,
  kind: Kind,
  { act: asked, ids }: Asked,
  clock: Pick<Clock, 'now'> = systemClock,
): Promise<FindingsOfSeveral> {
  const act = confirmedActNames.find((name) => name === asked)
  if (!act || ids.length > objectsPerLook[act] || !ids.every(isObjectId)) throw new AppError({ code: 'invalidRequest' })
  const look = act === 'restore' ? lookBeforeRestore : lookBeforePermanentDelete
  return { looks: [...(await look(session, kind, ids, clock))] }
}

type Look = (
  session: DelegatedSession,
  kind: Kind,
  ids: readonly string[],
  clock: Pick<Clock, 'now'>,
) => Promise<FindingsOfSeveral['looks']>

const lookBeforeRestore: Look = async (session, kind, ids, clock) => {
  const checks = checksBefore('restore', kind)
  const domains = once(() => readDomains(session))
  const looks = await runSideBySide(ids, async (id) => {
    try {
      const { findings, properties } = await checkDeletedObject(session, { ...kind, checks }, id, { clock, domains })
      return { id, findings, ...(properties && { properties }) }
    } catch (error) {
      if (!(error instanceof AppError) || error.failure.code === 'stepUp') throw error
      return { id, findings: [], failure: error.failure }
    }
  })
  return [...looks]
}

/** Only whether they are protected, in few requests. */
const lookBeforePermanentDelete: Look = async (session, kind, ids, clock) => {
  const protections = await readProtections(session, kind, ids, new Date(clock.now()))
  return protections.map((protection, index) => {
    const finding = findingOfProtection(protection)
    if (finding?.failure?.code === 'stepUp') throw new AppError(finding.failure)
    return { id: ids[index] ?? '', findings: finding ? [finding] : [] }
  })
}

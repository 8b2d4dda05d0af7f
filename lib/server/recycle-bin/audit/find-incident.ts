import 'server-only'
import { AppError } from '@/lib/contract/app-error'
import { actorKey } from '@/lib/contract/actor'
import { readIncidentId } from '@/lib/contract/incidents'
import { systemClock, type Clock } from '../../clock'
import type { DelegatedSession } from '../../session'
import { burstPauseMs, burstsIn, isWhollyKnown, type Burst } from './bursts'
import type { DeletionJournal } from './deletion-journal'
import { readJournal } from './read-journal'

export type FoundIncident = { readonly burst: Burst; readonly journal: DeletionJournal }

const withinMs = 8_000
/** Most bursts are over by then; a longer one is followed. */
const firstReachMs = 60 * 60_000

/**
 * The burst that an incident's name means. Null while the log is still being read; it goes on with the next call. The head of
 * an old one may have left the log since it got its name.
 *
 * @throws AppError `notFound` where the log has none such, and when it cannot be read
 */
export async function findIncident(
  session: DelegatedSession,
  id: string,
  clock: Clock = systemClock,
): Promise<FoundIncident | null> {
  const named = readIncidentId(id)
  if (named === null) throw new AppError({ code: 'invalidRequest' })
  const endsAt = clock.now() + withinMs
  for (let to = named.from + firstReachMs; ;) {
    const wanted = { from: named.from - burstPauseMs, to }
    const { journal, knownFrom } = await readJournal(session, wanted, { clock, withinMs: endsAt - clock.now() })
    if (knownFrom === null || knownFrom > wanted.from) return null
    const burst = burstsIn(journal).find((one) => isMeant(one, named))
    if (!burst) throw new AppError({ code: 'notFound' })
    if (isWhollyKnown(journal, burst, clock.now())) return { burst, journal }
    const further = Math.min(burst.to + firstReachMs, clock.now())
    if (further <= to) return null
    to = further
  }
}

function isMeant(burst: Burst, { actorKey: key, from }: { readonly actorKey: string; readonly from: number }): boolean {
  const isThen = burst.from - burstPauseMs <= from && from <= burst.to
  return isThen && actorKey(burst.actor) === key
}

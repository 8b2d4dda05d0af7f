import 'server-only'
import type { Incidents } from '@/lib/contract/incidents'
import { retentionDays } from '@/lib/format/time-left'
import { systemClock, type Clock } from '../../clock'
import type { DelegatedSession } from '../../session'
import { burstPauseMs, burstsIn, type Burst } from './bursts'
import { incidentsAmong } from './incidents'
import { readJournal } from './read-journal'

/** A page that waits asks again, and shows what is known meanwhile. */
const withinMs = 8_000
const dayMs = 24 * 60 * 60_000
const mostIncidents = 200

/**
 * The incidents of the last 30 days, as far as the audit log was read within a few seconds; it goes on with the next call.
 *
 * @throws AppError when the person may not read the log, there is none, or it holds too much
 */
export async function listIncidents(session: DelegatedSession, clock: Clock = systemClock): Promise<Incidents> {
  const now = clock.now()
  const whole = { from: now - retentionDays * dayMs, to: now }
  const { journal, knownFrom } = await readJournal(session, whole, { clock, withinMs })
  if (knownFrom === null) return { incidents: [], knownFrom: null, isComplete: false }
  const isComplete = knownFrom <= whole.from
  const known = burstsIn(journal).filter((burst) => isWithin(burst, isComplete ? -Infinity : knownFrom))
  return {
    incidents: incidentsAmong(known).slice(0, mostIncidents),
    knownFrom: new Date(knownFrom).toISOString(),
    isComplete,
  }
}

/** One that may go on before what is known would be told too small. */
function isWithin({ from }: Burst, knownFrom: number): boolean {
  return from - burstPauseMs > knownFrom
}

import 'server-only'
import { actorKey } from '@/lib/contract/actor'
import { timelineSlices, type IncidentDetails } from '@/lib/contract/incidents'
import { systemClock, type Clock } from '../../clock'
import type { DelegatedSession } from '../../session'
import { burstsIn, type Burst } from './bursts'
import { findIncident } from './find-incident'
import { deletionsPerDay, toIncident, usualOf } from './incidents'

/**
 * An incident by its name, with how its deletions lie in time.
 *
 * @throws AppError `notFound` where the log has none such, and when it cannot be read
 */
export async function incidentDetails(
  session: DelegatedSession,
  id: string,
  clock: Clock = systemClock,
): Promise<IncidentDetails> {
  const found = await findIncident(session, id, clock)
  if (found === null) return { incident: null, timeline: [] }
  const { burst, journal } = found
  const key = actorKey(burst.actor)
  const own = burstsIn(journal).filter(({ actor }) => actorKey(actor) === key)
  return { incident: toIncident(burst, usualOf(burst, deletionsPerDay(own))), timeline: timelineOf(burst) }
}

function timelineOf({ from, to, objects }: Burst): number[] {
  const slices = Array.from({ length: timelineSlices }, () => 0)
  const sliceMs = Math.max(1, to - from + 1) / timelineSlices
  for (const { at } of objects.values()) {
    const slice = Math.floor((at - from) / sliceMs)
    slices[slice] = (slices[slice] ?? 0) + 1
  }
  return slices
}

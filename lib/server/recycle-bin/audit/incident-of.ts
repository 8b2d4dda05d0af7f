import 'server-only'
import type { Incident } from '@/lib/contract/incidents'
import { burstsIn, isWhollyKnown, type Burst } from './bursts'
import type { Deletion, DeletionJournal } from './deletion-journal'
import { deletionsPerDay, isIncident, toIncident, usualOf } from './incidents'

/** The incident that a deletion is part of; null where it is of none, or where too little is known to tell. */
export function incidentOf(
  journal: DeletionJournal,
  { id, at }: Deletion,
  now: number,
): Pick<Incident, 'id' | 'count'> | null {
  const found = incidentsByObject(journal).get(id)
  const own = found?.find(({ burst }) => burst.from <= at && at <= burst.to)
  if (!own || !isWhollyKnown(journal, own.burst, now) || !isUsualKnown(journal, now)) return null
  return { id: own.incident.id, count: own.incident.count }
}

type Own = { readonly burst: Burst; readonly incident: Incident }
type ByObject = ReadonlyMap<string, readonly Own[]>

const kept = new WeakMap<DeletionJournal, { readonly version: number; readonly byObject: ByObject }>()

/** Made once for as long as the journal knows the same: a list asks for each of its rows. */
function incidentsByObject(journal: DeletionJournal): ByObject {
  const known = kept.get(journal)
  if (known?.version === journal.version) return known.byObject
  const { version } = journal
  const bursts = burstsIn(journal)
  const perDay = deletionsPerDay(bursts)
  const byObject = new Map<string, readonly Own[]>()
  for (const burst of bursts) {
    const incident = toIncident(burst, usualOf(burst, perDay))
    if (!isIncident(incident)) continue
    for (const id of burst.objects.keys()) byObject.set(id, [...(byObject.get(id) ?? []), { burst, incident }])
  }
  kept.set(journal, { version, byObject })
  return byObject
}

const dayMs = 24 * 60 * 60_000

/** Whether enough days are known to tell what is ordinary. */
function isUsualKnown(journal: DeletionJournal, now: number): boolean {
  return journal.firstGap({ from: now - 7 * dayMs, to: now }, now) === null
}

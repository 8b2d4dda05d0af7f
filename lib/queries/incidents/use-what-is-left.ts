'use client'

import { useQueries } from '@tanstack/react-query'
import { useSession } from '@/lib/auth/session-provider'
import type { Incident, IncidentState } from '@/lib/contract/incidents'
import { incidentQueries } from './incident-queries'

/** Counting what is left of a larger one takes more requests than a glance is worth: its own page does it. */
const mostCounted = 5_000

/** How many objects of each incident still lie in the recycle bin, by its id; null where that is not known in whole, or not yet. */
export function useWhatIsLeft(incidents: readonly Incident[]): (incident: Incident) => number | null {
  const session = useSession()
  const counted = incidents.filter(({ count }) => count <= mostCounted)
  const results = useQueries({
    queries: counted.map(({ id }) => ({ ...incidentQueries(session).state(id), staleTime: 60_000 })),
  })
  const left = new Map(counted.map(({ id }, index) => [id, leftOf(results[index]?.data)]))
  return ({ id }) => left.get(id) ?? null
}

function leftOf(state: IncidentState | undefined): number | null {
  if (!state || state.kinds.length === 0) return null
  let sum = 0
  for (const { deleted } of state.kinds) {
    if (typeof deleted !== 'number') return null
    sum += deleted
  }
  return sum
}

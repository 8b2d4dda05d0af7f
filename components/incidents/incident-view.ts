import { actorKey } from '@/lib/contract/actor'
import type { Incident } from '@/lib/contract/incidents'
import { emptyView, type View } from '@/lib/contract/view'

/** The log and the object tell the moment of the same deletion nearly alike. */
const toleranceMs = 5 * 60_000
const minuteMs = 60_000

/** The view of a list that shows the objects of an incident that are still deleted. */
export function viewOfIncident({ actor, from, to }: Incident): View {
  const first = minuteOf(Math.floor((Date.parse(from) - toleranceMs) / minuteMs))
  const last = minuteOf(Math.ceil((Date.parse(to) + toleranceMs) / minuteMs))
  return { ...emptyView, deletedBy: actorKey(actor), deletedWithin: `${first}..${last}` }
}

function minuteOf(minutes: number): string {
  return `${new Date(minutes * minuteMs).toISOString().slice(0, 16)}Z`
}

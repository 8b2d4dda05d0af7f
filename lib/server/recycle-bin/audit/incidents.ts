import 'server-only'
import { actorKey } from '@/lib/contract/actor'
import { incidentIdOf, type Incident } from '@/lib/contract/incidents'
import type { KindSlug } from '@/lib/kinds/vocabulary'
import type { Burst } from './bursts'

/** Fewer than these are what people delete by hand. */
export const fewestOfIncident = 5
/** So many times what an actor deletes on an ordinary day is no ordinary day. */
const timesTheUsual = 3
/** On so many other days an actor has to have deleted something before anything of theirs is usual. */
const fewestDays = 3

const dayMs = 24 * 60 * 60_000

/** The bursts that are incidents, newest first. */
export function incidentsAmong(bursts: readonly Burst[]): readonly Incident[] {
  const perDay = deletionsPerDay(bursts)
  return bursts
    .map((burst) => toIncident(burst, usualOf(burst, perDay)))
    .filter(isIncident)
    .sort((one, other) => other.from.localeCompare(one.from))
}

export function isIncident({ count, usual }: Incident): boolean {
  return count >= fewestOfIncident && (usual === null || count > usual * timesTheUsual)
}

export function toIncident({ actor, from, to, objects }: Burst, usual: number | null): Incident {
  return {
    id: incidentIdOf(actor, from),
    actor,
    from: new Date(from).toISOString(),
    to: new Date(to).toISOString(),
    count: objects.size,
    kinds: kindsOf(objects),
    usual,
  }
}

/** What the actor of a burst deletes on the other days on which they delete something; null where these are too few. */
export function usualOf(burst: Burst, perDay: DeletionsPerDay): number | null {
  const days = perDay.get(actorKey(burst.actor)) ?? new Map<number, number>()
  const own = new Set([dayOf(burst.from), dayOf(burst.to)])
  const others = [...days].flatMap(([day, count]) => (own.has(day) ? [] : [count])).sort((one, other) => one - other)
  return others.length < fewestDays ? null : (others[Math.floor(others.length / 2)] ?? null)
}

type DeletionsPerDay = ReadonlyMap<string, ReadonlyMap<number, number>>

export function deletionsPerDay(bursts: readonly Burst[]): DeletionsPerDay {
  const perActor = new Map<string, Map<number, number>>()
  for (const { actor, objects } of bursts) {
    const key = actorKey(actor)
    const days = perActor.get(key) ?? new Map<number, number>()
    for (const { at } of objects.values()) days.set(dayOf(at), (days.get(dayOf(at)) ?? 0) + 1)
    perActor.set(key, days)
  }
  return perActor
}

/** By universal time, because a tenant has no other clock of its own. */
function dayOf(at: number): number {
  return Math.floor(at / dayMs)
}

function kindsOf(objects: Burst['objects']): Incident['kinds'] {
  const counts = new Map<KindSlug, number>()
  for (const { kind } of objects.values()) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return [...counts].map(([kind, count]) => ({ kind, count })).sort((one, other) => other.count - one.count)
}

import type { Outcome } from '@/lib/contract/acts'
import type { TakenAddress } from './use-addresses'

/** The addresses that each object was said to come back without, by object id. */
export type Announced = ReadonlyMap<string, readonly string[]>

export function announcedOf(taken: readonly TakenAddress[]): Announced {
  const ids = [...new Set(taken.map(({ object }) => object.id))]
  const addressesOf = (id: string) =>
    taken.filter(({ object }) => object.id === id).map(({ value }) => value.replace(/^smtp:/i, ''))
  return new Map(ids.map((id) => [id, addressesOf(id)]))
}

/** Where Graph does not answer with the addresses of what came back, they are those that were named beforehand. */
export function withAnnounced(
  outcomes: ReadonlyMap<string, Outcome>,
  announced: Announced,
): ReadonlyMap<string, Outcome> {
  if (announced.size === 0) return outcomes
  return new Map(
    [...outcomes].map(([id, outcome]) => {
      const named = announced.get(id)
      const isUntold = outcome.changes?.without === null && named !== undefined
      return [id, isUntold ? { ...outcome, changes: { ...outcome.changes, without: [...named] } } : outcome]
    }),
  )
}

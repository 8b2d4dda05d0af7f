import { holdingsOf } from './holdings'
import type { Kind } from './kind'

/** How another object belongs to a deleted one. */
export const relations = ['counterpart', 'owned', 'members', 'owners', 'memberOf'] as const
export type Relation = (typeof relations)[number]

/** What can be looked up of objects of a kind. Who can be a member of groups can own objects too. */
export function relationsOf(kind: Kind): readonly Relation[] {
  const held: readonly string[] = holdingsOf[kind.slug]
  const isLooked: Readonly<Record<Relation, boolean>> = {
    counterpart: kind.companion !== null,
    owned: held.includes('memberOf'),
    members: held.includes('members'),
    owners: held.includes('owners'),
    memberOf: held.includes('memberOf'),
  }
  return relations.filter((relation) => isLooked[relation])
}

import { holdingsOf } from './holdings'
import type { Kind } from './kind'
import type { CheckName } from './vocabulary'

/** How another object belongs to a deleted one. */
export const relations = ['counterpart', 'holders', 'owned', 'members', 'owners', 'memberOf'] as const
export type Relation = (typeof relations)[number]

const holding: readonly CheckName[] = [
  'signInName',
  'proxyAddresses',
  'mailNickname',
  'identifierUris',
  'uniqueName',
  'newServicePrincipal',
  'namesakes',
]

/** The checks of a kind that find live objects with a name, an address or another value of the deleted one. */
export function holdingChecksOf({ checks }: Kind): readonly CheckName[] {
  return checks.filter((name) => holding.includes(name))
}

/** What can be looked up of objects of a kind. Who can be a member of groups can own objects too. */
export function relationsOf(kind: Kind): readonly Relation[] {
  const held: readonly string[] = holdingsOf[kind.slug]
  const isLooked: Readonly<Record<Relation, boolean>> = {
    counterpart: kind.companion !== null,
    holders: holdingChecksOf(kind).length > 0,
    owned: held.includes('memberOf'),
    members: held.includes('members'),
    owners: held.includes('owners'),
    memberOf: held.includes('memberOf'),
  }
  return relations.filter((relation) => isLooked[relation])
}

import 'server-only'
import type { CommonFilterName, CommonValue } from '@/lib/contract/common-filters'
import type { Kind } from '@/lib/kinds/kind'
import type { Deleters } from '../../audit/deleters'
import { everything, nothing, type Condition } from './condition'
import { deletedWithinCondition } from './deleted-within-condition'
import { deleterCondition } from './deleter-condition'
import { domainCondition } from './domain-condition'
import { leftCondition } from './left-condition'
import { severalCondition } from './several-condition'
import type { AskMode } from './ask-mode'
import { searchCondition } from './search-condition'

/** What conditions are made with. */
export type ConditionContext = {
  /** The moment that relative times count from. */
  readonly now: Date
  /** The audit log, where the view asks it. */
  readonly deleters: Deleters | null
  readonly mode: AskMode
}

type CommonConditions = {
  readonly [Name in CommonFilterName]: (kind: Kind, value: CommonValue<Name>, context: ConditionContext) => Condition
}

/** What each common filter asks of the objects of a kind that has what it looks at. */
export const commonConditions: CommonConditions = {
  search: (kind, text, { mode }) => searchCondition(kind, text, mode),
  several: (kind, texts, { mode }) => severalCondition(kind, texts, mode),
  kinds: ({ slug }, chosen) => (chosen.includes(slug) ? everything : nothing),
  deletedWithin: (_, range, { now }) => deletedWithinCondition(range, now),
  left: (kind, choice, { now }) => leftCondition(kind, choice, now),
  domain: domainCondition,
  deletedBy: (_, choice, { deleters }) => deleterCondition(choice, deleters),
}

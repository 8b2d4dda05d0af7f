import { objectTypes } from '../data/directory-object'
import type { SwitchDefinition } from './switch-definitions'

/** What queries may ask for. */
export const querySwitches = {
  uncastSelect: {
    values: ['refused', 'allowed'],
    default: 'refused',
    meaning:
      '$select of properties of the derived type without a cast: on GET deletedItems/{id}, and on named locations.',
  },
  noAdvancedQueriesFor: {
    values: ['nothing', 'everything', ...objectTypes],
    default: 'nothing',
    meaning: 'Types for which ConsistencyLevel has no effect, as in Azure AD B2C tenants.',
  },
  disputedFilters: {
    values: ['advanced', 'refused', 'basic'],
    default: 'advanced',
    meaning:
      'What an operator needs that the page of a type lists and a table of advanced queries leaves blank: their parameters, nothing, or it is refused.',
  },
  undocumentedFilters: {
    values: ['refused', 'taken'],
    default: 'refused',
    meaning: 'Whether $filter takes, by eq and startsWith, properties for which no document names a filter.',
  },
  deletedDateTimeFilter: {
    values: ['advanced', 'basic'],
    default: 'advanced',
    meaning: 'Whether comparing deletedDateTime needs an advanced query, as sorting by it does.',
  },
  searchOrder: {
    values: ['kept', 'refused', 'ignored'],
    default: 'kept',
    meaning: 'What becomes of $orderby beside $search, which is documented for displayName only.',
  },
} as const satisfies Record<string, SwitchDefinition>

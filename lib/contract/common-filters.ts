import { parseAsStringLiteral, type inferParserType, type ParserMap } from 'nuqs/server'
import { domainProperties } from '@/lib/kinds/domain-properties'
import type { Kind } from '@/lib/kinds/kind'
import { actorTypes } from './actor'
import { parseAsDeletedWithin, parseAsDeleter, parseAsNames, parseAsPlainText, parseAsSeveral } from './parsers'

export const leftChoices = ['expired', 'today', '3d', '7d', '14d', '30d', 'by-hand'] as const
export type LeftChoice = (typeof leftChoices)[number]

/** Who deleted an object: anybody of a sort, or a certain one by its key. */
export const deleterChoices = actorTypes
export type DeleterChoice = (typeof deleterChoices)[number]

export type CommonFilter = {
  /** Its parameter in the address. */
  readonly parameter: string
  readonly parser: ParserMap[string]
  /** Whether objects of a kind have what the filter looks at. */
  readonly fits: (kind: Kind) => boolean
  /**
   * What becomes of objects of other kinds: they do not match, or nobody can tell, and then the list says that they are
   * missing.
   */
  readonly others: 'doNotMatch' | 'areUnknown'
}

const everyKind = { fits: () => true, others: 'doNotMatch' } as const

/**
 * What every list can be narrowed by, beside the facets of its kind, in the order of the address. A filter has more parts where
 * these must not go to the browser, or not with its first rows: its condition and predicate (`commonConditions`), its field in the
 * dialog (`commonFields`) and its words (`commonWords`). None of these tables compiles without it.
 */
export const commonFilters = {
  search: { parameter: 'q', parser: parseAsPlainText.withDefault(''), ...everyKind },
  /** Texts that are looked up at once, each as all of something that the object is known by. */
  several: { parameter: 'find', parser: parseAsSeveral, ...everyKind },
  /** Slugs. */
  kinds: { parameter: 'kind', parser: parseAsNames, ...everyKind },
  /** See `deleted-within.ts`. */
  deletedWithin: { parameter: 'deleted', parser: parseAsDeletedWithin, ...everyKind },
  left: { parameter: 'left', parser: parseAsStringLiteral(leftChoices), ...everyKind },
  domain: {
    parameter: 'domain',
    parser: parseAsPlainText,
    fits: (kind) => domainProperties(kind).length > 0,
    others: 'doNotMatch',
  },
  /** Read from the audit log. */
  deletedBy: {
    parameter: 'by',
    parser: parseAsDeleter,
    fits: ({ auditActivities }) => auditActivities.delete.length > 0,
    others: 'areUnknown',
  },
} as const satisfies Readonly<Record<string, CommonFilter>>

export type CommonFilterName = keyof typeof commonFilters
type CommonParsers = { readonly [Name in CommonFilterName]: (typeof commonFilters)[Name]['parser'] }

/** What the address says of each filter; null, or an empty search, where it says nothing. */
export type CommonValues = inferParserType<CommonParsers>
/** The value of a filter that is on. */
export type CommonValue<Name extends CommonFilterName> = NonNullable<CommonValues[Name]>

export const commonFilterNames = Object.keys(commonFilters) as readonly CommonFilterName[]

export const commonParsers = partOfEach('parser') as CommonParsers
export const commonParameters = partOfEach('parameter') as Readonly<Record<CommonFilterName, string>>

function partOfEach(part: keyof CommonFilter) {
  return Object.fromEntries(Object.entries(commonFilters).map(([name, filter]) => [name, filter[part]]))
}

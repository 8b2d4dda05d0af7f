import {
  createLoader,
  createParser,
  createSerializer,
  parseAsArrayOf,
  parseAsNumberLiteral,
  parseAsString,
  parseAsStringLiteral,
  type inferParserType,
} from 'nuqs/server'
import { facetNames, type FacetName } from '@/lib/kinds/facet'
import { isDeletedWithin } from './deleted-within'
import { isObjectRef } from './object-ref'

export const leftChoices = ['expired', 'today', '3d', '7d', '14d', 'by-hand'] as const
export type LeftChoice = (typeof leftChoices)[number]

/** An application, such as a script or a pipeline, or somebody who was signed in. */
export const deleterChoices = ['person', 'automation'] as const
export type DeleterChoice = (typeof deleterChoices)[number]

/** What Graph sorts at any size; every other order is made of the completely loaded list. */
export const graphOrders = ['newest', 'oldest', 'name', 'name-desc'] as const
export type GraphOrder = (typeof graphOrders)[number]

/** Letters of a search or of a filter's value. */
export const longestText = 120
const longestList = 24

const parseAsObjectRef = createParser({
  parse: (value: string) => (isObjectRef(value) ? value : null),
  serialize: (value: string) => value,
})

/** Text a person may search for: trimmed, without control characters, and no longer than `longestText`. */
const parseAsPlainText = createParser({ parse: plainText, serialize: (value: string) => value })

const parseAsDeletedWithin = createParser({
  parse: (value: string) => (isDeletedWithin(value) ? value : null),
  serialize: (value: string) => value,
})

/** A graph order, or the name of a column, with `-desc` behind it for the other direction. */
const parseAsOrder = createParser({
  parse: (value: string) => (/^[a-zA-Z]{1,64}(-desc)?$/.test(value) ? value : null),
  serialize: (value: string) => value,
})

const parseAsNames = createParser({
  parse: (value: string) => distinct(value.split(',').filter((name) => /^[a-zA-Z-]{1,64}$/.test(name))),
  serialize: (value: readonly string[]) => value.join(','),
  eq: (one: readonly string[], other: readonly string[]) => one.join() === other.join(),
})

const parseAsChoices = createParser({
  parse: (value: string) => {
    const texts = parseAsArrayOf(parseAsPlainText).parse(value) ?? []
    return distinct(texts)
  },
  serialize: (value: readonly string[]) => parseAsArrayOf(parseAsPlainText).serialize([...value]),
  eq: (one: readonly string[], other: readonly string[]) => JSON.stringify(one) === JSON.stringify(other),
})

const facetParsers = Object.fromEntries(facetNames.map((name) => [name, parseAsChoices])) as Record<
  FacetName,
  typeof parseAsChoices
>

/**
 * The whole view of a list, as it stands in the address: defaults are not written, bad values fall back to them, and the order
 * here is the order there. This is version 1; another one will write its number as `v`, and this one will still be read.
 */
export const viewParsers = {
  search: parseAsPlainText.withDefault(''),
  /** Slugs; only in the list of all kinds. */
  kinds: parseAsNames,
  /** See `deleted-within.ts`. */
  deletedWithin: parseAsDeletedWithin,
  left: parseAsStringLiteral(leftChoices),
  domain: parseAsPlainText,
  /** As the audit log tells. */
  deletedBy: parseAsStringLiteral(deleterChoices),
  ...facetParsers,
  sort: parseAsOrder.withDefault('newest'),
  columns: parseAsNames,
  object: parseAsObjectRef,
}
export type View = inferParserType<typeof viewParsers>
/** What decides which rows there are; the open object and the columns do not. */
export type ListView = Omit<View, 'object' | 'columns'>

const urlKeys = { search: 'q', kinds: 'kind', deletedWithin: 'deleted', deletedBy: 'by', columns: 'cols' } as const
export const viewUrlKeys = urlKeys

export const serializeView = createSerializer(viewParsers, { urlKeys })
export const loadView = createLoader(viewParsers, { urlKeys })

/** Names of the parameters in the address, in their fixed order. */
export const viewParameters: readonly string[] = Object.keys(viewParsers).map(
  (name) => (urlKeys as Readonly<Record<string, string>>)[name] ?? name,
)

/** The most that Graph gives in one page. Source: "List deletedItems (directory objects)". */
export const largestPage = 999

/** Rows that a list begins with: the more there are, the later the first one stands. */
export const firstPage = 100

/** Route handlers read the same parameters as the page, where to go on, and how many rows to give at once. */
export const loadPaging = createLoader({
  cursor: parseAsString,
  size: parseAsNumberLiteral([firstPage, largestPage]).withDefault(firstPage),
})
export type Paging = { readonly cursor: string | null; readonly size: typeof firstPage | typeof largestPage }

/** Lists that only we can sort are loaded completely, up to so many objects. */
export const mostSortedHere = 10_000

export const emptyView: View = loadView('')

/** Puts what belongs to the view into its fixed order, and leaves the rest of the address behind it. */
export function inFixedOrder(address: URLSearchParams): URLSearchParams {
  const place = (name: string) => {
    const index = viewParameters.indexOf(name)
    return index === -1 ? viewParameters.length : index
  }
  return new URLSearchParams([...address].sort(([one], [other]) => place(one) - place(other)))
}

/** The part of a view that decides which rows there are. */
export function listViewOf({ object, columns, ...view }: View): ListView {
  return view
}

/** The search stays: its words are no filter. */
export function withoutFilters({ search, sort, columns, object }: View): View {
  return { ...emptyView, search, sort, columns, object }
}

function plainText(value: string): string | null {
  return [...value.replaceAll(/\p{Cc}/gu, '').trim()].slice(0, longestText).join('').trim() || null
}

function distinct(values: readonly string[]): readonly string[] | null {
  const unique = [...new Set(values)].slice(0, longestList)
  return unique.length === 0 ? null : unique
}

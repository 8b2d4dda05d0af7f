import {
  createLoader,
  createSerializer,
  parseAsNumberLiteral,
  parseAsString,
  type inferParserType,
  type ParserMap,
} from 'nuqs/server'
import { facetNames, type FacetName } from '@/lib/kinds/facet'
import type { Kind } from '@/lib/kinds/kind'
import { commonParameters, commonParsers } from './common-filters'
import { filterNames, type FilterName } from './filters'
import { parseAsChoices, parseAsColumns, parseAsObjectRef, parseAsOrder } from './parsers'

/** What Graph sorts at any size; every other order is made of the completely loaded list. */
export const graphOrders = ['newest', 'oldest', 'name', 'name-desc'] as const
export type GraphOrder = (typeof graphOrders)[number]

const facetParsers = Object.fromEntries(facetNames.map((name) => [name, parseAsChoices])) as Record<
  FacetName,
  typeof parseAsChoices
>

/** Parts of a view that do not decide which rows there are. */
const shownParsers = {
  sort: parseAsOrder.withDefault('newest'),
  columns: parseAsColumns,
  object: parseAsObjectRef,
} satisfies Record<'sort' | 'columns' | 'object', ParserMap[string]>
type ShownName = keyof typeof shownParsers

/**
 * The whole view of a list, as it stands in the address: defaults are not written, bad values fall back to them, and the order
 * here is the order there. This is version 1; another one will write its number as `v`, and this one will still be read.
 */
export const viewParsers = { ...commonParsers, ...facetParsers, ...shownParsers } satisfies Record<
  FilterName | ShownName,
  ParserMap[string]
>
export type View = inferParserType<typeof viewParsers>
/** What decides which rows there are, their order, and what is read of them beside what every list of the kind reads. */
export type ListView = Pick<View, FilterName | 'sort' | 'columns'>
export type Filters = Pick<View, FilterName>

const urlKeys = { ...commonParameters, columns: 'cols' } as const
export const viewUrlKeys = urlKeys

export const serializeView = createSerializer(viewParsers, { urlKeys })
export const loadView = createLoader(viewParsers, { urlKeys })

/** Names of the parameters in the address, in their fixed order. */
export const viewParameters: readonly string[] = Object.keys(viewParsers).map(parameterOf)

/** Whether the list has the same rows without this parameter. */
export function isShownParameter(parameter: string): boolean {
  return Object.keys(shownParsers).some((name) => parameterOf(name) === parameter)
}

function parameterOf(name: string): string {
  return (urlKeys as Readonly<Record<string, string>>)[name] ?? name
}

/** The most that Graph gives in one page. Source: "List deletedItems (directory objects)". */
export const largestPage = 999

/** Rows that a list begins with. With more of them the first one would come later. */
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

/** The part of a view that decides what is read. */
export function listViewOf({ object, columns, ...view }: View, kind: Kind | null = null): ListView {
  const further = columns?.filter((name) => kind !== null && isFurtherColumn(kind, name)).sort()
  return { ...view, columns: further?.length ? further : null }
}

const ofEveryList = /^(id|name|kind|identifier|about|deleted|by|left|displayName|deletedDateTime)$/

/** Whether a column may be a property that the list reads only when it is asked to. Which there are, the server knows. */
export function isFurtherColumn({ properties }: Kind, name: string): boolean {
  return !ofEveryList.test(name) && !properties.some((property) => property.inList && property.name === name)
}

/** The part of a view that decides which rows there are, as it stands in an address. */
export function serializeRows(view: ListView): string {
  return serializeView({ ...view, columns: null })
}

/** A text that stands for the objects that a list shows, whatever their order. */
export function matchesKey(view: ListView): string {
  return serializeRows({ ...view, sort: emptyView.sort })
}

/** Names of the filters that are on, in the order of the address. */
export function filtersOn(view: Filters): readonly FilterName[] {
  return filterNames.filter((name) => view[name] !== emptyView[name])
}

/** Keeps the search, which is no filter. */
export function withoutFilters({ search, sort, columns, object }: View): View {
  return { ...emptyView, search, sort, columns, object }
}

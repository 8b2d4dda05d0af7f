import { isKindSlug, kinds } from '@/lib/kinds'
import type { KindSlug } from '@/lib/kinds/vocabulary'
import { facetNames, type Facet, type FacetName } from '@/lib/kinds/facet'
import type { Kind } from '@/lib/kinds/kind'
import { readObjectRef } from './object-ref'
import {
  emptyView,
  graphOrders,
  isFurtherColumn,
  isShownParameter,
  loadView,
  serializeView,
  viewParameters,
  type View,
} from './view'

/** Columns that every list can show. Others are properties that come with the list. */
export const commonColumns = ['kind', 'identifier', 'about', 'deleted', 'by', 'left'] as const
export type CommonColumn = (typeof commonColumns)[number]

/** What a list can be narrowed by, sorted by and show: of one kind, or of all. */
export type Scope = { readonly kind: Kind } | { readonly kind: null; readonly kinds: readonly Kind[] }

/** Names of the columns that a list can show, in the order in which the chooser offers them. */
export function columnsOf(scope: Scope): readonly string[] {
  if (scope.kind === null) return defaultColumns(scope)
  const own = scope.kind.properties.filter(({ name, inList }) => inList && !shownElsewhere.includes(name))
  return [...defaultColumns(scope), ...own.map(({ name }) => name)]
}

const shownElsewhere: readonly string[] = ['id', 'displayName', 'deletedDateTime']

export function defaultColumns(scope: Scope): readonly string[] {
  // A list of all kinds has the column "Kind" in the place of the badges.
  return commonColumns.filter((name) => name !== (scope.kind === null ? 'about' : 'kind'))
}

/** Whether the list can show it: as it comes, or because Graph is asked for it too. */
function isColumnOf(scope: Scope, name: string): boolean {
  return columnsOf(scope).includes(name) || (scope.kind !== null && isFurtherColumn(scope.kind, name))
}

export function facetsOf(scope: Scope): readonly Facet[] {
  return scope.kind === null ? [] : scope.kind.facets
}

/** The kinds that a view of a list asks about. */
export function kindsShown(scope: Scope, chosen: View['kinds']): readonly Kind[] {
  return (scope.kind === null ? scope.kinds : [scope.kind]).filter(({ slug }) => chosen?.includes(slug) ?? true)
}

/** The nearest view that the list can show: what nobody knows is left out. A filter that no kind of the list has stays: it finds nothing. */
export function fittingView(view: View, scope: Scope): View {
  const facets = Object.fromEntries(facetNames.map((name) => [name, fittingChoices(view[name], name)])) as Record<
    FacetName,
    readonly string[] | null
  >
  const columns = view.columns?.filter((name) => isColumnOf(scope, name)) ?? []
  const isDefault = columns.join() === defaultColumns(scope).join()
  return {
    ...view,
    ...facets,
    kinds: nonEmpty(view.kinds?.filter(isKindSlug)),
    object: view.object !== null && readObjectRef(nameOf(scope), view.object) ? view.object : null,
    sort: isOrderOf(view.sort, scope, columns) ? view.sort : emptyView.sort,
    columns: isDefault ? null : nonEmpty(columns),
  }
}

/** Names of the parameters of an address that had to be left out or changed to show the list. */
export function ignoredParameters(address: URLSearchParams, scope: Scope): readonly string[] {
  const fitted = new URLSearchParams(serializeView(fittingView(loadView(address), scope)))
  const defaults = new URLSearchParams({ q: '', sort: emptyView.sort, cols: defaultColumns(scope).join(',') })
  const names = [...new Set(address.keys())]
  return names.filter((name) => {
    if (!viewParameters.includes(name)) return true
    const kept = fitted.get(name) ?? defaults.get(name)
    return address.getAll(name).length > 1 || !isSameChoice(kept, address.get(name))
  })
}

/** Whether something was left out that may have been a filter, so that the list may show more than was meant. */
export function mayLackFilter(ignored: readonly string[]): boolean {
  return ignored.some((parameter) => !isShownParameter(parameter))
}

function nameOf({ kind }: Scope): KindSlug | 'all' {
  return kind === null ? 'all' : kind.slug
}

/** What Graph is asked for besides has to stand in the list to be sorted by: it may not exist. */
function isOrderOf(sort: string, scope: Scope, shown: readonly string[]): boolean {
  if ((graphOrders as readonly string[]).includes(sort)) return true
  const column = sort.replace(/-desc$/, '')
  return [...columnsOf(scope), ...shown].includes(column) && !['about', 'deleted', 'by', 'left'].includes(column)
}

/** Keeps the facets that some kind has. In a list of other kinds they find nothing, and the pill says so. */
function fittingChoices(chosen: readonly string[] | null, name: FacetName): readonly string[] | null {
  const facets: readonly Facet[] = kinds.flatMap((kind: Kind) => kind.facets.filter((facet) => facet.name === name))
  if (chosen === null || facets.some((facet) => 'property' in facet)) return chosen
  const known = new Set(facets.flatMap((facet) => ('options' in facet ? facet.options.map(({ value }) => value) : [])))
  return nonEmpty([...known].filter((value) => chosen.includes(value)))
}

/** Choices in another order are the same choices. */
function isSameChoice(kept: string | null | undefined, given: string | null): boolean {
  const parts = (text: string) => text.trim().split(',').sort().join()
  return kept !== undefined && kept !== null && given !== null && parts(kept) === parts(given)
}

function nonEmpty(values: readonly string[] | undefined): readonly string[] | null {
  return values === undefined || values.length === 0 ? null : values
}

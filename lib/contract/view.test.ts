import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isKindSlug, kindOf, kinds } from '@/lib/kinds'
import { type Facet } from '@/lib/kinds/facet'
import { deleterChoices, leftChoices } from './common-filters'
import { isDeletedWithin } from './deleted-within'
import { columnsOf, defaultColumns, facetsOf, fittingView, ignoredParameters, type Scope } from './fitting-view'
import { writeObjectRef } from './object-ref'
import {
  emptyView,
  filtersOn,
  graphOrders,
  inFixedOrder,
  listViewOf,
  serializeRows,
  loadPaging,
  loadView,
  serializeView,
  viewParameters,
  type View,
} from './view'

const scopes: readonly Scope[] = [...kinds.map(({ slug }) => ({ kind: kindOf(slug) })), { kind: null, kinds }]
const anyScope = fc.constantFrom(...scopes)

const text = fc
  .string({ unit: 'binary', maxLength: 140 })
  .map((value) => loadView(new URLSearchParams({ q: value })).search)
  .filter((value) => value !== '')

const moment = fc
  .integer({ min: 0, max: 3_000_000_000 })
  .map((seconds) => `${new Date(seconds * 1000).toISOString().slice(0, 16)}Z`)
const range = fc
  .oneof(
    fc
      .record({ amount: fc.integer({ min: 1, max: 9999 }), unit: fc.constantFrom('h', 'd') })
      .map(({ amount, unit }) => `${amount}${unit}`),
    fc.tuple(fc.option(moment), fc.option(moment)).map(([from, to]) => `${from ?? ''}..${to ?? ''}`),
  )
  .filter(isDeletedWithin)

function choicesOf(facet: Facet): fc.Arbitrary<readonly string[]> {
  if (!('options' in facet)) return fc.uniqueArray(text, { minLength: 1, maxLength: 24 })
  return fc.subarray(
    facet.options.map(({ value }) => value),
    { minLength: 1 },
  )
}

/** Every view that the list can show. */
function viewOf(scope: Scope): fc.Arbitrary<View> {
  const further = scope.kind === null ? [] : ['employeeId', 'extensionAttribute7', 'extension_0f_costCentre']
  const columns = [...columnsOf(scope), ...further]
  const sortable = columnsOf(scope).filter((name) => !['about', 'deleted', 'by', 'left'].includes(name))
  const list = scope.kind !== null && isKindSlug(scope.kind.slug) ? scope.kind.slug : 'all'
  const id = fc.uuid().map((value) => writeObjectRef(list, { kind: scope.kind?.slug ?? 'users', id: value }))
  return fc.record<View>({
    ...emptyFields,
    ...Object.fromEntries(facetsOf(scope).map((facet) => [facet.name, fc.option(choicesOf(facet))])),
    search: fc.oneof(fc.constant(''), text),
    kinds: fc.option(
      fc.shuffledSubarray(
        kinds.map(({ slug }) => slug),
        { minLength: 1 },
      ),
    ),
    deletedWithin: fc.option(range),
    left: fc.option(fc.constantFrom(...leftChoices)),
    domain: fc.option(text),
    deletedBy: fc.option(fc.constantFrom(...deleterChoices)),
    sort: fc.constantFrom(...graphOrders, ...sortable.flatMap((name) => [name, `${name}-desc`])),
    columns: fc.option(
      fc
        .shuffledSubarray([...columns], { minLength: 1, maxLength: Math.min(24, columns.length) })
        .filter((chosen) => chosen.join() !== defaultColumns(scope).join()),
    ),
    object: fc.option(id),
  })
}

const emptyFields = Object.fromEntries(
  Object.entries(emptyView).map(([name, value]) => [name, fc.constant(value)]),
) as unknown as { [Name in keyof View]: fc.Arbitrary<View[Name]> }

const scopeAndView = anyScope.chain((scope) => viewOf(scope).map((view) => ({ scope, view })))
const addressOf = (view: Partial<View>) => new URLSearchParams(serializeView(view))

/** Anything that can stand behind the question mark. */
const anyAddress = fc
  .array(
    fc.tuple(
      fc.oneof(fc.constantFrom(...viewParameters), fc.string({ minLength: 1, maxLength: 8 })),
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.constantFrom(
          'name',
          'newest',
          'guest',
          'yes,no',
          'users,groups',
          '7d',
          'today',
          'automation',
          ',',
          'name-desc',
          'identifier',
        ),
      ),
    ),
    { maxLength: 6 },
  )
  .map((entries) => new URLSearchParams(entries))

describe('the view of a list in the address', () => {
  it('comes back as it was written, for every view of every list', () => {
    fc.assert(
      fc.property(scopeAndView, ({ scope, view }) => {
        const loaded = loadView(addressOf(view))
        expect(loaded).toEqual(view)
        expect(fittingView(loaded, scope)).toEqual(view)
        expect(ignoredParameters(addressOf(view), scope)).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  it('holds no defaults', () => {
    expect(serializeView(emptyView)).toBe('')
    fc.assert(
      fc.property(scopeAndView, ({ view }) => {
        const changed = Object.keys(view).filter((name) => view[name as keyof View] !== emptyView[name as keyof View])
        expect([...addressOf(view).keys()]).toHaveLength(changed.length)
      }),
    )
  })

  it('has one order, whatever order it was made in', () => {
    fc.assert(
      fc.property(scopeAndView, fc.infiniteStream<number>(fc.nat()), ({ view }, places) => {
        const names = [...addressOf(view).keys()]
        expect(names).toEqual(viewParameters.filter((name) => names.includes(name)))
        const shuffled = [...addressOf(view)].map((entry) => ({ entry, place: Number(places.next().value) }))
        shuffled.sort((one, other) => one.place - other.place)
        const reordered = inFixedOrder(new URLSearchParams(shuffled.map(({ entry }) => entry)))
        expect(reordered.toString()).toBe(addressOf(view).toString())
      }),
    )
  })

  it('stays as it is when it is written and read again, whatever the address holds', () => {
    fc.assert(
      fc.property(anyScope, anyAddress, (scope, address) => {
        const view = fittingView(loadView(address), scope)
        expect(fittingView(loadView(addressOf(view)), scope)).toEqual(view)
        expect(ignoredParameters(addressOf(view), scope)).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  it('names what of an address it does not hold', () => {
    fc.assert(
      fc.property(anyScope, anyAddress, (scope, address) => {
        const shown = addressOf(fittingView(loadView(address), scope))
        const ignored = ignoredParameters(address, scope)
        for (const [name, value] of address) {
          const isShown = shown.get(name) === value && address.getAll(name).length === 1
          if (isShown) expect(ignored).not.toContain(name)
          if (!viewParameters.includes(name)) expect(ignored).toContain(name)
        }
      }),
    )
  })

  it.each([
    ['/users?q=ann&sort=oldest', { search: 'ann', sort: 'oldest' }],
    ['/users?sort=name', { sort: 'name' }],
    ['/users?sort=newest', {}],
    ['/users?q=', {}],
    ['/users?object=7e06b566-15f3-4013-8bf8-79874d52e68a', { object: '7e06b566-15f3-4013-8bf8-79874d52e68a' }],
  ])('keeps links of the first release working: %s', (link, view) => {
    const address = new URL(link, 'http://localhost').searchParams
    const scope = { kind: kindOf('users') }
    expect(fittingView(loadView(address), scope)).toEqual({ ...emptyView, ...view })
    expect(ignoredParameters(address, scope)).toEqual([])
  })
})

describe('the nearest view', () => {
  const lists: Record<'users' | 'pkis' | 'all', Scope> = {
    users: { kind: kindOf('users') },
    pkis: { kind: kindOf('pkis') },
    all: { kind: null, kinds },
  }

  it.each([
    ['users', 'kind=groups&q=ann', { kinds: ['groups'], search: 'ann' }, []],
    ['users', 'groupType=security', { groupType: ['security'] }, []],
    ['users', 'groupType=secret', {}, ['groupType']],
    ['users', 'userType=guest,alien', { userType: ['guest'] }, ['userType']],
    ['users', 'sort=about', {}, ['sort']],
    ['users', 'sort=colour-desc', {}, ['sort']],
    ['users', 'cols=department,co-lour', { columns: ['department'] }, ['cols']],
    ['all', 'cols=identifier,colour', { columns: ['identifier'] }, ['cols']],
    // Which properties there are the server knows; it names what there is not.
    ['users', 'cols=department,colour', { columns: ['department', 'colour'] }, []],
    ['users', 'cols=colour&sort=colour-desc', { columns: ['colour'], sort: 'colour-desc' }, []],
    ['users', 'cols=identifier,about,deleted,by,left', {}, []],
    ['users', 'left=2d', {}, ['left']],
    ['users', 'by=automation', { deletedBy: 'automation' }, []],
    ['users', 'by=nobody', {}, ['by']],
    ['pkis', 'by=person', { deletedBy: 'person' }, []],
    ['users', 'deleted=yesterday', {}, ['deleted']],
    ['users', 'object=../x', {}, ['object']],
    [
      'users',
      'object=users:7e06b566-15f3-4013-8bf8-79874d52e68a',
      { object: 'users:7e06b566-15f3-4013-8bf8-79874d52e68a' },
      [],
    ],
    ['users', 'object=groups:7e06b566-15f3-4013-8bf8-79874d52e68a', {}, ['object']],
    ['users', 'q=ann&q=bob', { search: 'ann' }, ['q']],
    ['users', `q=${'x'.repeat(121)}`, { search: 'x'.repeat(120) }, ['q']],
    ['users', 'utm_source=mail', {}, ['utm_source']],
    ['all', 'kind=users,dogs', { kinds: ['users'] }, ['kind']],
    ['all', 'kind=dogs', {}, ['kind']],
    ['all', 'userType=guest', { userType: ['guest'] }, []],
    ['all', 'sort=department', {}, ['sort']],
    ['all', 'sort=kind-desc', { sort: 'kind-desc' }, []],
  ] as const)('in %s for what it cannot show names what was ignored: %s', (list, query, view, ignored) => {
    const address = new URLSearchParams(query)
    expect(fittingView(loadView(address), lists[list])).toEqual({ ...emptyView, ...view })
    expect(ignoredParameters(address, lists[list])).toEqual(ignored)
  })

  it('fits any view of one list into any other', () => {
    fc.assert(
      fc.property(scopeAndView, anyScope, ({ view }, scope) => {
        const fitted = fittingView(view, scope)
        expect(fittingView(fitted, scope)).toEqual(fitted)
        expect(Object.keys(fitted)).toEqual(Object.keys(view))
        // A filter that the list has not stays, and finds nothing. Left out, it would show what nobody asked for.
        expect(filtersOn(fitted)).toEqual(filtersOn(view))
      }),
    )
  })
})

describe('what decides the rows', () => {
  it('is everything but the open object and the columns', () => {
    fc.assert(
      fc.property(scopeAndView, ({ scope, view }) => {
        const { object, columns, ...rest } = view
        expect(listViewOf(view)).toEqual({ ...rest, columns: null })
        const further = columns?.filter((name) => !columnsOf(scope).includes(name)).sort() ?? []
        const expected = { ...rest, columns: further.length > 0 ? further : null }
        expect(listViewOf(view, scope.kind)).toEqual(expected)
        expect(serializeRows(listViewOf(view, scope.kind))).toBe(serializeView(rest))
      }),
    )
  })

  it('is no other list when columns are chosen that come anyway, or in another order', () => {
    const { kind } = { kind: kinds.find(({ slug }) => slug === 'users') ?? null }
    const viewWith = (columns: string[]) => listViewOf({ ...emptyView, columns }, kind)
    expect(viewWith(['identifier', 'department', 'left'])).toEqual(viewWith([]))
    expect(viewWith(['left', 'employeeId', 'city'])).toEqual(viewWith(['city', 'employeeId']))
    expect(viewWith(['city'])).not.toEqual(viewWith(['employeeId']))
  })

  it.each([
    ['', { cursor: null, size: 100 }],
    ['size=999&cursor=abc', { cursor: 'abc', size: 999 }],
    ['size=5', { cursor: null, size: 100 }],
  ])('comes in pages of 100, or the largest that Graph has: %j', (query, paging) => {
    expect(loadPaging(new URLSearchParams(query))).toEqual(paging)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kindOf, kinds } from '@/lib/kinds'
import type { KindSlug } from '@/lib/kinds/vocabulary'
import { anyFilterValues } from '@/lib/server/testing/any-filter-value'
import { commonFilterNames, commonFilters, type CommonFilter } from './common-filters'
import { filterNames } from './filters'
import { mayLackFilter } from './fitting-view'
import { parseAsPlainText } from './parsers'
import { emptyView, filtersOn, loadView, serializeView, viewParameters, viewParsers } from './view'

const text = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 140 })
  .map((value) => parseAsPlainText.parse(value) ?? 'a')
const values = anyFilterValues(text, new Date())

describe('a common filter', () => {
  it.each(commonFilterNames)('comes back from the address as it was written: %s', (name) => {
    fc.assert(
      fc.property(values[name] as fc.Arbitrary<unknown>, (value) => {
        const view = { ...emptyView, [name]: value }
        const address = new URLSearchParams(serializeView(view))
        expect([...address.keys()]).toEqual([commonFilters[name].parameter])
        expect(loadView(address)).toEqual(view)
        expect(filtersOn(view)).toEqual([name])
      }),
    )
  })

  it('has a parameter of its own', () => {
    expect(new Set(viewParameters).size).toBe(viewParameters.length)
  })

  it.each(commonFilterNames)('is for some kind at least: %s', (name) => {
    expect(kinds.some((kind) => commonFilters[name].fits(kind))).toBe(true)
  })

  it('does not compile without a part of its record', () => {
    const whole = { parameter: 'madeUp', parser: parseAsPlainText, fits: () => true, others: 'doNotMatch' } as const
    const { fits, ...withoutKinds } = whole
    const { parser, ...withoutParser } = whole
    // @ts-expect-error Property 'fits' is missing
    const first: CommonFilter = withoutKinds
    // @ts-expect-error Property 'parser' is missing
    const second: CommonFilter = withoutParser
    expect([first, second, fits(), parser]).not.toContain(undefined)
  })

  it('is the only way into the address, so that nothing there narrows a list without a record', () => {
    // @ts-expect-error 'madeUp' does not exist among the names of filters and of what is shown
    const alone: typeof viewParsers = { ...viewParsers, madeUp: parseAsPlainText }
    expect(alone).not.toEqual(viewParsers)
    expect(Object.keys(viewParsers)).toEqual([...filterNames, 'sort', 'columns', 'object'])
  })
})

describe('the domain', () => {
  it.each<KindSlug>(['agent-identities', 'administrative-units', 'named-locations', 'pkis', 'devices'])(
    'is not for %s, which have no address',
    (slug) => expect(commonFilters.domain.fits(kindOf(slug))).toBe(false),
  )

  it.each<KindSlug>(['users', 'groups', 'applications', 'service-principals', 'agent-users', 'agent-blueprints'])(
    'is for %s, which have addresses',
    (slug) => expect(commonFilters.domain.fits(kindOf(slug))).toBe(true),
  )
})

describe('what an address says and this app does not know', () => {
  it.each([
    ['mail', true],
    ['left', true],
    ['q', true],
    ['sort', false],
    ['cols', false],
    ['object', false],
  ])('may have been a filter: %s, %s', (parameter, isFilter) => {
    expect(mayLackFilter([parameter])).toBe(isFilter)
  })
})

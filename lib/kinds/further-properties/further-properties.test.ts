import { describe, expect, it } from 'vitest'
import { kindOf, kinds } from '..'
import { isMomentName } from '../moment-name'
import type { KindSlug } from '../vocabulary'
import { columnSourceOf } from './column-source'
import { everyPropertyOf, isFurtherPropertyName } from './further-properties'

describe.each(kinds.map((kind) => [kind.slug, kind] as const))('every property of %s', (_, kind) => {
  const properties = everyPropertyOf(kind)

  it('is named once', () => {
    const names = properties.map(({ name }) => name)
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  })

  it('that the list or the overview decides by is read together with the others', () => {
    const apart = properties.filter((property) => property.apart !== undefined).map(({ name }) => name)
    expect(kind.properties.filter(({ name }) => apart.includes(name))).toEqual([])
  })
})

describe.each(kinds.map((kind) => [kind.slug, kind] as const))('a moment of %s', (_, kind) => {
  it('is known by its name where the tables are not loaded', () => {
    const columns = everyPropertyOf(kind).filter(({ apart }) => apart === undefined)
    for (const { name, type } of columns) expect([name, isMomentName(name)]).toEqual([name, type === 'dateTime'])
  })
})

describe('what Graph selects for a column', () => {
  const sourceOf = (slug: KindSlug, column: string) => columnSourceOf(kindOf(slug), column)
  const extension = 'extension_0123456789abcdef0123456789abcdef_costCentre'

  it('is the property itself, or what holds the extension attributes', () => {
    expect(sourceOf('users', 'employeeId')).toBe('employeeId')
    expect(sourceOf('users', 'extensionAttribute7')).toBe('onPremisesExtensionAttributes')
    expect(sourceOf('devices', 'extensionAttribute7')).toBe('extensionAttributes')
    expect(sourceOf('users', extension)).toBe(extension)
  })

  it.each([
    ['users', 'signInActivity'],
    ['users', 'extensionAttribute0'],
    ['users', 'extensionAttribute16'],
    ['users', 'groupTypes'],
    ['users', 'extension_0123_costCentre'],
    ['pkis', extension],
    ['pkis', 'extensionAttribute7'],
    ['users', '__proto__'],
  ] as const)('is nothing, of %s, for %s', (slug, column) => {
    expect(sourceOf(slug, column)).toBeNull()
  })
})

it('isFurtherPropertyName knows what the tables name, and nothing else', () => {
  expect(isFurtherPropertyName('onPremisesImmutableId')).toBe(true)
  for (const name of ['password', '__proto__', '']) expect(isFurtherPropertyName(name)).toBe(false)
})

import { describe, expect, it } from 'vitest'
import { kinds } from '..'
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

it('isFurtherPropertyName knows what the tables name, and nothing else', () => {
  expect(isFurtherPropertyName('onPremisesImmutableId')).toBe(true)
  for (const name of ['password', '__proto__', '']) expect(isFurtherPropertyName(name)).toBe(false)
})

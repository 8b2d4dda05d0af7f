import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kindOf, kinds } from '@/lib/kinds'
import { searchFilter } from './search-filter'

const anyKind = fc.constantFrom(...kinds.map(({ slug }) => kindOf(slug)))

describe('searchFilter', () => {
  it('asks for nothing where nothing is left to search for', () => {
    expect(searchFilter(kindOf('users'), '')).toBeNull()
    expect(searchFilter(kindOf('users'), '\ud83d')).toBeNull()
  })

  it('searches only in properties of the kind, and lets no text end itself', () => {
    fc.assert(
      fc.property(anyKind, fc.string({ minLength: 1 }), (kind, search) => {
        const properties = (searchFilter(kind, search) ?? '')
          .replaceAll(/'(?:[^']|'')*'/g, '$')
          .split(' or ')
          .map((condition) => /^(?:startswith|endswith)\((\w+),\$\)$/.exec(condition)?.[1])
        expect(properties).toEqual(kind.search.map(({ property }) => property))
      }),
    )
  })

  it('takes an id for the value of each property that can hold one', () => {
    fc.assert(
      fc.property(anyKind, fc.uuid(), (kind, id) => {
        expect(searchFilter(kind, id)).toBe(kind.searchIds.map((name) => `${name} eq '${id}'`).join(' or '))
      }),
    )
  })
})

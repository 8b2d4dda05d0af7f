import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadView, serializeView, sortOrders, type View } from './view'

const view: fc.Arbitrary<View> = fc.record({
  search: fc.string({ maxLength: 120 }).map((text) => text.replaceAll(/\p{Cc}/gu, '').trim()),
  sort: fc.constantFrom(...sortOrders),
  object: fc.option(fc.uuid()),
})

describe('view', () => {
  it('comes back from the address as it was written into it', () => {
    fc.assert(
      fc.property(view, (original) => {
        const address = new URL(`http://localhost/users${serializeView(original)}`)
        expect(loadView(address.searchParams)).toEqual(original)
      }),
    )
  })

  it('writes nothing for defaults', () => {
    expect(serializeView({ search: '', sort: 'newest', object: null })).toBe('')
  })

  it('falls back to the default for every value it does not know', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('q', 'sort', 'object', 'other'), fc.string()), (parameters) => {
        const loaded = loadView(new URLSearchParams(parameters))
        expect(sortOrders).toContain(loaded.sort)
        expect(loadView(new URLSearchParams(serializeView(loaded)))).toEqual(loaded)
      }),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deletedRange, isDeletedWithin } from './deleted-within'

const now = new Date('2026-06-30T12:00:00Z')

describe('a range of deletion', () => {
  it.each([
    ['24h', '2026-06-29T12:00:00Z', null],
    ['1h', '2026-06-30T11:00:00Z', null],
    ['7d', '2026-06-23T12:00:00Z', null],
    ['2026-06-01T00:00Z..2026-06-08T09:30Z', '2026-06-01T00:00:00Z', '2026-06-08T09:30:00Z'],
    ['2026-06-01T00:00Z..', '2026-06-01T00:00:00Z', null],
    ['..2026-06-08T00:00Z', null, '2026-06-08T00:00:00Z'],
  ])('%s means what it says, now', (text, from, to) => {
    expect(isDeletedWithin(text)).toBe(true)
    expect(deletedRange(text, now)).toEqual({ from: from && new Date(from), to: to && new Date(to) })
  })

  it('stays relative', () => {
    const later = new Date(now.getTime() + 3_600_000)
    expect(deletedRange('24h', later).from).toEqual(new Date('2026-06-29T13:00:00Z'))
  })

  it.each([
    '',
    '0h',
    '0d',
    '-1d',
    '7',
    '7w',
    '10000d',
    '..',
    '2026-06-01',
    '2026-06-01T00:00Z',
    '2026-02-31T00:00Z..',
    '2026-13-01T00:00Z..',
    '2026-06-01T24:30Z..',
    '2026-06-08T00:00Z..2026-06-01T00:00Z',
    '2026-06-08T00:00Z..2026-06-08T00:00Z',
    '2026-06-01T00:00Z..2026-02-31T00:00Z',
    ' 7d',
    '7d7d',
  ])('is not meant by %j', (text) => expect(isDeletedWithin(text)).toBe(false))

  it('ends after it begins, whenever it is one', () => {
    const anything = fc.oneof(
      fc.string(),
      fc.stringMatching(/^\d{1,5}[hdw]$/),
      fc.stringMatching(/^(20\d\d-[01]\d-[0-3]\dT[0-2]\d:[0-5]\dZ)?\.\.(20\d\d-[01]\d-[0-3]\dT[0-2]\d:[0-5]\dZ)?$/),
    )
    fc.assert(
      fc.property(anything, (text) => {
        const { from, to } = deletedRange(text, now)
        for (const end of [from, to]) expect(Number.isNaN(end?.getTime() ?? 0)).toBe(false)
        if (!isDeletedWithin(text)) return
        expect(from !== null || to !== null).toBe(true)
        if (from && to) expect(from < to).toBe(true)
      }),
    )
  })
})

import { describe, expect, it } from 'vitest'
import type { ObjectPage } from '@/lib/contract/objects'
import { mergeFirstPage, withoutObjects, type LoadedList } from './first-page'

const page = (ids: string, next: string | null): ObjectPage => ({
  rows: [...ids].map((id) => ({ kind: 'users', id, displayName: id, deletedDateTime: `at-${id}`, properties: {} })),
  next,
  total: 9,
  missing: [],
})
const list = (...pages: ObjectPage[]): LoadedList => ({
  pages,
  pageParams: [null, ...pages.slice(0, -1).map(({ next }) => next)].map((cursor) => ({ cursor, size: 100 })),
})
const ids = (loaded: LoadedList) => loaded.pages.flatMap(({ rows }) => rows.map(({ id }) => id)).join('')

describe('mergeFirstPage', () => {
  const loaded = list(page('abc', 'n1'), page('def', 'n2'), page('ghi', 'n3'))

  it('changes nothing when nothing changed', () => {
    expect(ids(mergeFirstPage(loaded, page('abc', 'n1')))).toBe('abcdefghi')
  })

  it('puts what is new on top and keeps the rest without a gap', () => {
    const merged = mergeFirstPage(loaded, page('xab', 'm1'))
    expect(ids(merged)).toBe('xabcdefghi')
    expect(merged.pages.at(-1)?.next).toBe('n3')
  })

  it('drops what went away and shows nothing twice', () => {
    expect(ids(mergeFirstPage(loaded, page('acd', 'm1')))).toBe('acdefghi')
  })

  it('reads on where the last loaded page ends', () => {
    expect(mergeFirstPage(list(page('abc', 'n1')), page('bcd', 'm1')).pages.at(-1)?.next).toBe('m1')
    expect(mergeFirstPage(list(page('abc', 'n1')), page('xab', 'm1')).pages.at(-1)?.next).toBe('n1')
  })

  it('leaves only the fresh page where the two do not meet', () => {
    expect(ids(mergeFirstPage(loaded, page('xyz', 'm1')))).toBe('xyz')
  })

  it('ends where the fresh page is the last one', () => {
    expect(ids(mergeFirstPage(loaded, page('ab', null)))).toBe('ab')
    expect(ids(mergeFirstPage(loaded, page('', null)))).toBe('')
  })
})

describe('withoutObjects', () => {
  it('takes the objects out of every page', () => {
    expect(ids(withoutObjects(list(page('abc', 'n1'), page('def', null)), new Set('be')))).toBe('acdf')
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SavedView, SavedViews } from './saved-views'
import { mostViews, savedViewsText, withImported } from './saved-views-file'

const view = (id: string, more: Partial<SavedView> = {}): SavedView => ({
  id,
  name: `View ${id}`,
  list: 'all',
  query: '?left=7d',
  isPinned: true,
  ...more,
})
const none: SavedViews = { views: [], startId: null }
const counter = () => {
  let last = 0
  return () => `new-${++last}`
}

describe('a file of saved views', () => {
  it('brings every view to somebody else, under an id of its own', () => {
    const text = savedViewsText([view('a'), view('b', { query: '', isPinned: false })])
    const imported = withImported(none, text, counter())
    expect(imported).toMatchObject({ added: 2, there: 0, leftOut: 0 })
    expect(imported?.after.views).toEqual([
      { ...view('a'), id: 'new-1' },
      { ...view('b', { query: '', isPinned: false }), id: 'new-2' },
    ])
  })

  it('changes nothing of what is there, and adds nothing twice', () => {
    const before: SavedViews = { views: [view('a'), view('b')], startId: 'b' }
    const imported = withImported(before, savedViewsText([view('a'), view('c'), view('c')]), counter())
    expect(imported).toMatchObject({ added: 1, there: 2, leftOut: 0 })
    expect(imported?.after.startId).toBe('b')
    expect(imported?.after.views.slice(0, 2)).toEqual(before.views)
  })

  it('leaves out and counts what is broken or not known, and keeps the rest', () => {
    const entries = [view('a'), null, 7, {}, { ...view('b'), list: 'hologram-bins' }, view('c', { query: '?wanted=1' })]
    const text = savedViewsText([]).replace('[]', JSON.stringify(entries))
    expect(withImported(none, text, counter())).toMatchObject({ added: 1, there: 0, leftOut: 5 })
  })

  it('adds no more than a person can overlook, and counts the rest as left out', () => {
    const many = Array.from({ length: 11_000 }, (_, index) => view(`v${index}`))
    const imported = withImported({ views: [view('own')], startId: null }, savedViewsText(many), counter())
    expect(imported).toMatchObject({ added: mostViews - 1, there: 0, leftOut: 11_000 - mostViews + 1 })
  })

  it('takes no other file for one', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(withImported(none, text, counter())).toBeNull()
      }),
    )
  })

  it('says nothing of the person it comes from', () => {
    expect(savedViewsText([view('secret-id', { name: 'Mine' })])).not.toContain('secret-id')
  })
})

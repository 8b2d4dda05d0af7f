import fc from 'fast-check'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { kinds } from '@/lib/kinds'
import { readyMadeViews } from '@/lib/kinds/ready-made-views'
import { removedFrom, withMoved, withoutView, withRestored, withSaved, withUpdated } from './change-saved-views'
import { queryOf, readSavedView, savedViewsOf, viewOf, type SavedView, type SavedViews } from './saved-views'

const owner = { tenant: 'tenant', person: 'person' }
const key = 'entra-recycle-bin.saved-views.tenant.person'
const view = (id: string, more: Partial<SavedView> = {}): SavedView => ({
  id,
  name: `View ${id}`,
  list: 'all',
  query: '?left=7d',
  isPinned: false,
  ...more,
})
const listOf = (ids: string, startId: string | null = null): SavedViews => ({
  views: [...ids].map((id) => view(id)),
  startId,
})
const ids = ({ views }: SavedViews) => views.map(({ id }) => id).join('')

let kept: Map<string, string>
let isFull: boolean

beforeEach(() => {
  kept = new Map()
  isFull = false
  const localStorage = {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => {
      if (isFull) throw new DOMException('full', 'QuotaExceededError')
      kept.set(name, text)
    },
  }
  vi.stubGlobal('window', { localStorage, addEventListener: () => {}, removeEventListener: () => {} })
})

describe('saved views', () => {
  it('come back as they were saved, in their order', () => {
    const store = savedViewsOf(owner)
    expect(store.change(() => listOf('abc', 'b'))).toBe(true)
    expect(savedViewsOf(owner).read()).toMatchObject(listOf('abc', 'b'))
  })

  it('belong to one person of one tenant', () => {
    savedViewsOf(owner).change(() => listOf('a'))
    expect(savedViewsOf({ ...owner, person: 'other' }).read().views).toEqual([])
    expect(savedViewsOf({ ...owner, tenant: 'other' }).read().views).toEqual([])
  })

  it('tell who listens, until they stop', () => {
    const store = savedViewsOf(owner)
    const listener = vi.fn()
    const stop = store.subscribe(listener)
    store.change(() => listOf('a'))
    stop()
    store.change(() => listOf('ab'))
    expect(listener).toHaveBeenCalledTimes(1)
  })

  it('say so when the browser keeps nothing more, and stay as they were', () => {
    const store = savedViewsOf(owner)
    store.change(() => listOf('a'))
    isFull = true
    expect(store.change(() => listOf('ab'))).toBe(false)
    expect(ids(store.read())).toBe('a')
  })

  it.each(['', 'no json', 'null', '[]', '{}', '{"version":2,"views":[{"id":"x"}],"startId":null}'])(
    'are empty where the storage holds %j, which is put aside and not lost',
    (text) => {
      kept.set(key, text)
      const store = savedViewsOf(owner)
      expect(store.read().views).toEqual([])
      store.change(() => listOf('a'))
      expect(ids(store.read())).toBe('a')
      expect(kept.get(`${key}.unreadable`)).toBe(text)
    },
  )

  it('never throw, whatever the storage holds', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), fc.array(fc.jsonValue()), (text, views) => {
        for (const broken of [text, JSON.stringify({ version: 1, views, startId: null })]) {
          kept.set(key, broken)
          expect(savedViewsOf(owner).read().views).toEqual([])
        }
      }),
    )
  })

  it('leave out single entries that they do not know, and keep them for who does', () => {
    const fromTheFuture = { ...view('x'), list: 'hologram-bins' }
    kept.set(key, JSON.stringify({ version: 1, views: [view('a'), fromTheFuture, view('b')], startId: 'x' }))
    const store = savedViewsOf(owner)
    expect(ids(store.read())).toBe('ab')
    store.change((before) => withoutView(before, 'a'))
    expect(ids(store.read())).toBe('b')
    expect(JSON.parse(kept.get(key) ?? '')).toMatchObject({ views: [view('b'), fromTheFuture], startId: null })
  })

  it('forget the start page together with its view', () => {
    const store = savedViewsOf(owner)
    store.change(() => listOf('ab', 'a'))
    store.change((before) => withoutView(before, 'a'))
    expect(store.read().startId).toBeNull()
  })
})

describe('readSavedView', () => {
  it('knows every ready-made view, and gives its address back unchanged', () => {
    for (const { list, query } of Object.values(readyMadeViews)) {
      const read = readSavedView(view('a', { list, query }))
      expect(read).toMatchObject({ list, query })
      expect(queryOf(viewOf({ query }))).toBe(query)
    }
  })

  it('takes the list of every kind', () => {
    for (const { slug } of kinds) expect(readSavedView(view('a', { list: slug, query: '' }))).not.toBeNull()
  })

  it.each([
    ['a parameter that is not known', '?wanted=1'],
    ['a value that is not known', '?left=soon'],
    ['a value that a facet does not have', '?userType=alien'],
  ])('refuses what would open as something else: %s', (_, query) => {
    expect(readSavedView(view('a', { query }))).toBeNull()
  })

  it('forgets the object that was open', () => {
    expect(readSavedView(view('a', { query: '?left=7d&object=abc' }))).toMatchObject({ query: '?left=7d' })
  })

  it('takes names in one line and not longer than can be shown, and refuses an empty one', () => {
    expect(readSavedView(view('a', { name: ' a\n\tb ' }))?.name).toBe('a b')
    expect(readSavedView(view('a', { name: 'x'.repeat(200) }))?.name).toHaveLength(80)
    expect(readSavedView(view('a', { name: '\n ' }))).toBeNull()
  })
})

describe('changes of saved views', () => {
  it('add at the end', () => {
    expect(ids(withSaved(listOf('ab'), view('c')))).toBe('abc')
  })

  it('change one view only, and never to an empty name', () => {
    const after = withUpdated(listOf('ab'), 'a', { name: ' New ', isPinned: true })
    expect(after.views).toEqual([view('a', { name: 'New', isPinned: true }), view('b')])
    expect(withUpdated(after, 'a', { name: ' ' }).views[0]?.name).toBe('New')
  })

  it('move one place up or down, and not beyond the ends', () => {
    expect(ids(withMoved(listOf('abc'), 'b', -1))).toBe('bac')
    expect(ids(withMoved(listOf('abc'), 'b', 1))).toBe('acb')
    expect(ids(withMoved(listOf('abc'), 'a', -1))).toBe('abc')
    expect(ids(withMoved(listOf('abc'), 'c', 1))).toBe('abc')
    expect(ids(withMoved(listOf('abc'), 'x', 1))).toBe('abc')
  })

  it('bring back what was deleted to its place and its part, as if nothing had been', () => {
    fc.assert(
      fc.property(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('a', 'b', null), (id, startId) => {
        const before = listOf('abc', startId)
        const removed = removedFrom(before, id)
        const store = savedViewsOf(owner)
        store.change(() => withoutView(before, id))
        store.change((now) => (removed ? withRestored(now, removed) : now))
        expect(store.read()).toMatchObject(before)
      }),
    )
  })

  it('bring nothing back twice', () => {
    const removed = removedFrom(listOf('ab'), 'a')
    expect(removed && ids(withRestored(listOf('ab'), removed))).toBe('ab')
    expect(removedFrom(listOf('ab'), 'x')).toBeNull()
  })
})

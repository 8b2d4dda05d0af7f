import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DirectoryObject } from '../../data/directory-object'
import { DirectoryTable } from '../../data/directory-table'
import type { SortPosition } from '../../data/sorted-index'

const key = { cast: 'user', location: 'deleted', orderBy: 'displayName', includesDerived: true } as const
const object = fc
  .record({ id: fc.uuid(), displayName: fc.option(fc.string({ maxLength: 3 })) })
  .map(({ id, displayName }): DirectoryObject => ({
    id,
    type: 'user',
    deletedDateTime: '2026-01-01T00:00:00Z',
    facts: {},
    properties: { displayName },
  }))
const objects = fc.uniqueArray(object, { selector: ({ id }) => id, maxLength: 40 })

/** Reads all pages, with something happening between them. */
function readAll(table: DirectoryTable, direction: 'asc' | 'desc', size: number, between: () => void): string[] {
  const seen: string[] = []
  let after: SortPosition | null = null
  for (;;) {
    const index = table.list(key)
    const page = [...index.walk(direction, after)].slice(0, size)
    const last = page.at(-1)
    if (last === undefined) return seen
    seen.push(...page.map(({ id }) => id))
    after = index.positionOf(last)
    between()
  }
}

test('pages hold every object that stays, once, whatever comes and goes between them', () => {
  fc.assert(
    fc.property(
      objects,
      objects,
      fc.integer({ min: 1, max: 7 }),
      fc.constantFrom('asc', 'desc'),
      (staying, moving, size, direction) => {
        const table = new DirectoryTable()
        for (const entry of [...staying, ...moving]) table.put(entry)
        const leaving = [...moving]
        const seen = readAll(table, direction, size, () => {
          const gone = leaving.pop()
          if (gone !== undefined) table.remove(gone.id)
        })
        const stayingIds = staying.filter(({ id }) => !moving.some((other) => other.id === id)).map(({ id }) => id)
        expect(new Set(seen).size).toBe(seen.length)
        expect(stayingIds.filter((id) => !seen.includes(id))).toEqual([])
      },
    ),
  )
})

test('an index that is kept up is the same as one made anew', () => {
  fc.assert(
    fc.property(objects, objects, (first, second) => {
      const kept = new DirectoryTable()
      kept.list(key)
      for (const entry of first) kept.put(entry)
      for (const entry of second) kept.put(entry)
      for (const entry of first.slice(0, 5)) kept.remove(entry.id)
      const fresh = new DirectoryTable()
      for (const entry of kept.all()) fresh.put(entry)
      expect([...kept.list(key).walk('asc')]).toEqual([...fresh.list(key).walk('asc')])
    }),
  )
})

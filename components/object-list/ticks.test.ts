import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DeletedObject } from '@/lib/contract/objects'
import { allTicked, isTicked, loadedTicked, noTicks, rangeToggled, stretched, toggled, type Ticks } from './ticks'

const rows = Array.from({ length: 10 }, (_, index): DeletedObject => {
  const id = `id-${index}`
  return {
    kind: 'users',
    id,
    displayName: id,
    deletedDateTime: '2026-11-01T00:00:00Z',
    properties: {},
  }
})
const row = (index: number) => rows[index] as DeletedObject
const tickedIn = (ticks: Ticks) => rows.flatMap((object, index) => (isTicked(ticks, object) ? [index] : []))
const toggle = (ticks: Ticks, ...indexes: number[]) => indexes.reduce((now, index) => toggled(now, row(index)), ticks)

test('a range goes from the one that was ticked last, and another end of it makes it smaller', () => {
  const first = toggle(noTicks('users'), 1)
  const long = rangeToggled(first, rows, row(6))
  expect(tickedIn(long)).toEqual([1, 2, 3, 4, 5, 6])
  expect(tickedIn(rangeToggled(long, rows, row(3)))).toEqual([1, 2, 3])
  expect(tickedIn(rangeToggled(long, rows, row(0)))).toEqual([0, 1])
})

test('another end of a range leaves what was ticked by hand beside it', () => {
  const begun = toggle(noTicks('users'), 5, 1)
  const long = rangeToggled(begun, rows, row(7))
  expect(tickedIn(rangeToggled(long, rows, row(2)))).toEqual([1, 2, 5])
})

test('a range that unticks never ticks anything, whatever its end', () => {
  const unticked = toggle(noTicks('users'), 2, 2)
  const long = rangeToggled(unticked, rows, row(8))
  expect(tickedIn(long)).toEqual([])
  expect(tickedIn(rangeToggled(long, rows, row(4)))).toEqual([])
})

test('what was taken out of all that match by hand stays out, whatever a range does', () => {
  const all = toggle(allTicked('users'), 7, 2)
  const long = rangeToggled(all, rows, row(8))
  expect(tickedIn(long)).toEqual([0, 1, 9])
  expect(tickedIn(rangeToggled(long, rows, row(4)))).toEqual([0, 1, 5, 6, 8, 9])
})

test('a stretch ticks from where it begins, and leaves what it passes over again', () => {
  const begun = stretched(toggle(noTicks('users'), 5), rows, row(3), row(4))
  const long = stretched(begun, rows, null, row(6))
  expect(tickedIn(long)).toEqual([3, 4, 5, 6])
  expect(tickedIn(stretched(long, rows, null, row(4)))).toEqual([3, 4, 5])
  expect(tickedIn(stretched(long, rows, null, row(2)))).toEqual([2, 3, 5])
})

test('with nothing to begin from a range is the one object', () => {
  expect(tickedIn(rangeToggled(noTicks('users'), rows, row(4)))).toEqual([4])
  expect(tickedIn(rangeToggled(loadedTicked('users', rows), rows, row(4)))).toEqual([0, 1, 2, 3, 5, 6, 7, 8, 9])
  expect(tickedIn(rangeToggled(toggle(noTicks('users'), 4), rows.slice(5), row(6)))).toEqual([4, 6])
})

test('an object that was deleted again since is not ticked', () => {
  const ticks = toggle(noTicks('users'), 4)
  expect(isTicked(ticks, { ...row(4), deletedDateTime: '2026-11-02T00:00:00Z' })).toBe(false)
})

test('only what lies between the beginning and the end of a range differs from before it', () => {
  const index = fc.nat({ max: rows.length - 1 })
  fc.assert(
    fc.property(
      fc.boolean(),
      fc.array(index),
      index,
      fc.array(index, { minLength: 1 }),
      (isAll, clicked, first, ends) => {
        const before = toggle(isAll ? allTicked('users') : noTicks('users'), ...clicked, first)
        const after = ends.reduce((now, end) => rangeToggled(now, rows, row(end)), before)
        const end = ends.at(-1) ?? first
        const isInRange = (at: number) => at >= Math.min(first, end) && at <= Math.max(first, end)
        const wanted = isTicked(before, row(first))
        for (const [at, object] of rows.entries()) {
          expect(isTicked(after, object), `row ${at}`).toBe(isInRange(at) ? wanted : isTicked(before, object))
        }
      },
    ),
  )
})

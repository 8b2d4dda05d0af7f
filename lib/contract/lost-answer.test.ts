import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { ActName } from './acts'
import {
  isProven,
  outcomeAfterLostAnswer,
  readingBack,
  whereaboutsAfter,
  whereaboutsInBin,
  type Whereabouts,
} from './lost-answer'

const acts: readonly ActName[] = ['restore', 'permanentDelete', 'undoRestore']
const everywhere: readonly Whereabouts[] = ['deleted', 'deletedAgain', 'restored', 'gone', 'leftBin', 'unknown']
const cases = acts.flatMap((act) => everywhere.map((whereabouts) => ({ act, whereabouts })))

it.each(cases)(
  'an object found "$whereabouts" is done by $act only where that act leaves it',
  ({ act, whereabouts }) => {
    for (const write of ['over', 'maybeUnderWay'] as const) {
      const { state } = outcomeAfterLostAnswer(act, whereabouts, write)
      expect(state === 'done').toBe(whereabouts === whereaboutsAfter[act])
    }
  },
)

it.each(cases.filter(({ act }) => act !== 'restore'))(
  'a $act that found "$whereabouts" is never called failed, since nobody may send it again',
  ({ act, whereabouts }) => {
    for (const write of ['over', 'maybeUnderWay'] as const)
      expect(outcomeAfterLostAnswer(act, whereabouts, write).state).not.toBe('failed')
  },
)

it.each(cases)('an object found "$whereabouts" while a $act may be under way is done or not certain', (one) => {
  expect(['done', 'unverified']).toContain(outcomeAfterLostAnswer(one.act, one.whereabouts, 'maybeUnderWay').state)
})

it('a restore is unchanged only where nothing of it is under way', () => {
  expect(outcomeAfterLostAnswer('restore', 'deleted', 'over')).toEqual({ state: 'failed', code: 'unchanged' })
  expect(outcomeAfterLostAnswer('restore', 'deleted', 'maybeUnderWay').state).toBe('unverified')
})

it('a restore that only a look shows does not say who did it', () => {
  for (const sent of ['over', 'maybeUnderWay'] as const)
    expect(outcomeAfterLostAnswer('restore', 'restored', sent)).toEqual({ state: 'done', code: 'foundRestored' })
})

it.each(everywhere)('a look that shows "%s" proves nothing before reads have caught up', (whereabouts) => {
  expect(isProven(whereabouts, { elapsedMs: readingBack.lagMs - 1, heldMs: readingBack.lagMs - 1 })).toBe(false)
  expect(isProven(whereabouts, { elapsedMs: readingBack.lagMs, heldMs: readingBack.lagMs })).toBe(true)
})

it.each(['gone', 'deleted'] as const)(
  'a look that shows "%s" proves it only when looks have shown it for a while',
  (whereabouts) => {
    expect(isProven(whereabouts, { elapsedMs: readingBack.deadlineMs, heldMs: readingBack.lagMs - 1 })).toBe(false)
  },
)

it('an object that a restore finds nowhere is not called gone: a restored one shows up late', () => {
  expect(outcomeAfterLostAnswer('restore', 'gone', 'over').state).toBe('unverified')
})

it('the same moment in another spelling is the same deletion, and no date is never another one', () => {
  expect(whereaboutsInBin('2026-11-30T10:00:00Z', '2026-11-30T10:00:00.000Z')).toBe('deleted')
  expect(whereaboutsInBin(null, null)).toBe('deleted')
  const moment = fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('2100-01-01') })
  fc.assert(
    fc.property(moment, moment, (one, other) => {
      const found = whereaboutsInBin(one.toISOString(), other.toISOString())
      expect(found === 'deleted').toBe(one.getTime() === other.getTime())
    }),
  )
})

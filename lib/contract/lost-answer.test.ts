import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { ActName } from './acts'
import { outcomeAfterLostAnswer, whereaboutsAfter, whereaboutsInBin, type Whereabouts } from './lost-answer'

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

it('a restore is unchanged only where nothing of it is under way', () => {
  expect(outcomeAfterLostAnswer('restore', 'deleted', 'over')).toEqual({ state: 'failed', code: 'unchanged' })
  expect(outcomeAfterLostAnswer('restore', 'deleted', 'maybeUnderWay').state).toBe('unverified')
})

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

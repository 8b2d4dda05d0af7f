import { expect, it } from 'vitest'
import { secondsLeft } from '@/lib/contract/runs'
import { Pace } from './pace'

it('tells no pace before enough was seen, and then that of the last moments', () => {
  const pace = new Pace()
  expect(pace.perSecond(0)).toBeNull()
  for (let moment = 0; moment < 1_000; moment += 100) pace.count(moment)
  expect(pace.perSecond(1_000)).toBeNull()
  expect(pace.perSecond(2_000)).toBe(5)
  for (let moment = 60_000; moment < 70_000; moment += 50) pace.count(moment)
  expect(pace.perSecond(70_000)).toBe(20)
  expect(pace.perSecond(200_000)).toBe(0)
  pace.reset()
  expect(pace.perSecond(200_000)).toBeNull()
})

it('the time left follows from the pace, and is not told where nothing moves', () => {
  const counts = { done: 10, leftAlone: 0, failed: 0, unsure: 0, left: 60 }
  expect(secondsLeft({ counts, perSecond: 6 })).toBe(10)
  expect(secondsLeft({ counts, perSecond: 0 })).toBeNull()
  expect(secondsLeft({ counts, perSecond: null })).toBeNull()
})

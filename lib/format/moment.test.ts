import { describe, expect, it } from 'vitest'
import { clockTime, dayAndClock, describeMoment } from './moment'

const now = new Date(2026, 10, 21, 12, 0)
const at = (...parts: [number, number, number, number, number]) => new Date(...parts)

describe('describeMoment', () => {
  it.each([
    [at(2026, 10, 21, 12, 0), 'now'],
    [at(2026, 10, 21, 11, 48), '12 minutes ago'],
    [at(2026, 10, 21, 7, 0), '5 hours ago'],
    [at(2026, 10, 20, 16, 20), 'Yesterday, 16:20'],
    [at(2026, 10, 19, 23, 59), '2 days ago'],
    [at(2026, 9, 10, 9, 0), '10 October 2026'],
  ])('says %s as %s', (moment, words) => {
    expect(describeMoment(moment, now, 'en-GB')).toBe(words)
  })

  it('does not speak of the future when the clocks differ', () => {
    expect(describeMoment(new Date(now.getTime() + 30_000), now, 'en-GB')).toBe('now')
  })
})

describe('clock and day', () => {
  it('follow the locale', () => {
    expect(clockTime(at(2026, 10, 13, 16, 48), 'en-GB')).toBe('16:48')
    expect(dayAndClock(at(2026, 10, 13, 16, 48), 'en-GB')).toBe('Friday 13 November, 16:48')
  })
})

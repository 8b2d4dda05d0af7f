import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { timeLeft } from './time-left'

const now = new Date('2026-11-21T12:00:00Z')
const day = 24 * 3_600_000
const hours = (count: number) => new Date(now.getTime() - count * 3_600_000).toISOString()

describe('timeLeft', () => {
  it('rounds down to whole days, so that nobody is promised a day that is not there', () => {
    expect(timeLeft(hours(1), { now })).toMatchObject({ state: 'counting', amount: 29, unit: 'day', urgency: 'calm' })
  })

  it('counts hours under one day and zero hours under one hour', () => {
    expect(timeLeft(hours(29 * 24 + 15), { now })).toMatchObject({ amount: 9, unit: 'hour', urgency: 'urgent' })
    expect(timeLeft(hours(29 * 24 + 23.5), { now })).toMatchObject({ amount: 0, unit: 'hour' })
  })

  it.each([
    [30 - 8, 'calm'],
    [30 - 7.99, 'soon'],
    [30 - 7, 'soon'],
    [30 - 4, 'soon'],
    [30 - 3.99, 'urgent'],
  ])('after %s days is %s', (days, urgency) => {
    expect(timeLeft(hours(days * 24), { now })).toMatchObject({ urgency })
  })

  it('offers nothing from the moment the 30 days are over', () => {
    expect(timeLeft(hours(30 * 24), { now }).state).toBe('beingRemoved')
  })

  it('has no end for what stays until it is deleted by hand, though its restore ends after 30 days', () => {
    const left = (ageMs: number) =>
      timeLeft(new Date(now.getTime() - ageMs).toISOString(), { now, staysUntilDeletedByHand: true })
    expect(left(30 * day - 1)).toEqual({ state: 'noEnd', restorableUntil: new Date(+now + 1), isPastRestore: false })
    expect(left(30 * day)).toEqual({ state: 'noEnd', restorableUntil: now, isPastRestore: true })
  })

  it('says unknown rather than guess when the date is missing or unreadable', () => {
    for (const staysUntilDeletedByHand of [true, false]) {
      expect(timeLeft(null, { now, staysUntilDeletedByHand })).toEqual({ state: 'unknown' })
      expect(timeLeft('yesterday', { now, staysUntilDeletedByHand })).toEqual({ state: 'unknown' })
    }
  })

  it('never shows more than the whole of the 30 days, even when the clocks differ', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 30 * 86_400_000 - 1 }), (ageMs) => {
        const left = timeLeft(new Date(now.getTime() - ageMs).toISOString(), { now })
        expect(left.state === 'counting' && left.share > 0 && left.share <= 1).toBe(true)
      }),
    )
  })
})

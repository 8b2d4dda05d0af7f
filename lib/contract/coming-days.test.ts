import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deletedRange, isDeletedWithin } from './deleted-within'
import { comingDays } from './coming-days'
import { timeLeft } from '@/lib/format/time-left'

const dayMs = 24 * 60 * 60 * 1000
const anyNow = fc.date({ min: new Date('2024-01-01'), max: new Date('2032-01-01'), noInvalidDate: true })

describe('the coming days', () => {
  it('hold everything that goes by itself, each object on exactly one of them, which is the day on which it ends', () => {
    fc.assert(
      fc.property(anyNow, fc.integer({ min: 0, max: 30 * dayMs - 1 }), (now, ageMs) => {
        const deleted = new Date(now.getTime() - ageMs)
        const left = timeLeft(deleted.toISOString(), { now })
        expect(left.state).toBe('counting')
        const holding = comingDays(now).filter((day) => {
          const { from, to } = deletedRange(day.deleted, now)
          return from !== null && to !== null && from <= deleted && deleted < to
        })
        expect(holding).toHaveLength(1)
        const ends = new Date(deleted.getTime() + 30 * dayMs)
        expect(holding[0]?.starts.toDateString()).toBe(ends.toDateString())
      }),
    )
  })

  it('begin today, follow each other without a gap, and are filters of a list', () => {
    fc.assert(
      fc.property(anyNow, (now) => {
        const days = comingDays(now)
        expect(days[0]?.starts.toDateString()).toBe(now.toDateString())
        expect(days.length).toBeGreaterThanOrEqual(30)
        for (const [index, { deleted }] of days.entries()) {
          expect(isDeletedWithin(deleted)).toBe(true)
          const next = days[index + 1]
          if (next) expect(next.deleted.split('..')[0]).toBe(deleted.split('..')[1])
        }
      }),
    )
  })

  it.each(['Africa/Cairo', 'America/Santiago'])(
    'are those of the wall clock in %s, whose days may have 23 or 25 hours',
    (zone) => {
      const code = `
        import { comingDays } from './lib/contract/coming-days'
        for (let hour = 0; hour < 366 * 24; hour += 13) {
          const now = new Date(Date.UTC(2026, 0, 1, hour, 30))
          const days = comingDays(now)
          const dates = days.map(({ starts }) => starts.getMonth() * 100 + starts.getDate())
          const last = new Date(now.getTime() + 30 * 86400000)
          if (new Set(dates).size !== days.length || days.length > 33) throw new Error('twice: ' + now.toISOString())
          if (days.at(-1)?.starts.toDateString() !== last.toDateString()) throw new Error('end: ' + now.toISOString())
        }
        console.log('held')`
      const env = { ...process.env, TZ: zone }
      expect(execFileSync('npx', ['tsx', '--eval', code], { env, encoding: 'utf8' })).toBe('held\n')
    },
    30_000,
  )
})

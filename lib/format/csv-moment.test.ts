import fc from 'fast-check'
import { expect, it } from 'vitest'
import { csvMoment, csvZones, zoneName } from './csv-moment'

it.each([
  ['2026-11-20T10:00:00Z', '2026-11-20 10:00:00'],
  ['2026-12-20T10:00:00.1234567Z', '2026-12-20 10:00:00'],
  ['2026-11-20T10:00:00+02:00', '2026-11-20 08:00:00'],
  ['0001-01-01T00:00:00Z', '0001-01-01 00:00:00'],
])('%s is %s in UTC', (text, written) => {
  expect(csvMoment(text, 'utc')).toBe(written)
})

it.each(['', '2026-11-20', '2026-11-20T10:00:00', '2026-13-20T10:00:00Z', 'since 2026-11-20T10:00:00Z', '10:00'])(
  '%j is no moment',
  (text) => {
    for (const zone of csvZones) expect(csvMoment(text, zone)).toBeNull()
  },
)

it('tells the local time by the clock of this computer, to the second', () => {
  const inThisCentury = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(inThisCentury, (moment) => {
      const written = csvMoment(moment.toISOString(), 'local') ?? ''
      const [, ...parts] = /^(\d+)-(\d+)-(\d+) (\d+):(\d+):(\d+)$/.exec(written) ?? []
      const [month, day] = [moment.getMonth() + 1, moment.getDate()]
      const clock = [moment.getHours(), moment.getMinutes(), moment.getSeconds()]
      expect(parts.map(Number)).toEqual([moment.getFullYear(), month, day, ...clock])
    }),
  )
})

it('names the clock', () => {
  expect(zoneName('utc')).toBe('UTC')
  expect(zoneName('local')).toBe(new Intl.DateTimeFormat().resolvedOptions().timeZone)
})

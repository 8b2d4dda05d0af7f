import { expect, test } from 'vitest'
import { formatsOf, type Formats } from './formats'
import { marks, pseudoLocale } from './locale'

const noon = new Date('2026-11-30T12:00:00')

const written: Record<keyof Formats, (formats: Formats) => string> = {
  moment: ({ moment }) => moment(noon, noon),
  exactMoment: ({ exactMoment }) => exactMoment(noon),
  dayAndClock: ({ dayAndClock }) => dayAndClock(noon),
  dateAndClock: ({ dateAndClock }) => dateAndClock(noon),
  dayOfMonth: ({ dayOfMonth }) => dayOfMonth(noon),
  shortDay: ({ shortDay }) => shortDay(noon),
  clockTime: ({ clockTime }) => clockTime(noon),
  number: ({ number }) => number(12_345),
  oneDecimal: ({ oneDecimal }) => oneDecimal(6.25),
  allOf: ({ allOf }) => allOf(['Users', 'Groups', 'Devices']),
  anyOf: ({ anyOf }) => anyOf(['Users', 'Groups', 'Devices']),
  inARow: ({ inARow }) => inARow(['Users', 'Groups', 'Devices']),
}

test('dates, numbers and lists are written as the locale writes them', () => {
  const inBritain = formatsOf('en-GB')
  expect(written.dayAndClock(inBritain)).toBe('Monday 30 November, 12:00')
  expect(written.dayOfMonth(formatsOf('en-US'))).toBe('November 30')
  expect(written.number(inBritain)).toBe('12,345')
  expect(written.allOf(inBritain)).toBe('Users, Groups and Devices')
  expect(written.anyOf(inBritain)).toBe('Users, Groups or Devices')
  expect(written.inARow(inBritain)).toBe('Users, Groups, Devices')
})

test.each(Object.entries(written))('in the pseudo-locale %s is between marks', (_, write) => {
  const text = write(formatsOf(pseudoLocale))
  expect(text.startsWith(marks[0]) && text.endsWith(marks[1])).toBe(true)
  expect(text.slice(1, -1)).toBe(write(formatsOf('en')))
})

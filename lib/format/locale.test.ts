import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatsOf } from './formats'
import { defaultLocale, requestLocale } from './locale'

test("dates are in the person's own kind of English, and in British English where the browser asks for another language first", () => {
  expect(requestLocale('en-US,en;q=0.9,de;q=0.8')).toBe('en-US')
  expect(requestLocale('en')).toBe('en')
  for (const other of [null, '', '*', 'de-DE,en;q=0.5', 'enough', '-en'])
    expect(requestLocale(other)).toBe(defaultLocale)
})

test('no header makes a locale that dates cannot be written in', () => {
  for (const malformed of ['en-gb-us', 'en-12', 'en-', 'en--x', 'en-x', 'en_US'])
    expect(requestLocale(malformed)).toBe(defaultLocale)
  fc.assert(
    fc.property(fc.stringMatching(/^en[-_;, a-zA-Z\d]{0,20}$/), (header) => {
      formatsOf(requestLocale(header)).exactMoment(new Date(0))
    }),
  )
})

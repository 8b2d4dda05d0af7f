import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchesPhrase, phraseForOne } from './typed-confirmation'

const id = '7e06b566-15f3-4013-8bf8-79874d52e68a'

describe('phraseForOne', () => {
  it('is the name', () => {
    expect(phraseForOne({ id, displayName: 'Reception desk' })).toBe('Reception desk')
  })

  it.each([null, '', '   ', 'x'.repeat(41), 'a\u202eb', 'a\u200bb'])(
    'is the start of the id for the name %j',
    (displayName) => {
      expect(phraseForOne({ id, displayName })).toBe('7e06b566')
    },
  )
})

describe('matchesPhrase', () => {
  it('does not mind case, blanks or the form of accents', () => {
    expect(matchesPhrase('  reception   DESK ', 'Reception desk')).toBe(true)
    expect(matchesPhrase('Luci\u0301a', 'LUCÍA')).toBe(true)
  })

  it('never matches an empty phrase', () => {
    expect(matchesPhrase('', '')).toBe(false)
    expect(matchesPhrase(' ', ' ')).toBe(false)
  })

  it('refuses every other text', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        fc.pre(typed.trim().toLowerCase().replaceAll(/\s+/g, ' ') !== 'delete 37 objects')
        expect(matchesPhrase(typed, 'delete 37 objects')).toBe(false)
      }),
    )
  })

  it('accepts every name as it stands', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (name) => {
        const phrase = phraseForOne({ id, displayName: name })
        expect(matchesPhrase(phrase, phrase)).toBe(true)
      }),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { areSameText, foldText } from './fold-text'

describe('texts are compared', () => {
  it.each([
    ['Müller', 'muller'],
    ['Mu\u0308ller', 'Müller'],
    ['Straße', 'STRASSE'],
    ['STRAẞE', 'strasse'],
    ['İstanbul', 'istanbul'],
    ['ISPARTA', 'ısparta'],
    ['Ｊａｎｅ', 'jane'],
    ['ｶﾅ', 'カナ'],
    ['カナ', 'かな'],
    ['Ørsted', 'orsted'],
    ['Łódź', 'lodz'],
    ['Ægir', 'aegir'],
    ['Ja\u200bne\u00a0 Doe', 'jane doe'],
    ['Trailing   ', 'trailing'],
  ])('%j is %j', (one, other) => {
    expect(areSameText(one, other)).toBe(true)
  })

  it('and other letters stay other letters', () => {
    expect(areSameText('Muller', 'Mueller')).toBe(false)
    expect(areSameText('', 'a')).toBe(false)
  })

  it('by what stays the same when it is folded again, in any Unicode form', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text))
        for (const form of ['NFC', 'NFD', 'NFKC', 'NFKD']) expect(foldText(text.normalize(form))).toBe(foldText(text))
      }),
    )
  })
})

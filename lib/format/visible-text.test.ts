import { describe, expect, it } from 'vitest'
import { hasDeceptiveCharacters, visibleText } from './visible-text'

describe('visibleText', () => {
  it.each([
    ['a\u202eb', 'a[U+202E]b'],
    ['a\u061cb', 'a[U+61C]b'],
    ['a\u00adb', 'a[U+AD]b'],
    ['\u3164', '[U+3164]'],
    ['a\u200db', 'a[U+200D]b'],
  ])('shows what cannot be seen in %j', (name, shown) => {
    expect(visibleText(name)).toBe(shown)
    expect(hasDeceptiveCharacters(name)).toBe(true)
  })

  it.each(['Reception', 'ليلى منصور', '👩🏽‍💻', '❤️', 'élan'])('leaves %s as it is', (name) => {
    expect(visibleText(name)).toBe(name)
  })
})

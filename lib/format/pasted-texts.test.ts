import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pastedTexts } from './pasted-texts'

const id = '7e06b566-15f3-4013-8bf8-79874d52e68a'

describe('several texts that are pasted at once', () => {
  it.each([
    ['one@a.example\ntwo@a.example\r\n\r\n three@a.example ', ['one@a.example', 'two@a.example', 'three@a.example']],
    ['One <one@a.example>; Two <two@a.example>', ['one@a.example', 'two@a.example']],
    ['Doe, Jane <one@a.example>, Roe, R <two@a.example>', ['one@a.example', 'two@a.example']],
    ['one@a.example, two@a.example', ['one@a.example', 'two@a.example']],
    ['one@a.example two@a.example', ['one@a.example', 'two@a.example']],
    [`{${id}},"one@a.example"`, [id, 'one@a.example']],
    ['"Jane","one@a.example","Sales"', ['one@a.example']],
    ['Doe, Jane (Contractor)\nTeam Lunch', ['Doe, Jane (Contractor)', 'Team Lunch']],
    ['x1234\tx1235', ['x1234', 'x1235']],
    ['- one@a.example\n- two@a.example', ['one@a.example', 'two@a.example']],
    ['One@a.example\none@A.example', ['one@A.example']],
    ['Team Lunch', ['Team Lunch']],
    [' \n;', []],
  ])('%j', (pasted, texts) => {
    expect(pastedTexts(pasted)).toEqual(texts)
  })

  it('are all kept, in their order, whatever stands between them', () => {
    const address = fc.integer({ min: 1, max: 99_999 }).map((number) => `user${number}@a.example`)
    const addresses = fc.uniqueArray(address, { minLength: 2, maxLength: 300 })
    fc.assert(
      fc.property(addresses, fc.constantFrom('\n', '\r\n', ';', '; ', ', ', ' ', '\t'), (texts, separator) => {
        expect(pastedTexts(texts.join(separator))).toEqual(texts)
      }),
    )
  })
})

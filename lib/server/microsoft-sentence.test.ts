import { describe, expect, it } from 'vitest'
import { longestSentence } from './answer-limits'
import { sentenceForLog, sentenceOf } from './microsoft-sentence'

const jwt = 'eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9.eyJvaWQiOiJwZXJzb24ifQ.c2lnbmF0dXJl'

describe('a sentence of Microsoft', () => {
  it.each([
    ['The domain portion of the userPrincipalName property is invalid. You must use one of the verified domain names.'],
    ['Unable to update the specified properties for on-premises mastered Directory Sync objects.'],
    ["Resource '8e0aa6a1-3b07-4f0b-b8d0-1c2f6f0d1a11' does not exist."],
    ['Correlation b1a4e1f0-0f1e-4a52-9d4e-7d4f3f7a9a01, time 2026-11-30T08:00:00Z.'],
  ])('is quoted as it is: %s', (sentence) => expect(sentenceOf(sentence)).toBe(sentence))

  it.each([
    ['a token', `Token ${jwt} is invalid.`],
    ['a part of a token', `Token ${jwt.slice(0, 20)} is invalid.`],
    ['an opaque token', `Token 0.AXoA${'Ab1_'.repeat(40)} is invalid.`],
  ])('is blanked where it holds %s', (_, sentence) => expect(sentenceOf(sentence)).toBe('Token […] is invalid.'))

  it('is cut where it is long, and holds no signs that steer', () => {
    expect(sentenceOf('word '.repeat(1_000))).toHaveLength(longestSentence)
    expect(sentenceOf('one\r\ntwo\u001b[31m \u202ethree')).toBe('onetwo[31m three')
  })

  it('is nothing where there is none', () => {
    for (const value of [null, undefined, 1, {}, ['a']]) expect(sentenceOf(value)).toBe('')
  })

  it('names nobody in the log', () => {
    const sentence = `User 'Jane Doe' (jane@contoso.example) holds "Sales".`
    expect(sentenceForLog(sentence)).toBe(`User '[…]' […] holds '[…]'.`)
    expect(sentenceForLog(undefined)).toBeUndefined()
  })
})

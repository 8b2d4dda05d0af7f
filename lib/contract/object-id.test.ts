import { describe, expect, it } from 'vitest'
import { isObjectId } from './object-id'

describe('isObjectId', () => {
  it.each(['7e06b566-15f3-4013-8bf8-79874d52e68a', 'a', 'A.b_c~d-e', 'x'.repeat(128), '...'])('accepts %s', (id) => {
    expect(isObjectId(id)).toBe(true)
  })

  it.each(['', '.', '..', 'a/b', 'a?b', 'a%2fb', 'a b', 'ä', 'x'.repeat(129), 'a\n'])('refuses %j', (id) => {
    expect(isObjectId(id)).toBe(false)
  })
})

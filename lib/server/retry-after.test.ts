import { describe, expect, it } from 'vitest'
import { retryAfterSecondsOf } from './retry-after'

const now = Date.parse('2026-01-01T00:00:00Z')

describe('retryAfterSecondsOf', () => {
  it.each([
    ['7', 7],
    ['0', 0],
    ['Thu, 01 Jan 2026 00:01:30 GMT', 90],
    ['Wed, 31 Dec 2025 00:00:00 GMT', 0],
    ['9'.repeat(400), 3600],
    ['Fri, 01 Jan 2027 00:00:00 GMT', 3600],
    ['soon', undefined],
    ['', undefined],
    [null, undefined],
  ])('reads %j as %j', (value, seconds) => {
    expect(retryAfterSecondsOf(value, now)).toBe(seconds)
  })
})

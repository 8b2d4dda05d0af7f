import { describe, expect, it } from 'vitest'
import { kindOf } from '.'
import { checksBefore, needsLook } from './checks-before'
import { mayBeProtected, protectionEnd } from './protection'

const now = new Date('2026-11-30T10:00:00Z')
const deleted = (deletedDateTime: string | null) => ({ deletedDateTime, properties: {} })

describe('the protection from permanent deletion', () => {
  it.each([
    ['2026-11-29T10:00:00Z', '2026-12-06T10:00:00.000Z'],
    ['2026-11-23T10:00:00Z', undefined],
    ['2026-11-01T10:00:00Z', undefined],
    ['no date', undefined],
    [null, undefined],
  ])('of what was deleted at %s ends at %s', (deletedDateTime, end) => {
    expect(protectionEnd(deleted(deletedDateTime), now)?.toISOString()).toBe(end)
  })

  it('is not excluded where the date is not known', () => {
    expect(mayBeProtected(deleted(null), now)).toBe(true)
    expect(mayBeProtected(deleted('2026-11-01T10:00:00Z'), now)).toBe(false)
  })
})

describe('what is looked up before an act on several', () => {
  const users = kindOf('users')

  it('decides whether and how it is tried', () => {
    expect(checksBefore('restore', users)).toEqual(['signInDomain', 'signInName', 'proxyAddresses'])
    expect(checksBefore('permanentDelete', users)).toEqual(['deletionProtection'])
  })

  it('is nothing of what is too old to be protected, and of kinds without checks', () => {
    expect(needsLook('permanentDelete', users, deleted('2026-11-29T10:00:00Z'), now)).toBe(true)
    expect(needsLook('permanentDelete', users, deleted('2026-11-01T10:00:00Z'), now)).toBe(false)
    expect(needsLook('restore', users, deleted('2026-11-01T10:00:00Z'), now)).toBe(true)
    expect(needsLook('restore', kindOf('administrative-units'), deleted('2026-11-29T10:00:00Z'), now)).toBe(false)
  })
})

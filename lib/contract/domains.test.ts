import { describe, expect, it } from 'vitest'
import { hasUnverifiedDomain } from './domains'

const known = { verified: ['contoso.example'], preferred: 'contoso.example' }

describe('hasUnverifiedDomain', () => {
  it.each([
    ['ann@contoso.example', false],
    ['ann@CONTOSO.example', false],
    ['ann@sub.contoso.example', true],
    ['ann@fabrikam.example', true],
    ['a_b.example#EXT#@contoso.example', false],
  ])('of %s is %s', (name, isUnverified) => {
    expect(hasUnverifiedDomain(name, known)).toBe(isUnverified)
  })

  it('is not said where the domains are not known', () => {
    expect(hasUnverifiedDomain('ann@fabrikam.example', undefined)).toBe(false)
    expect(hasUnverifiedDomain('ann@fabrikam.example', { verified: null, preferred: null })).toBe(false)
  })
})

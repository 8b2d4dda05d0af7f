import { describe, expect, it } from 'vitest'
import { namedLocation } from './named-location'

describe('named locations', () => {
  it('are known by their addresses', () => {
    const ipRanges = [
      { '@odata.type': '#microsoft.graph.iPv4CidrRange', cidrAddress: '203.0.113.0/24' },
      { '@odata.type': '#microsoft.graph.iPv6CidrRange', cidrAddress: '2001:db8::/32' },
    ]
    expect(namedLocation.identifier({ id: 'a', ipRanges })).toBe('203.0.113.0/24, 2001:db8::/32')
  })

  it('are known by their countries', () => {
    expect(namedLocation.identifier({ id: 'a', ipRanges: null, countriesAndRegions: ['AT', 'DE'] })).toBe('AT, DE')
  })

  it.each([[null], ['203.0.113.0/24'], [[]], [[null, 'text', {}, { cidrAddress: 5 }]]])(
    'are known by nothing where Graph sends %j',
    (ipRanges) => {
      expect(namedLocation.identifier({ id: 'a', ipRanges, countriesAndRegions: [] })).toBeNull()
    },
  )

  it('show as trusted only where Graph says so', () => {
    expect(namedLocation.badges({ isTrusted: true })).toEqual(['trusted'])
    expect(namedLocation.badges({ isTrusted: null })).toEqual([])
  })
})

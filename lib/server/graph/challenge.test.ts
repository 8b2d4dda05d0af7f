import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { claimsOf, parseChallenges } from './challenge'

const claims = '{"access_token":{"nbf":{"essential":true,"value":"1604106651"}}}'
const encoded = Buffer.from(claims).toString('base64')
const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64')

describe('claimsOf', () => {
  it.each([
    ['as Entra documents it', `Bearer realm="", error="insufficient_claims", claims="${encoded}"`],
    ['in another order', `Bearer claims="${encoded}", cc_type="authcontext", error="insufficient_claims"`],
    ['without quotes', `Bearer error=insufficient_claims, claims=${encoded}`],
    ['behind another scheme', `Basic realm="a, b=c", Bearer error="insufficient_claims", claims="${encoded}"`],
    ['behind a token68', `Negotiate YWJj==, Bearer error="insufficient_claims",claims="${encoded}"`],
    ['in a second Bearer', `Bearer error="invalid_token", Bearer error="insufficient_claims", claims="${encoded}"`],
    ['in any case of scheme and names', `BEARER Error="insufficient_claims", CLAIMS="${encoded}"`],
    [
      'with quotes and commas in other values',
      `Bearer e="say \\"a, b\\"", error="insufficient_claims", claims="${encoded}"`,
    ],
  ])('finds a challenge %s', (_, header) => {
    expect(claimsOf(header)).toBe(claims)
  })

  it.each([
    ['nothing', null],
    ['another error', `Bearer error="invalid_token", claims="${encoded}"`],
    ['another scheme', `PoP error="insufficient_claims", claims="${encoded}"`],
    ['claims that are not JSON', 'Bearer error="insufficient_claims", claims="bm8="'],
    [
      'claims that fit into no header',
      `Bearer error="insufficient_claims", claims="${encode({ a: 'x'.repeat(5_000) })}"`,
    ],
    ['no claims', 'Bearer error="insufficient_claims"'],
    ['a quote that never ends', `Bearer error="insufficient_claims", claims="${encoded}`],
  ])('finds none in %s', (_, header) => {
    expect(claimsOf(header)).toBeNull()
  })

  it('reads every header without failing', () => {
    fc.assert(fc.property(fc.string(), (header) => Array.isArray(parseChallenges(header)) && claimsOf(header) === null))
  })
})

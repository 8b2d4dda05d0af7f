import { describe, expect, it } from 'vitest'
import { securityHeaders } from './security-headers'

const asked = {
  path: '/users',
  isHttps: true,
  nonce: 'N',
  loginUrl: 'https://login.microsoftonline.com',
  isDevelopment: false,
}
const policy = (more: Partial<typeof asked> = {}) => securityHeaders({ ...asked, ...more })['content-security-policy']

describe('security headers', () => {
  it('hold the policy that sign-in was seen to work with', () => {
    expect(policy()).toBe(
      [
        "default-src 'none'",
        "script-src 'self' 'nonce-N' 'strict-dynamic'",
        "style-src 'self' 'nonce-N'",
        "img-src 'self' data: blob:",
        "font-src 'self'",
        "connect-src 'self' https://login.microsoftonline.com",
        "frame-src 'self' https://login.microsoftonline.com",
        "form-action 'self'",
        "base-uri 'none'",
        "object-src 'none'",
        "manifest-src 'self'",
        "frame-ancestors 'none'",
      ].join('; '),
    )
  })

  it('let only the redirect page be framed, and only by the app itself', () => {
    expect(policy({ path: '/auth/redirect' })).toContain("frame-ancestors 'self'")
    expect(policy({ path: '/auth/redirect/x' })).toContain("frame-ancestors 'none'")
  })

  it('are relaxed in development only', () => {
    expect(policy()).not.toMatch(/unsafe|ws:/)
    expect(policy({ isDevelopment: true })).toMatch(/'unsafe-eval'.*style-src 'self' 'unsafe-inline'.* ws:/)
  })

  it('pin https only where the site is on https', () => {
    expect(securityHeaders(asked)).toHaveProperty('strict-transport-security')
    expect(securityHeaders({ ...asked, isHttps: false })).not.toHaveProperty('strict-transport-security')
  })

  it('keep addresses to the site and streams unbuffered', () => {
    expect(securityHeaders(asked)).toMatchObject({
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-accel-buffering': 'no',
      'cross-origin-opener-policy': 'same-origin',
    })
  })
})

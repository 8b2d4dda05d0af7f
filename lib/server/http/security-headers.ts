import 'server-only'
import { redirectPath } from '@/lib/contract/paths'

type Asked = {
  readonly path: string
  readonly isHttps: boolean
  readonly nonce: string
  /** Where Entra's sign-in is; MSAL calls it and frames it. */
  readonly loginUrl: string
  readonly isDevelopment: boolean
}

/** Headers of every page. They protect the browser; nothing on the server relies on them. */
export function securityHeaders(asked: Asked): Readonly<Record<string, string>> {
  return { ...baseHeaders(asked), 'content-security-policy': contentSecurityPolicy(asked) }
}

/** Headers of every answer, whoever gives it. A page puts its own policy in place of this one, which lets no script run. */
export function baseHeaders({ path, isHttps }: Pick<Asked, 'path' | 'isHttps'>): Readonly<Record<string, string>> {
  return {
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    // Addresses hold names that people searched for.
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    // A buffering proxy would hold back the outcomes of a running act.
    'x-accel-buffering': 'no',
    // The redirect page is framed by the app itself, which this older header cannot say without naming it.
    ...(path === redirectPath ? {} : { 'x-frame-options': 'DENY' }),
    ...(isHttps ? { 'strict-transport-security': 'max-age=31536000' } : {}),
  }
}

export const headersOfPagesOnly = [
  'cross-origin-opener-policy',
  'permissions-policy',
  'referrer-policy',
  'x-accel-buffering',
] as const

function contentSecurityPolicy({ path, nonce, loginUrl, isDevelopment }: Asked): string {
  // MSAL renews sessions in a hidden frame that ends on the redirect page.
  const frameAncestors = path === redirectPath ? "'self'" : "'none'"
  const directives = [
    "default-src 'none'",
    // React's development build evaluates code to rebuild the stacks of server errors.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    // Next's development overlay writes inline styles; a nonce beside 'unsafe-inline' would switch that off again.
    `style-src 'self' ${isDevelopment ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self' ${loginUrl}${isDevelopment ? ' ws:' : ''}`,
    `frame-src 'self' ${loginUrl}`,
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "manifest-src 'self'",
    `frame-ancestors ${frameAncestors}`,
  ]
  return directives.join('; ')
}

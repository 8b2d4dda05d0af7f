import type { NextConfig } from 'next'

const config: NextConfig = {
  output: 'standalone',
  typedRoutes: true,
  poweredByHeader: false,
  reactStrictMode: true,
  // The arguments of a server action hold an access token.
  logging: { serverFunctions: false },
  // Nothing is scaled here, so `/_next/image`, which fetches and decodes for anybody, is closed.
  images: { unoptimized: true },
  // Beneath the policy that `proxy.ts` sets: for built assets and for answers that Next gives before the proxy. Only the
  // redirect page may be framed, by the app itself; the proxy says so.
  headers: () =>
    Promise.resolve([
      { source: '/(.*)', headers: [{ key: 'X-Content-Type-Options', value: 'nosniff' }] },
      { source: '/((?!auth/redirect$).*)', headers: [{ key: 'X-Frame-Options', value: 'DENY' }] },
    ]),
  experimental: { globalNotFound: true },
}

export default config

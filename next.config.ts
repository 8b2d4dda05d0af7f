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
  experimental: { globalNotFound: true },
}

export default config

import type { NextConfig } from 'next'

const config: NextConfig = {
  output: 'standalone',
  typedRoutes: true,
  poweredByHeader: false,
  reactStrictMode: true,
  // The arguments of a server action hold an access token.
  logging: { serverFunctions: false },
  experimental: { globalNotFound: true },
}

export default config

import type { NextConfig } from 'next'

const config: NextConfig = {
  output: 'standalone',
  typedRoutes: true,
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm test` checks the types of the whole repository once; a build is only of the app.
  typescript: { ignoreBuildErrors: true },
  // The arguments of a server action hold an access token.
  logging: { serverFunctions: false },
  experimental: { globalNotFound: true },
}

export default config

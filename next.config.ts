import type { NextConfig } from 'next'

const imageLibrary = ['node_modules/sharp/**', 'node_modules/@img/**']

const config: NextConfig = {
  output: 'standalone',
  typedRoutes: true,
  // It finds parts of itself by name while it runs.
  serverExternalPackages: ['@opentelemetry/sdk-node'],
  poweredByHeader: false,
  reactStrictMode: true,
  // The arguments of a server action hold an access token.
  logging: { serverFunctions: false },
  // Nothing is scaled here, so `/_next/image`, which fetches and decodes for anybody, is closed.
  images: { unoptimized: true },
  // So its library for images, under the LGPL, is not delivered either. A key of Next's own server, which has no route.
  outputFileTracingExcludes: { '/*': imageLibrary, 'next-server': imageLibrary, 'next-minimal-server': imageLibrary },
  experimental: { globalNotFound: true },
}

export default config

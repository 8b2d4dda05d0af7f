import { fileURLToPath } from 'node:url'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { chromiumLaunch } from './scripts/chromium-launch.mjs'

const root = fileURLToPath(new URL('.', import.meta.url))
const alias = { '@': root.replace(/\/$/, '') }
// Long, because a machine may be busy: a test that needs it hangs, and one that does not is done in a moment.
const settings = {
  environment: 'node',
  pool: 'threads',
  testTimeout: 30_000,
  restoreMocks: true,
  unstubEnvs: true,
  unstubGlobals: true,
} as const

const browserSide = ['{components,lib/auth,lib/queries,lib/storage}/**/*.test.ts']
// `server-only` throws, and React has no client hooks, exactly as in the bundle of the server.
const conditions = ['react-server', 'node']

export default defineConfig({
  test: {
    projects: [
      { resolve: { alias }, test: { ...settings, name: 'browser', include: browserSide } },
      {
        resolve: { alias, conditions },
        ssr: { resolve: { conditions } },
        test: {
          ...settings,
          name: 'server',
          include: ['{app,lib,emulator,scripts,bench}/**/*.test.ts'],
          exclude: browserSide,
          // So that a test can have them twice, as Next's bundles do.
          server: { deps: { inline: ['jose', '@azure/msal-node', '@azure/msal-common'] } },
        },
      },
      {
        resolve: {
          // Server actions are calls of the server here, as Next's compiler makes them.
          alias: [
            { find: /^@\/lib\/actions\/.*/, replacement: `${root}components/testing/actions.ts` },
            { find: /^next\/link$/, replacement: `${root}components/testing/link.tsx` },
            { find: '@', replacement: alias['@'] },
          ],
        },
        // Anew at each run: what a new test imports, found in the middle of a run, would load all pages again.
        optimizeDeps: { force: true },
        test: {
          ...settings,
          name: 'component',
          include: ['components/**/*.test.tsx'],
          // As patient as the browser tests.
          expect: { poll: { timeout: 10_000 } },
          setupFiles: ['app/globals.css', 'components/testing/setup.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: chromiumLaunch(),
              contextOptions: { locale: 'en-GB', timezoneId: 'Europe/Berlin', reducedMotion: 'reduce' },
              actionTimeout: 10_000,
            }),
            viewport: { width: 1440, height: 900 },
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
})

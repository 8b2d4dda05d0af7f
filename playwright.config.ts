import { defineConfig } from '@playwright/test'
import { chromiumLaunch } from './scripts/chromium-launch.mjs'

const resultFile = process.env.TEST_RESULT_FILE

export default defineConfig({
  globalSetup: './e2e/global-setup.ts',
  outputDir: 'test-results',
  projects: [
    {
      name: 'browser',
      testDir: 'e2e/specs',
      // Emptied between tests, it still has the compiled scripts of the app.
      use: { reuseContext: true },
      metadata: { loadsPerPage: 15, callsPerEntry: 20, floodOfEach: 10, hostileInputs: 1_000 },
    },
    { name: 'weight', testDir: 'bench', testMatch: 'weight.spec.ts' },
  ],
  // Each worker has an emulator and an app of its own beside its browser.
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // A test that passes at the second try hides a fault.
  retries: 0,
  timeout: 60_000,
  globalTimeout: 25 * 60_000,
  expect: { timeout: 10_000 },
  reporter: resultFile ? [['list'], ['json', { outputFile: resultFile }]] : [['list']],
  use: {
    actionTimeout: 10_000,
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    viewport: { width: 1440, height: 900 },
    // What moves costs time in every test; `keyboard.spec.ts` goes through the main job with it.
    contextOptions: { reducedMotion: 'reduce' },
    // Unknown on a fresh clone until the global setup has found one; the workers read this file after it.
    launchOptions: chromiumLaunch(),
  },
})

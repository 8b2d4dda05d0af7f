import { defineConfig, type ReporterDescription } from '@playwright/test'
import { chromiumFlags, knownChromium } from '../scripts/chromium.mjs'

const chromium = knownChromium()
const resultFile = process.env.TEST_RESULT_FILE
const results: ReporterDescription[] = resultFile ? [['json', { outputFile: resultFile }]] : []

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  projects: [
    { name: 'browser', testDir: 'specs', metadata: { loadsPerPage: 60, callsPerEntry: 60 } },
    { name: 'weight', testDir: '../bench', testMatch: 'weight.spec.ts' },
    { name: 'list', testDir: '../bench', testMatch: 'list.spec.ts' },
    {
      name: 'endurance',
      testDir: 'specs',
      testMatch: 'endurance.spec.ts',
      metadata: { loadsPerPage: 3_000, callsPerEntry: 10_000 },
    },
    { name: 'soak', testDir: '../bench', testMatch: 'soak.spec.ts' },
  ],
  // Each worker has an emulator and an app of its own beside its browser.
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // A test that passes at the second try hides a fault.
  retries: 0,
  timeout: 60_000,
  globalTimeout: (Number(process.env.SOAK_MINUTES ?? 0) + 25) * 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ...results],
  use: {
    actionTimeout: 10_000,
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    viewport: { width: 1440, height: 900 },
    launchOptions: {
      executablePath: chromium.executablePath,
      env: { ...definedEnvironment(), ...chromium.env },
      args: chromiumFlags,
    },
  },
})

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (value ? [[name, value]] : [])))
}

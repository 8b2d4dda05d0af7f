import { defineConfig } from '@playwright/test'
import shared from '../playwright.config'

/** What takes long, or measures the machine too: `npm run bench` and `npm run soak` run it, a plain run does not. */
export default defineConfig({
  ...shared,
  globalSetup: '../e2e/global-setup.ts',
  outputDir: '../test-results',
  projects: [
    { name: 'list', testDir: '.', testMatch: 'list.spec.ts' },
    { name: 'runs', testDir: '.', testMatch: 'runs.spec.ts' },
    {
      name: 'endurance',
      testDir: '../e2e/specs',
      testMatch: 'endurance.spec.ts',
      metadata: { loadsPerPage: 3_000, callsPerEntry: 10_000 },
    },
    { name: 'flood', testDir: '../e2e/specs', testMatch: 'flood.spec.ts', metadata: { floodOfEach: 300 } },
    {
      name: 'hostile',
      testDir: '../e2e/specs',
      testMatch: 'hostile-inputs.spec.ts',
      metadata: { hostileInputs: 20_000 },
    },
    { name: 'soak', testDir: '.', testMatch: 'soak.spec.ts' },
  ],
  globalTimeout: (Number(process.env.SOAK_MINUTES ?? 0) + 180) * 60_000,
})

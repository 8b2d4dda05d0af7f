import { rmSync } from 'node:fs'
import { ensureBuilt } from './build.mjs'
import { ensureChromium } from './chromium.mjs'
import { ensureInstalled } from './install.mjs'
import { Problem } from './main.mjs'
import { commandFile, inProject, readJson } from './project.mjs'
import { reasonIn, runNode } from './run.mjs'
import { browserTestFailures, unitTestFailures } from './test-failures.mjs'

/**
 * @typedef {import('./test-failures.mjs').TestFailure} TestFailure
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 * @typedef {Counts & { failures: TestFailure[] }} Outcome
 * @typedef {{ name: string, needs?: string[], isParallel?: boolean, run: (args: string[]) => Promise<Outcome | void> }} Step
 */

/**
 * The steps of `npm test`. Each group runs to its end, so that one run shows everything that is cheap to find; the
 * next group starts only when nothing failed.
 *
 * @type {Step[][]}
 */
export const groups = [
  [{ name: 'install', run: ensureInstalled }],
  [
    { name: 'chromium', run: async () => void (await ensureChromium()) },
    { name: 'route-types', run: check('next', ['typegen']) },
    { name: 'unit', isParallel: true, run: runUnitTests },
    { name: 'lint', isParallel: true, needs: ['route-types'], run: check('eslint', ['.', '--max-warnings', '0']) },
    { name: 'types', isParallel: true, needs: ['route-types'], run: check('typescript', ['--noEmit'], 'tsc') },
    { name: 'format', isParallel: true, run: check('prettier', ['--check', '.']) },
    { name: 'dead-code', isParallel: true, run: check('knip') },
  ],
  [{ name: 'build', run: ensureBuilt }],
  [
    { name: 'weight', needs: ['chromium', 'build'], run: browserTests('weight') },
    { name: 'browser', needs: ['chromium', 'build'], run: browserTests('browser') },
  ],
]

/**
 * With what only `npm run bench` and `npm run soak` run: it takes long, or measures the machine too.
 *
 * @type {Step[][]}
 */
export const groupsOnDemand = [
  ...groups,
  [
    { name: 'list', needs: ['chromium', 'build'], run: browserTests('list') },
    { name: 'endurance', needs: ['chromium', 'build'], run: browserTests('endurance') },
    { name: 'soak', needs: ['chromium', 'build'], run: browserTests('soak') },
  ],
]

function check(/** @type {string} */ packageName, /** @type {string[]} */ args = [], command = packageName) {
  return async () => {
    const { ok, output } = await runNode([commandFile(packageName, command), ...args])
    if (!ok) throw new Problem(output.trim())
  }
}

const resultFile = (/** @type {string} */ name) => inProject('.cache', 'test', `${name}.json`)

/** @returns {Promise<Outcome>} */
async function runUnitTests() {
  const file = resultFile('unit')
  rmSync(file, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const { ok, output } = await runNode([commandFile('vitest'), 'run', ...reporters], { show: true })
  const result = resultOf(file, output)
  return counted(ok, {
    passed: result.numPassedTests,
    failed: result.numFailedTests,
    skipped: result.numPendingTests + result.numTodoTests,
    failures: unitTestFailures(result),
  })
}

function browserTests(/** @type {string} */ project) {
  /** @returns {Promise<Outcome>} */
  return async (/** @type {string[]} */ args) => {
    const file = resultFile(project)
    rmSync(file, { force: true })
    const command = [commandFile('@playwright/test', 'playwright'), 'test', '--config', 'e2e/playwright.config.ts']
    const { ok, output } = await runNode([...command, `--project=${project}`, ...args], {
      show: true,
      env: { TEST_RESULT_FILE: file },
    })
    const result = resultOf(file, output)
    const { expected, unexpected, flaky, skipped } = result.stats
    return counted(ok, {
      passed: expected,
      failed: unexpected + flaky,
      skipped,
      failures: browserTestFailures(result),
    })
  }
}

function resultOf(/** @type {string} */ file, /** @type {string} */ output) {
  try {
    return readJson(file)
  } catch {
    throw new Problem(`The tests ended without a result. ${reasonIn(output)}`)
  }
}

/** A runner can fail without a failed test, as when a file does not load. */
function counted(/** @type {boolean} */ ok, /** @type {Outcome} */ outcome) {
  return ok ? outcome : { ...outcome, failed: Math.max(1, outcome.failed) }
}

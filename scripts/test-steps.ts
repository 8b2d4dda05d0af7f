import { rmSync } from 'node:fs'
import { ensureBuilt } from './build'
import { ensureChromium } from './chromium'
import { Problem } from './main.mjs'
import { inProject, readJson } from './project.mjs'
import { reasonIn, run } from './run'
import {
  browserTestFailures,
  vitestFailures,
  type BrowserTestReport,
  type TestFailure,
  type VitestReport,
} from './test-failures'

export type Counts = { readonly passed: number; readonly failed: number; readonly skipped: number }
export type Outcome = Counts & { readonly failures: readonly TestFailure[] }
export type Step = {
  readonly name: string
  readonly needs?: readonly string[]
  readonly isParallel?: boolean
  readonly run: (args: readonly string[]) => Promise<Outcome | void>
}

/**
 * The steps of `npm test`. Each group runs to its end, so that one run shows everything that is cheap to find; the
 * next group starts only when nothing failed.
 */
export const groups: readonly (readonly Step[])[] = [
  [
    { name: 'chromium', run: async () => void (await ensureChromium()) },
    { name: 'route-types', run: check('next', ['typegen']) },
    { name: 'unit', isParallel: true, run: vitest('unit', ['--project=browser', '--project=server']) },
    { name: 'component', isParallel: true, needs: ['chromium'], run: vitest('component', ['--project=component']) },
    { name: 'lint', isParallel: true, needs: ['route-types'], run: check('eslint', ['.', '--max-warnings', '0']) },
    { name: 'types', isParallel: true, needs: ['route-types'], run: check('tsc', ['--noEmit']) },
    { name: 'format', isParallel: true, run: check('prettier', ['--check', '.']) },
    { name: 'dead-code', isParallel: true, run: check('knip') },
  ],
  [{ name: 'build', run: ensureBuilt }],
  [
    { name: 'weight', needs: ['chromium', 'build'], run: browserTests('weight') },
    { name: 'browser', needs: ['chromium', 'build'], run: browserTests('browser') },
  ],
]

const onDemand = 'bench/playwright.config.ts'

/** With what only `npm run bench` and `npm run soak` run: it takes long, or measures the machine too. */
export const groupsOnDemand: readonly (readonly Step[])[] = [
  ...groups,
  [
    { name: 'list', needs: ['chromium', 'build'], run: browserTests('list', onDemand) },
    { name: 'runs', needs: ['chromium', 'build'], run: browserTests('runs', onDemand) },
    { name: 'endurance', needs: ['chromium', 'build'], run: browserTests('endurance', onDemand) },
    { name: 'flood', needs: ['chromium', 'build'], run: browserTests('flood', onDemand) },
    { name: 'hostile', needs: ['chromium', 'build'], run: browserTests('hostile', onDemand) },
    { name: 'faults', run: vitest('faults', ['--project=server', 'lib/fault-runs'], { FAULT_RUNS: '5000' }) },
    { name: 'soak', needs: ['chromium', 'build'], run: browserTests('soak', onDemand) },
  ],
]

function check(command: string, args: readonly string[] = []) {
  return async () => {
    const { ok, output } = await run(command, args)
    if (!ok) throw new Problem(output.trim())
  }
}

const resultFile = (name: string) => inProject('.cache', 'test', `${name}.json`)

type VitestResult = VitestReport & {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests: number
}

function vitest(name: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  return async (): Promise<Outcome> => {
    const file = resultFile(name)
    rmSync(file, { force: true })
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
    const { ok, output } = await run('vitest', ['run', ...args, ...reporters], { show: true, env })
    const result = resultOf(file, output) as VitestResult
    return counted(ok, {
      passed: result.numPassedTests,
      failed: result.numFailedTests,
      skipped: result.numPendingTests + result.numTodoTests,
      failures: vitestFailures(result),
    })
  }
}

type PlaywrightResult = BrowserTestReport & {
  readonly stats: {
    readonly expected: number
    readonly unexpected: number
    readonly flaky: number
    readonly skipped: number
  }
}

function browserTests(project: string, config = 'playwright.config.ts') {
  return async (args: readonly string[]): Promise<Outcome> => {
    const file = resultFile(project)
    rmSync(file, { force: true })
    const { ok, output } = await run('playwright', ['test', '--config', config, `--project=${project}`, ...args], {
      show: true,
      env: { TEST_RESULT_FILE: file },
    })
    const result = resultOf(file, output) as PlaywrightResult
    const { expected, unexpected, flaky, skipped } = result.stats
    return counted(ok, {
      passed: expected,
      failed: unexpected + flaky,
      skipped,
      failures: browserTestFailures(result),
    })
  }
}

function resultOf(file: string, output: string): unknown {
  try {
    return readJson(file)
  } catch {
    throw new Problem(`The tests ended without a result. ${reasonIn(output)}`)
  }
}

/** A runner can fail without a failed test, as when a file does not load. */
function counted(ok: boolean, outcome: Outcome): Outcome {
  return ok ? outcome : { ...outcome, failed: Math.max(1, outcome.failed) }
}

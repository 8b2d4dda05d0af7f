import { main, Problem } from './main.mjs'
import { failure } from './test-failures'
import { groups, groupsOnDemand, type Counts, type Outcome, type Step } from './test-steps'

type Result = Outcome & { readonly line: string }

const nothingCounted: Outcome = { passed: 0, failed: 0, skipped: 0, failures: [] }

/**
 * Runs every check and test, or those that `--only lint,unit` names and what they need. Other arguments go to the
 * browser tests.
 */
async function test() {
  const { only, rest } = readArguments(process.argv.slice(2))
  const chosen = chosenSteps(only)
  const results: Result[] = []
  for (const group of groupsOnDemand) {
    const hasFailed = results.some(({ failed }) => failed > 0)
    const steps = group.filter(({ name }) => chosen.has(name))
    if (hasFailed) results.push(...steps.map(notRun))
    else results.push(...(await resultsOf(steps, rest)))
  }
  const sum = (name: keyof Counts) => results.reduce((total, result) => total + result[name], 0)
  const skipped = sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : ''
  console.log(`\n${results.map(({ line }) => line).join('\n')}\n`)
  // Last, because a log that is kept only in part is kept at its end.
  for (const { title, reason } of results.flatMap(({ failures }) => failures)) console.log(`${title}\n${reason}\n`)
  console.log(`${sum('passed')} passed, ${sum('failed')} failed${skipped}`)
  process.exitCode = sum('failed') > 0 ? 1 : 0
}

/** What may run beside other steps does so, two at a time; the rest runs one by one before it. */
async function resultsOf(steps: readonly Step[], args: readonly string[]): Promise<readonly Result[]> {
  const waiting = steps.filter(({ isParallel }) => isParallel)
  const results = new Map<Step, Result>()
  const goOn = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) results.set(step, await resultOf(step, args))
  }
  for (const step of steps.filter(({ isParallel }) => !isParallel)) results.set(step, await resultOf(step, args))
  await Promise.all([goOn(), goOn()])
  return steps.flatMap((step) => results.get(step) ?? [])
}

async function resultOf({ name, run }: Step, args: readonly string[]): Promise<Result> {
  console.log(`\n# ${name}`)
  const start = Date.now()
  const line = (word: string) =>
    `${word.padEnd(8)}${name.padEnd(10)}${((Date.now() - start) / 1000).toFixed(1).padStart(7)} s`
  try {
    const outcome = (await run(args)) ?? nothingCounted
    return { ...outcome, line: line(outcome.failed > 0 ? 'FAILED' : 'passed') }
  } catch (error) {
    console.log(`\n# ${name} failed`)
    console.log(error instanceof Problem ? error.message : error)
    // A failed check counts as one, so that a red run never ends with "0 failed".
    const reason = error instanceof Error ? error.message : String(error)
    return { ...nothingCounted, failed: 1, failures: [failure(name, reason)], line: line('FAILED') }
  }
}

function notRun({ name }: Step): Result {
  return { ...nothingCounted, line: `${'not run'.padEnd(8)}${name}` }
}

function readArguments(args: readonly string[]): { only: readonly string[] | null; rest: readonly string[] } {
  const at = args.indexOf('--only')
  if (at < 0) return { only: null, rest: args }
  return { only: (args[at + 1] ?? '').split(','), rest: args.toSpliced(at, 2) }
}

function chosenSteps(only: readonly string[] | null): ReadonlySet<string> {
  if (only === null) return new Set(groups.flat().map(({ name }) => name))
  const steps = groupsOnDemand.flat()
  const names = steps.map(({ name }) => name)
  const unknown = only.find((name) => !names.includes(name))
  if (unknown !== undefined) throw new Problem(`There is no step '${unknown}'. Steps: ${names.join(', ')}.`)
  return new Set([...only, ...steps.flatMap(({ name, needs }) => (only.includes(name) ? (needs ?? []) : []))])
}

await main(import.meta.url, test)

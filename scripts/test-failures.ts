import { relative } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { root } from './project.mjs'

export type TestFailure = { readonly title: string; readonly reason: string }

type Told = { readonly message?: string }

export type VitestReport = {
  readonly testResults?: readonly (Told & { readonly name: string; readonly assertionResults: readonly VitestTest[] })[]
}
type VitestTest = {
  readonly fullName: string
  readonly status: string
  readonly failureMessages?: readonly string[]
}

export type BrowserTestReport = { readonly suites?: readonly Suite[]; readonly errors?: readonly Told[] }
type Suite = { readonly specs?: readonly Spec[]; readonly suites?: readonly Suite[] }
type Spec = {
  readonly title: string
  readonly file: string
  readonly ok: boolean
  readonly tests: readonly { readonly results: readonly { readonly errors?: readonly Told[] }[] }[]
}

const mostLines = 12

/** What failed in a JSON report of Vitest, and why. */
export function vitestFailures({ testResults = [] }: VitestReport): readonly TestFailure[] {
  return testResults.flatMap(({ name, message, assertionResults }) => {
    const file = relative(root, name)
    const failed = assertionResults.filter(({ status }) => status === 'failed')
    // A file that does not load has no tests that could fail.
    if (failed.length === 0 && message) return [failure(file, message)]
    return failed.map(({ fullName, failureMessages = [] }) => failure(`${file} › ${fullName}`, failureMessages[0]))
  })
}

/** What failed in a JSON report of Playwright, and why. */
export function browserTestFailures({ suites = [], errors = [] }: BrowserTestReport): readonly TestFailure[] {
  return [...errors.map(({ message }) => failure('before the tests', message)), ...suites.flatMap(failuresIn)]
}

function failuresIn({ specs = [], suites = [] }: Suite): readonly TestFailure[] {
  const failed = specs.filter(({ ok }) => !ok)
  return [
    ...failed.map((spec) => failure(`${spec.file} › ${spec.title}`, firstErrorOf(spec))),
    ...suites.flatMap(failuresIn),
  ]
}

function firstErrorOf({ tests }: Spec): string | undefined {
  return tests.flatMap(({ results }) => results.flatMap(({ errors = [] }) => errors))[0]?.message
}

/** What failed, with as much of its reason as leaves room for the next. */
export function failure(title: string, message = 'No reason was given.'): TestFailure {
  const lines = stripVTControlCharacters(message)
    .split('\n')
    .filter((line) => line.trim() !== '' && !/^\s+at /.test(line))
  return { title, reason: lines.slice(0, mostLines).join('\n') }
}

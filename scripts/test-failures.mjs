import { relative } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { root } from './project.mjs'

/**
 * @typedef {{ title: string, reason: string }} TestFailure
 * @typedef {{ specs?: Spec[], suites?: Suite[] }} Suite
 * @typedef {{ title: string, file: string, ok: boolean, tests: { results: { errors?: { message?: string }[] }[] }[] }} Spec
 * @typedef {{ fullName: string, status: string, failureMessages?: string[] }} UnitTest
 */

const mostLines = 12

/**
 * What failed in a JSON report of Vitest, and why.
 *
 * @param {{ testResults?: { name: string, message?: string, assertionResults: UnitTest[] }[] }} report
 * @returns {TestFailure[]}
 */
export function unitTestFailures({ testResults = [] }) {
  return testResults.flatMap(({ name, message, assertionResults }) => {
    const file = relative(root, name)
    const failed = assertionResults.filter(({ status }) => status === 'failed')
    // A file that does not load has no tests that could fail.
    if (failed.length === 0 && message) return [failure(file, message)]
    return failed.map(({ fullName, failureMessages = [] }) => failure(`${file} › ${fullName}`, failureMessages[0]))
  })
}

/**
 * What failed in a JSON report of Playwright, and why.
 *
 * @param {{ suites?: Suite[], errors?: { message?: string }[] }} report
 * @returns {TestFailure[]}
 */
export function browserTestFailures({ suites = [], errors = [] }) {
  return [...errors.map(({ message }) => failure('before the tests', message)), ...suites.flatMap(failuresIn)]
}

/** @returns {TestFailure[]} */
function failuresIn(/** @type {Suite} */ { specs = [], suites = [] }) {
  const failed = specs.filter(({ ok }) => !ok)
  return [
    ...failed.map((spec) => failure(`${spec.file} › ${spec.title}`, firstErrorOf(spec))),
    ...suites.flatMap(failuresIn),
  ]
}

function firstErrorOf(/** @type {Spec} */ { tests }) {
  return tests.flatMap(({ results }) => results.flatMap(({ errors = [] }) => errors))[0]?.message
}

/**
 * What failed, with as much of its reason as leaves room for the next.
 *
 * @returns {TestFailure}
 */
export function failure(/** @type {string} */ title, message = 'No reason was given.') {
  const lines = stripVTControlCharacters(message)
    .split('\n')
    .filter((line) => line.trim() !== '' && !/^\s+at /.test(line))
  return { title, reason: lines.slice(0, mostLines).join('\n') }
}

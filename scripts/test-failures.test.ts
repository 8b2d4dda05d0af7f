import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from './project.mjs'
import { browserTestFailures, vitestFailures } from './test-failures'

test('a failed browser test is named with its file and the first error that it met', () => {
  const spec = (title: string, messages: string[]) => ({
    title,
    file: 'lists.spec.ts',
    ok: messages.length === 0,
    tests: [{ results: [{ errors: messages.map((message) => ({ message })) }] }],
  })
  const suites = [
    {
      specs: [spec('holds', [])],
      suites: [
        {
          specs: [spec('fails', ['\u001b[31mTimeoutError\u001b[39m: no button\n\n    at somewhere.ts:3', 'later'])],
        },
      ],
    },
  ]
  expect(browserTestFailures({ suites })).toEqual([
    { title: 'lists.spec.ts › fails', reason: 'TimeoutError: no button' },
  ])
})

test('a browser run that never came to its tests says why', () => {
  expect(browserTestFailures({ errors: [{ message: 'Error: no tests found' }] })).toEqual([
    { title: 'before the tests', reason: 'Error: no tests found' },
  ])
})

test('a failed unit test is named with its reason, and so is a file that does not load', () => {
  const testResults = [
    {
      name: join(root, 'lib/a.test.ts'),
      assertionResults: [
        { fullName: 'a holds', status: 'passed', failureMessages: [] },
        { fullName: 'a fails', status: 'failed', failureMessages: ['expected 1 to be 2\n    at a.test.ts:1'] },
      ],
    },
    { name: join(root, 'b.test.ts'), message: 'Cannot find module', assertionResults: [] },
  ]
  expect(vitestFailures({ testResults })).toEqual([
    { title: 'lib/a.test.ts › a fails', reason: 'expected 1 to be 2' },
    { title: 'b.test.ts', reason: 'Cannot find module' },
  ])
})

test('a reason is cut where it would hide the next one', () => {
  const message = Array.from({ length: 40 }, (_, line) => `line ${line}`).join('\n')
  const [failure] = browserTestFailures({ errors: [{ message }] })
  expect(failure?.reason.split('\n')).toHaveLength(12)
})

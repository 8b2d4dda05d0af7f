import fc from 'fast-check'
import { authorizationOf } from '../fixtures/api-token'
import type { GraphRequest } from '../fixtures/control'
import { tell } from '../fixtures/figures'
import { hostileRequest, marker, type HostileRequest } from '../fixtures/hostile-requests'
import { rawRequest, type RawAnswer } from '../fixtures/raw-request'
import { expect, test } from '../fixtures/test'

/** Requests that are under way together. */
const atOnce = 10

/** How much a run of the project does: see the configuration of Playwright. */
type Amounts = { readonly hostileInputs: number }

test('no input of somebody who is signed in breaks the server, shows its inside, or reaches Graph as more than a value', async ({
  browser,
  stack,
  control,
}) => {
  const { hostileInputs } = test.info().project.metadata as Amounts
  test.setTimeout(60_000 + hostileInputs * 200)
  const authorization = await authorizationOf(browser, stack.appUrl, 'global-admin')
  const statuses = new Map<number, number>()
  stack.appLog.length = 0

  const seed = Date.now()
  tell(`seed ${seed}`)
  await fc.assert(
    fc.asyncProperty(
      fc.array(hostileRequest(authorization), { minLength: atOnce, maxLength: atOnce }),
      async (requests) => {
        await Promise.all(
          requests.map(async (request) => {
            const answer = await rawRequest(stack.appUrl, request.line, request)
            statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1)
            expectHarmless(request, answer)
          }),
        )
      },
    ),
    { seed, numRuns: Math.ceil(hostileInputs / atOnce), endOnFailure: true },
  )

  tell(
    [...statuses]
      .sort(([one], [other]) => one - other)
      .map(([status, count]) => `${status}: ${count}`)
      .join(', '),
  )
  const asked = await control.requests()
  tell(`${asked.length} requests to Graph`)
  expect(asked.filter((request) => !isPlain(request))).toEqual([])
  expect(await control.writes()).toEqual([])
  const lines = stack.appLog.map((line) => JSON.parse(line) as { level?: string; event?: string })
  expect(lines.filter(({ level, event }) => level === 'error' || event === 'act')).toEqual([])
})

function expectHarmless({ line }: HostileRequest, { status, headers, body }: RawAnswer): void {
  expect(status, line).toBeGreaterThanOrEqual(200)
  expect(status, line).toBeLessThan(500)
  expect(headers.get('x-content-type-options'), line).toBe('nosniff')
  expect(headers.get('content-security-policy'), line).toBeTruthy()
  expect(headers.has('x-injected'), line).toBe(false)
  // A place in a file, or of a package.
  expect(body, line).not.toMatch(/\bat [^\n]{1,150}\.[cm]?js:\d+|node_modules/)
  expect(
    reflected.filter((markup) => body.includes(markup)),
    line,
  ).toEqual([])
}

const reflected = [`<script>${marker}`, `onerror=${marker}`, `\n${marker}`]

const quoted = /'(?:[^']|\'\')*'|"(?:[^"\\]|\\.)*"/g

/** Whether hostile text is a value and nothing else: within quotes in a query, and no way out of a path. Graph took the rest. */
function isPlain({ path, query, status, method }: GraphRequest): boolean {
  const outside = decodeURIComponent(query.replaceAll('+', ' ')).replaceAll(quoted, '')
  const isRefused = method === 'GET' && status === 400
  return !outside.includes(marker) && !/\/\.\.?(?:\/|$)|%2f/i.test(path) && !isRefused
}

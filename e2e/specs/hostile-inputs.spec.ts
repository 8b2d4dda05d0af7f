import fc from 'fast-check'
import { authorizationOf } from '../fixtures/api-token'
import type { GraphRequest } from '../fixtures/control'
import { tell } from '../fixtures/figures'
import { hostileRequest, marker } from '../fixtures/hostile-requests'
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
            const harm = harmIn(answer)
            if (harm.length > 0) throw new Error(`${request.line}: ${harm.join(', ')}`)
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

/** What is wrong with an answer; nothing where it is harmless. A list, because each `expect` makes all those after it slower. */
function harmIn({ status, headers, body }: RawAnswer): readonly string[] {
  return [
    ...(status < 200 || status >= 500 ? [`status ${status}`] : []),
    ...(headers.get('x-content-type-options') === 'nosniff' ? [] : ['its type may be guessed']),
    ...(headers.get('content-security-policy') ? [] : ['no policy']),
    ...(headers.has('x-injected') ? ['a header of the request'] : []),
    // A place in a file, or of a package.
    ...(/\bat [^\n]{1,150}\.[cm]?js:\d+|node_modules/.test(body) ? ['a stack'] : []),
    ...reflected.filter((markup) => body.includes(markup)),
  ]
}

const reflected = [`<script>${marker}`, `onerror=${marker}`, `\n${marker}`]

const quoted = /'(?:[^']|\'\')*'|"(?:[^"\\]|\\.)*"/g

/** A search of which every clause is quoted: some kinds have none that Graph takes, and are gone through instead. */
const wholeSearch = /[?&]?\$search=(?:[\s()]|AND|OR)*(?:&|$)/

/** Whether hostile text is a value and nothing else: within quotes in a query, and no way out of a path. Graph took the rest. */
function isPlain({ path, query, status, method }: GraphRequest): boolean {
  const outside = decodeURIComponent(query.replaceAll('+', ' ')).replaceAll(quoted, '')
  const isRefused = method === 'GET' && status === 400 && !wholeSearch.test(outside)
  return !outside.includes(marker) && !/\/\.\.?(?:\/|$)|%2f/i.test(path) && !isRefused
}

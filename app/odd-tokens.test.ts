import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeEach, describe, expect, it } from 'vitest'
import { setUpSite, site } from '@/lib/server/testing/fake-site'
import { answerJson } from '@/lib/server/testing/local-server'
import { oddTokens } from '@/lib/server/testing/odd-tokens'

type Call = (token: string) => Promise<string>
type Entry = readonly [name: string, call: () => Promise<Call>]

const id = 'de1e7ed0-0000-4000-8000-000000000001'
const params = { kind: 'users', id, signInName: 'robin@contoso.example' }
const query = `of=${id}`
const input = {
  kind: 'users',
  person: 'person',
  targets: [{ id, deletedDateTime: null }],
  act: { id: '7e06b566-15f3-4013-8bf8-79874d52e68a', size: 1 },
}
const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

/** What each route handler and each action does with a token, as text. */
const entries: readonly Entry[] = [
  ...filesIn('./api/', 'route.ts')
    // They sign in nobody: the probe, and what answers for addresses that do not exist.
    .filter((file) => !/\/api\/(health|ready)\/route.ts$/.test(file) && !file.endsWith('/api/[...path]/route.ts'))
    .map((file) => [`route ${file.replace(/^.*\/app\//, '')}`, () => routeCall(file)] as const),
  ...filesIn('../lib/actions/', '.ts').map(
    (file) => [`action ${file.replace(/^.*\//, '')}`, () => actionCall(file)] as const,
  ),
]

setUpSite()
beforeEach(() => {
  site.graph = (_, response) => answerJson(response, 403, { error: { code: 'Authorization_RequestDenied' } })
})

describe.each(entries)('%s', (_, load) => {
  it('lets a person in', async () => {
    const call = await load()
    expect(await call(await site.signIn())).not.toContain('signedOut')
  })

  it('turns away every token that Entra never issues, and asks nobody', async () => {
    const call = await load()
    const answers: Record<string, string> = {}
    for (const [name, odd] of Object.entries(oddTokens)) answers[name] = await call(await site.signIn(odd))
    const taken = Object.entries(answers).filter(([, answer]) => !answer.includes('"code":"signedOut"'))
    expect(taken).toEqual([])
    expect(site.received).toEqual([])
  })
})

async function routeCall(file: string): Promise<Call> {
  const exported = (await import(file)) as Record<string, (request: Request, context: object) => Promise<Response>>
  const handlers = Object.entries(exported).filter(([name]) => methods.includes(name))
  expect(handlers.length).toBeGreaterThan(0)
  return async (token) => {
    const answers = handlers.map(async ([method, handle]) => {
      const init = { method, headers: { authorization: `Bearer ${token}` } }
      const answer = await handle(new Request(`http://localhost/?${query}`, init), { params: Promise.resolve(params) })
      return `${answer.status} ${await answer.text()}`
    })
    const [first = '', ...others] = await Promise.all(answers)
    expect(others.every((other) => other.slice(0, 3) === first.slice(0, 3))).toBe(true)
    return first
  }
}

async function actionCall(file: string): Promise<Call> {
  const actions = Object.values((await import(file)) as Record<string, (...args: unknown[]) => Promise<unknown>>)
  expect(actions).toHaveLength(1)
  return async (token) => {
    const events: unknown[] = []
    const answer = (await actions[0]?.(token, input)) as AsyncIterable<unknown>
    for await (const event of answer) events.push(event)
    return JSON.stringify(events)
  }
}

function filesIn(folder: string, end: string): readonly string[] {
  const root = fileURLToPath(new URL(folder, import.meta.url))
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).map(
    (file) => root + file.replaceAll('\\', '/'),
  )
  return files.filter((file) => file.endsWith(end) && !file.endsWith('.test.ts'))
}

import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { failureSchema } from '@/lib/contract/app-error'
import type * as Config from '@/lib/server/config'
import type * as Sessions from '@/lib/server/session'
import { errorLines, granted, loggedLines, setUpSite, site } from '@/lib/server/testing/fake-site'
import { answerJson } from '@/lib/server/testing/local-server'

type Place = 'configuration' | 'permissions' | 'graph'

const { breaks, isBroken } = vi.hoisted(() => {
  const isBroken = { at: '' }
  const breaks = (): never => {
    throw new TypeError('broken while reading Robin Colleague, robin@contoso.example')
  }
  return { breaks, isBroken }
})

vi.mock('@/lib/server/config', async (importOriginal) => {
  const original = await importOriginal<typeof Config>()
  return { ...original, config: () => (isBroken.at === 'configuration' ? breaks() : original.config()) }
})

vi.mock('@/lib/server/session', async (importOriginal) => {
  const original = await importOriginal<typeof Sessions>()
  return {
    ...original,
    async openSession(accessToken: string, signal?: AbortSignal) {
      const session = await original.openSession(accessToken, signal)
      const graph = { ...session.graph, ask: breaks, askOnce: breaks, read: breaks, write: breaks }
      if (isBroken.at === 'graph') return { ...session, graph }
      return isBroken.at === 'permissions' ? { ...session, permissions: new Proxy({}, { get: breaks }) } : session
    },
  }
})

type Handler = (request: Request, context: { params: Promise<object> }) => Promise<Response> | Response
type Case = {
  readonly params?: Readonly<Record<string, string>>
  readonly query?: string
  readonly breaksAt: readonly Place[]
}

const everywhere = ['configuration', 'permissions', 'graph'] as const
const id = 'de1e7ed0-0000-4000-8000-000000000001'
const incident = `person~${id}~s0`

/** How each route is asked so that it comes as far as each place. */
const cases: Readonly<Record<string, Case>> = {
  // It only ever says that there is nothing.
  '[...path]': { breaksAt: [] },
  'companions/[kind]': { params: { kind: 'applications' }, query: `of=${id}`, breaksAt: everywhere },
  counts: { breaksAt: everywhere },
  deleters: { query: `of=users/${id}/2026-01-01T00:00:00Z`, breaksAt: everywhere },
  // Whoever is signed in may read them.
  domains: { breaksAt: ['configuration', 'graph'] },
  'findings/[kind]': { params: { kind: 'users' }, query: `act=restore&of=${id}`, breaksAt: everywhere },
  'extensions/[kind]': { params: { kind: 'users' }, breaksAt: everywhere },
  'holdings/[kind]': { params: { kind: 'service-principals' }, query: `of=${id}`, breaksAt: everywhere },
  // It asks nobody.
  health: { breaksAt: ['configuration'] },
  incidents: { breaksAt: everywhere },
  'incidents/[id]': { params: { id: incident }, breaksAt: everywhere },
  'incidents/[id]/state': { params: { id: incident }, breaksAt: everywhere },
  // It does without what Graph knows: see `who-am-i.test.ts`.
  me: { breaksAt: ['configuration', 'permissions'] },
  'objects/[kind]': { params: { kind: 'users' }, query: 'q=Robin', breaksAt: everywhere },
  'objects/[kind]/[id]': { params: { kind: 'users', id }, breaksAt: everywhere },
  'objects/[kind]/[id]/everything': { params: { kind: 'users', id }, breaksAt: everywhere },
  'objects/[kind]/[id]/findings': { params: { kind: 'users', id }, breaksAt: everywhere },
  'objects/[kind]/[id]/history': { params: { kind: 'users', id }, breaksAt: everywhere },
  'objects/[kind]/[id]/related': { params: { kind: 'users', id }, breaksAt: everywhere },
  'objects/all': { query: 'q=Robin', breaksAt: everywhere },
  overview: { query: 'of=users&part=left', breaksAt: everywhere },
  // Graph answers it to anybody, and what is consented counts only where the answer lacks it.
  quota: { breaksAt: ['configuration', 'graph'] },
  // It asks Entra for its keys, which is no fault of ours where it fails.
  ready: { breaksAt: ['configuration'] },
  'restored/[kind]': { params: { kind: 'users' }, query: `of=${id}`, breaksAt: everywhere },
  'sign-in-names': { query: 'of=robin@contoso.example', breaksAt: everywhere },
  'sign-in-names/[signInName]': { params: { signInName: 'robin@contoso.example' }, breaksAt: everywhere },
}

const folder = fileURLToPath(new URL('.', import.meta.url))
const routes = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('/route.ts'))
  .map((file) => file.replace(/\/route\.ts$/, ''))
const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

setUpSite()

// Without it some routes answer before they come to the place.
beforeEach(() => {
  site.entra = (_, response) => answerJson(response, 200, { ...granted, scope: 'Directory.ReadWrite.All' })
})

describe('a route that breaks in the middle', () => {
  it('has a case here, whichever it is', () => {
    expect(Object.keys(cases).sort()).toEqual([...routes].sort())
  })

  const broken = routes.flatMap((route) => (cases[route]?.breaksAt ?? []).map((place) => [route, place] as const))

  it.each(broken)(
    '%s, at its %s: the answer is a 500, and its request id leads to the one line that tells where',
    async (route, place) => {
      const handlers = await handlersOf(route)
      expect(handlers.length).toBeGreaterThan(0)
      for (const [method, handle] of handlers) {
        const token = await site.signIn()
        const { params = {}, query = '' } = cases[route] ?? {}
        const path = route.replaceAll(/\[(\w+)\]/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
        const request = new Request(`http://localhost/api/${path}?${query}`, {
          method,
          headers: { authorization: `Bearer ${token}` },
        })
        const before = loggedLines().length

        isBroken.at = place
        const response = await handle(request, { params: Promise.resolve(params) })
        isBroken.at = ''

        expect(response.status).toBe(500)
        const { failure } = (await response.json()) as { failure: unknown }
        const { requestId } = failureSchema.parse(failure)
        expect(failure).toEqual({ code: 'unexpected', requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string })
        const lines = loggedLines().slice(before) as Record<string, unknown>[]
        expect(lines).toHaveLength(1)
        expect(lines[0]).toMatchObject({
          event: 'request',
          method,
          route: `/api/${route}`,
          status: 500,
          code: 'unexpected',
          requestId,
        })
        expect(errorLines()).toContain(lines[0])
        expect(lines[0]?.error).toMatch(/^TypeError\nat .*broken-route\.test/)
        expect(JSON.stringify(lines)).not.toMatch(new RegExp(`Robin|contoso|Helpdesk Lead|graph-token|${token}`, 'i'))
      }
    },
  )
})

async function handlersOf(route: string): Promise<readonly (readonly [string, Handler])[]> {
  const file = `${folder}${route}/route.ts`
  const exported = (await import(file)) as Readonly<Record<string, Handler>>
  return Object.entries(exported).filter(([name]) => methods.includes(name))
}

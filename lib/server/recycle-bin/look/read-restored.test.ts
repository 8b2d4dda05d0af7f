import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { DeletedObject } from '@/lib/contract/objects'
import { objectsPerReadBack, type RestoredObject } from '@/lib/contract/restored'
import { kindOf, kinds } from '@/lib/kinds'
import { liveChecksOf, liveProperties } from '@/lib/kinds/live-checks'
import { judgeLive } from '@/lib/kinds/live-findings'
import type { KindSlug } from '@/lib/kinds/vocabulary'
import { logger } from '../../logger'
import type { DelegatedSession } from '../../session'
import { actOn } from '../../testing/practice-act'
import { practiceBin } from '../../testing/practice-bin'
import { startPracticeTenant, type PracticeTenant } from '../../testing/practice-tenant'
import {
  answering,
  codeOf,
  createReadSession,
  everyPermission,
  found,
  notFound,
  refused,
} from '../../testing/read-session'
import { liveObjectPath } from '../deleted-object'
import { checkDeletedObject } from './check-deleted-object'
import { readRestored } from './read-restored'

let tenant: PracticeTenant
let bin: ReturnType<typeof practiceBin>
let session: DelegatedSession

beforeAll(async () => {
  tenant = await startPracticeTenant(['--items', '0'])
  bin = practiceBin(tenant)
})
afterAll(() => tenant.stop())
beforeEach(async () => {
  vi.spyOn(logger, 'info').mockImplementation(() => undefined)
  await tenant.control('reset', {})
  await tenant.setSwitches({ limitPercent: 1_000_000 })
  session = await bin.as('global-admin')
})

/** Restores the named object, and tells what is so of it then. */
async function restoredOf(slug: KindSlug, name: string, switches: Readonly<Record<string, string | number>> = {}) {
  const object = await bin.called(session, slug, name)
  const { properties = {} } = await checkDeletedObject(session, kindOf(slug), object.id)
  await tenant.setSwitches(switches)
  const restoredAt = new Date()
  const outcome = await actOn(session, 'restore', object, { options: { autoReconcileProxyConflict: true } })
  const before = { ...object.properties, ...properties }
  return { object, before, restoredAt, changes: outcome?.changes, read: () => one(object) }
}

async function one({ kind, id }: DeletedObject): Promise<RestoredObject> {
  const { objects } = await readRestored(session, kindOf(kind), [id])
  if (!objects[0]) throw new Error('Nothing was answered')
  return objects[0]
}

async function told(slug: KindSlug, name: string, switches: Readonly<Record<string, string | number>> = {}) {
  const { before, restoredAt, changes, read } = await restoredOf(slug, name, switches)
  const { properties = {}, counterpart } = await read()
  const restored = { kind: slug, before, restoredAt, changes, hasCompanion: false }
  return judgeLive(restored, { properties, counterpart }).flatMap(({ key }) => (key ? [key] : []))
}

describe('read back from the practice tenant', () => {
  test.for([
    ['users', 'Fully Described', ['signIn.enabled', 'licences.back', 'mail.back']],
    ['users', 'Disabled Account', ['signIn.blockedBefore', 'licences.back', 'mail.back']],
    ['users', 'Info Desk (shared mailbox)', ['signIn.leftBlocked', 'mail.back']],
    ['users', 'Synced Warehouse Lead', ['signIn.enabled', 'licences.back', 'mail.back', 'sync.notSeen']],
    ['groups', 'Autumn Campaign', ['groupType.same', 'mail.back']],
    ['applications', 'Expense Portal', ['principal.absent']],
  ] as const)('of %s "%s" is so what was so before', async ([slug, name, expected]) => {
    expect(await told(slug, name)).toEqual(['there.live', ...expected])
  })

  test.for([
    ['countViolation', 'licences.errors'],
    ['dependencyViolation', 'licences.errors'],
    ['withError', 'licences.errors'],
    ['disabled', 'licences.errors'],
    ['missing', 'licences.missing'],
  ] as const)('licences that come back as "%s" are %s', async ([fate, key]) => {
    expect(await told('users', 'Fully Described', { restoredLicences: fate })).toContain(key)
  })

  test('a copy that runs behind does not show it yet, and shows it once it has caught up', async () => {
    const { read } = await restoredOf('users', 'Fully Described', { readLagMs: 60_000 })
    expect(await read()).toEqual({ id: expect.any(String) as string, state: 'absent' })
    await tenant.control('clock', { advanceSeconds: 61 })
    expect((await read()).state).toBe('live')
  })
})

const ids = Array.from(
  { length: objectsPerReadBack },
  (_, number) => `00000000-0000-4000-8000-0000000000${10 + number}`,
)
const id = ids[0] ?? ''
const withLook = kinds.filter(({ slug }) => liveChecksOf[slug].length > 0)

describe('what is asked of Graph', () => {
  test.for(withLook.map(({ slug }) => slug))('for %s names only what the kind is checked for', async (slug) => {
    const asked: string[] = []
    const path = liveObjectPath(kindOf(slug), id) ?? ''
    const graph = createReadSession(
      (request) => {
        asked.push(JSON.stringify(request))
        return found({ responses: [{ id: '0', status: 200, body: { id, surplus: 'x' } }] })
      },
      { permissions: everyPermission },
    )
    await readRestored(graph, kindOf(slug), [id]).catch(() => null)
    expect(asked.join()).toContain(path.split('/').at(-1))
    if (kindOf(slug).graph.queries === 'advanced') {
      expect(decodeURIComponent(asked.join())).toContain(liveProperties(slug).join(','))
    }
  })

  test('is one batch for as many as a call takes', async () => {
    const graph = createReadSession(answering({ '/$batch': found({ responses: [] }) }), {
      permissions: everyPermission,
    })
    await readRestored(graph, kindOf('users'), ids)
    expect(graph.asked.map(({ path }) => path)).toEqual(['/$batch'])
  })

  test('is nothing for more, for what is no id, and for a kind that has no live address', async () => {
    expect(await codeOf(readRestored(session, kindOf('users'), [...ids, id]))).toBe('invalidRequest')
    expect(await codeOf(readRestored(session, kindOf('users'), ['../me']))).toBe('invalidRequest')
    expect(await codeOf(readRestored(session, kindOf('certificate-authorities'), [id]))).toBe('invalidRequest')
  })
})

describe('what could not be read', () => {
  test('is no absence: neither a refusal, nor a page of something in between', async () => {
    const responses = [
      { status: 403, body: { error: { code: 'Authorization_RequestDenied', message: 'No.' } } },
      { status: 404, body: '<h1>Not found</h1>' },
      { status: 404, body: { error: { code: 'Request_ResourceNotFound', message: 'No.' } } },
    ]
    const graph = createReadSession(answeringInBatch(responses), { permissions: everyPermission })
    const { objects } = await readRestored(graph, kindOf('groups'), ids.slice(0, 3))
    expect(objects.map(({ state }) => state)).toEqual(['unread', 'unread', 'absent'])
  })

  test('of what belongs to an application is told as that, and the application is there all the same', async () => {
    const graph = createReadSession(
      (request) =>
        request.path === '/$batch'
          ? answeringInBatch([{ status: 200, body: { id, appId: 'app' } }])(request)
          : request.path === '/servicePrincipals'
            ? refused(403, { code: 'forbidden', graphCode: 'Authorization_RequestDenied' })
            : notFound,
      { permissions: everyPermission },
    )
    const { objects } = await readRestored(graph, kindOf('applications'), [id])
    expect(objects[0]).toMatchObject({ state: 'live', failure: { code: expect.any(String) as string } })
    expect(objects[0]).not.toHaveProperty('counterpart')
  })

  test('for want of a permission is said at once', async () => {
    const graph = createReadSession(answering({}), { permissions: [] })
    expect(await codeOf(readRestored(graph, kindOf('users'), [id]))).toBe('permissionMissing')
    expect(graph.asked).toEqual([])
  })
})

/** Inner answers under the ids that the batch gave its requests. */
function answeringInBatch(answers: readonly { status: number; body: unknown }[]) {
  return (request: { body?: unknown }) => {
    const { requests = [] } = request.body as { requests?: readonly { id: string }[] }
    return found({ responses: requests.map(({ id: of }, index) => ({ ...answers[index], id: of, headers: {} })) })
  }
}

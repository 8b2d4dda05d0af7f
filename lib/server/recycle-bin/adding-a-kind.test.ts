import { describe, expect, it } from 'vitest'
import { emptyView, listViewOf } from '@/lib/contract/view'
import type { Kind } from '@/lib/kinds/kind'
import type { KindSlug } from '@/lib/kinds/vocabulary'
import { ordinaryKind } from '@/lib/kinds/ordinary-kind'
import type { GraphAnswer, GraphRequest } from '../graph/message'
import { createSealer } from '../sealer'
import { fastTiming } from '../testing/act-session'
import { codeOf, createReadSession, found, notFound, refused } from '../testing/read-session'
import { checkDeletedObject } from './look/check-deleted-object'
import { countDeletedObjects } from './list/count-deleted-objects'
import { getDeletedObject } from './look/get-deleted-object'
import { listDeletedObjects } from './list/list-deleted-objects'
import { permanentlyDeleteObject } from './act/permanently-delete-object'
import { restoreObject } from './act/restore-object'

const common = {
  ...ordinaryKind,
  slug: 'made-up' as KindSlug,
  navigationGroup: 'administration',
  icon: 'policy',
  properties: [
    { name: 'displayName', group: 'identity', type: 'text', inList: true },
    { name: 'id', group: 'identity', type: 'text', inList: true },
    { name: 'uniqueName', group: 'identity', type: 'text', inList: true },
    { name: 'onPremisesSyncEnabled', group: 'onPremises', type: 'boolean' },
    { name: 'deletedDateTime', group: 'dates', type: 'dateTime', inList: true },
  ],
  identifier: () => null,
  identifierColumn: 'description',
  facts: [],
  permissions: { read: ['MadeUp.Read'], restore: ['MadeUp.Write'], permanentDelete: ['MadeUp.Write'] },
  roles: {
    read: { sure: ['globalAdministrator'], unsure: [] },
    restore: { sure: ['globalAdministrator'], unsure: [] },
    permanentDelete: { sure: ['globalAdministrator'], unsure: [] },
  },
  checks: ['uniqueName', 'synced'],
  block: (act, { uniqueName }) => (act === 'restore' && uniqueName === 'frozen' ? 'managedIdentity' : null),
  restore: { options: [], comesBack: [], staysAway: [], afterwards: [] },
  adminCentre: { live: ({ id }) => `/made-up/${id}`, deleted: null },
} as const satisfies Partial<Kind>

const ownBin: Kind = {
  ...common,
  graph: {
    api: 'beta',
    container: '/made/up/deletedItems',
    cast: null,
    live: { collection: '/made/up/things', cast: null },
    queries: 'plain',
  },
}
const castBin: Kind = {
  ...common,
  graph: {
    api: 'v1.0',
    container: '/made/up/deletedItems',
    cast: 'madeUp',
    live: { collection: '/made/up/things', cast: 'madeUp' },
    queries: 'advanced',
  },
}

const deletedDateTime = '2025-12-30T00:00:00Z'
const target = { id: 'a', deletedDateTime }

/** A Graph of which only the container and the live collection are known. */
function madeUpGraph({ graph: { cast, api } }: Kind) {
  const bin = new Map([['a', { id: 'a', displayName: 'Ann', deletedDateTime, uniqueName: 'ann' }]])
  const live = new Map<string, object>([['b', { id: 'b', displayName: 'Bob', uniqueName: 'ANN' }]])
  const suffix = cast === null ? '' : `/microsoft.graph.${cast}`
  const read = (path: string): GraphAnswer => {
    if (path === `/made/up/deletedItems${suffix}`) return found({ value: [...bin.values()], '@odata.count': bin.size })
    if (path === '/made/up/things') return found({ value: [...live.values()] })
    const object = path === `/made/up/deletedItems/a${suffix}` ? bin.get('a') : live.get('a')
    return object && [`/made/up/deletedItems/a${suffix}`, `/made/up/things/a${suffix}`].includes(path)
      ? found(object)
      : notFound
  }
  const answer = (request: GraphRequest): GraphAnswer => {
    if (request.api !== api) return notFound
    if (request.path !== '/$batch') return read(request.path)
    const { requests } = request.body as unknown as { requests: { id: string; url: string }[] }
    const inner = requests.map(({ id, url }) => [id, read(url.split('?')[0] ?? '')] as const)
    return found({
      responses: inner.map(([id, one]) => ({ id, status: one.status, body: one.isOk ? one.body : null })),
    })
  }
  const write = ({ method, path }: GraphRequest): GraphAnswer => {
    const object = bin.get('a')
    if (!object) return notFound
    if (method === 'POST' && path === '/made/up/deletedItems/a/restore') {
      if (object.uniqueName === 'frozen') return refused(400, { code: 'graphRefused', graphCode: 'Request_BadRequest' })
      live.set('a', object)
    } else if (method !== 'DELETE' || path !== '/made/up/deletedItems/a') return notFound
    bin.clear()
    return method === 'POST' ? found(object) : { isOk: true, status: 204, body: null }
  }
  const session = createReadSession(answer, { permissions: ['MadeUp.Read', 'MadeUp.Write'], write })
  return { session, bin, live }
}

describe.each([
  ['in a bin of its own', ownBin],
  ['in a bin that it shares', castBin],
])('a kind that is added as nothing but its data, %s,', (_, kind) => {
  it('is listed', async () => {
    const { session } = madeUpGraph(kind)
    const asked = { view: listViewOf(emptyView), paging: { cursor: null, size: 100 } } as const
    const page = await listDeletedObjects(session, kind, asked, createSealer(null, 'list cursor'))
    expect(page).toMatchObject({ total: 1, rows: [{ kind: 'made-up', id: 'a', displayName: 'Ann', deletedDateTime }] })
  })

  it('is read with all its properties', async () => {
    const object = await getDeletedObject(madeUpGraph(kind).session, kind, 'a')
    expect(object).toMatchObject({ kind: 'made-up', properties: { uniqueName: 'ann', onPremisesSyncEnabled: null } })
  })

  it('is counted', async () => {
    expect(await countDeletedObjects(madeUpGraph(kind).session, [kind])).toEqual({ 'made-up': 1 })
  })

  it('is checked', async () => {
    const { findings } = await checkDeletedObject(madeUpGraph(kind).session, kind, 'a', fastTiming())
    expect(findings).toMatchObject([
      { check: 'uniqueName', verdict: 'blocks', taken: [{ value: 'ann', holder: { kind: 'made-up', id: 'b' } }] },
      { check: 'synced', verdict: 'fine' },
    ])
  })

  it('is restored, and is found restored afterwards', async () => {
    const { session, live } = madeUpGraph(kind)
    expect(await restoreObject(session, kind, target, fastTiming())).toMatchObject({ id: 'a', state: 'done' })
    expect(live.has('a')).toBe(true)
    expect(await restoreObject(session, kind, target, fastTiming())).toMatchObject({
      state: 'alreadyDone',
      code: 'alreadyRestored',
    })
  })

  it('is refused for the reason that its own data gives', async () => {
    const { session, bin } = madeUpGraph(kind)
    bin.set('a', { id: 'a', displayName: 'Ann', deletedDateTime, uniqueName: 'frozen' })
    expect(await restoreObject(session, kind, target, fastTiming())).toMatchObject({
      state: 'refused',
      code: 'managedIdentity',
    })
  })

  it('is deleted permanently, and is found gone afterwards', async () => {
    const { session, bin, live } = madeUpGraph(kind)
    expect(await permanentlyDeleteObject(session, kind, target, fastTiming())).toMatchObject({ state: 'done' })
    expect([bin.has('a'), live.has('a')]).toEqual([false, false])
    expect(await permanentlyDeleteObject(session, kind, target, fastTiming())).toMatchObject({
      state: 'alreadyDone',
      code: 'alreadyGone',
    })
  })

  it('is not deleted where it is no longer the one that was confirmed', async () => {
    const { session, bin } = madeUpGraph(kind)
    const older = { ...target, deletedDateTime: '2025-12-29T00:00:00Z' }
    expect(await permanentlyDeleteObject(session, kind, older, fastTiming())).toMatchObject({ code: 'changedSince' })
    expect(bin.has('a')).toBe(true)
  })

  it('asks for its own permission', async () => {
    const session = createReadSession(() => notFound, { permissions: [] })
    expect(await codeOf(getDeletedObject(session, kind, 'a'))).toBe('permissionMissing')
    expect(await countDeletedObjects(session, [kind])).toEqual({
      'made-up': { code: 'permissionMissing', permission: 'MadeUp.Read' },
    })
  })
})

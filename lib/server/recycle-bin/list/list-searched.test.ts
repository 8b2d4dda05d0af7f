import { describe, expect, it } from 'vitest'
import { emptyView, listViewOf, mostSortedHere, type View } from '@/lib/contract/view'
import { kindOf } from '@/lib/kinds'
import type { GraphRequest } from '../../graph/message'
import { createSealer } from '../../sealer'
import { codeOf, createReadSession, found, refused } from '../../testing/read-session'
import { listDeletedObjects } from './list-deleted-objects'

const users = kindOf('users')
const sealer = createSealer('k'.repeat(32), 'list cursor')
const viewWith = (view: Partial<View>) => listViewOf({ ...emptyView, ...view })
const paging = { cursor: null, size: 100 } as const
const nextLink = 'https://graph.example/v1.0/directory/deletedItems/microsoft.graph.user?$skiptoken=abc'
const row = { id: 'a', displayName: 'Ann', deletedDateTime: '2026-01-01T00:00:00Z' }
const empty = found({ value: [], '@odata.count': 0 })
const rowsNamed = (name: string, count: number) =>
  Array.from({ length: count }, (_, index) => ({ ...row, id: `${name}${index}`, displayName: name }))

describe('a search', () => {
  it.each([
    ['Ann', '"displayName:Ann"', "startswith(displayName,'Ann')"],
    ['Ann\ud83d', '"displayName:Ann"', "startswith(displayName,'Ann')"],
    ["O'Neil", '"displayName:O\'Neil"', "startswith(displayName,'O''Neil')"],
  ])(
    'searches for the words of a name and the beginnings of what else people know: %j',
    async (search, $search, filter) => {
      const session = createReadSession(() => found({ value: [row], '@odata.count': 1 }))
      await listDeletedObjects(session, users, { view: viewWith({ search }), paging }, sealer)
      expect(session.asked.map(({ query }) => query?.$search)).toEqual([$search, undefined])
      expect(session.asked.map(({ query }) => query?.$filter)).toEqual([
        undefined,
        expect.stringContaining(filter) as string,
      ])
    },
  )

  const searched = { view: viewWith({ search: 'mu' }), paging }
  const named = (id: string, displayName: string) => ({ ...row, id, displayName })
  const isSearch = ({ query }: GraphRequest) => query?.$search !== undefined
  const isFilter = ({ query }: GraphRequest) => query?.$filter !== undefined
  const refusal = refused(400, { code: 'graphRefused', graphCode: 'Request_UnsupportedQuery' })

  it('shows whatever Graph found by it, and each object once', async () => {
    const session = createReadSession((request) =>
      isSearch(request)
        ? found({ value: [named('a', 'Thomas Müller'), named('b', 'Other')], '@odata.count': 2 })
        : found({ value: [named('b', 'Other')], '@odata.count': 1 }),
    )
    const page = await listDeletedObjects(session, users, searched, sealer)
    expect(page.rows.map(({ id }) => id).sort()).toEqual(['a', 'b'])
    expect(page).toMatchObject({ total: 2, next: null, looked: [{ kind: 'users', by: 'graph' }] })
    expect(page).not.toHaveProperty('sifted')
  })

  it('goes through every object where Graph finds nothing', async () => {
    const session = createReadSession((request) =>
      isSearch(request) || isFilter(request)
        ? empty
        : found({ value: [named('a', 'Emu'), named('b', 'Ann')], '@odata.count': 2 }),
    )
    const page = await listDeletedObjects(session, users, searched, sealer)
    expect(page).toMatchObject({
      rows: [{ id: 'a' }],
      total: 1,
      sifted: { read: 2, of: 2 },
      looked: [{ kind: 'users', by: 'everything' }],
    })
  })

  it('does not go through more objects than a list can be sorted here, and says how many there are', async () => {
    const of = mostSortedHere + 1
    const session = createReadSession((request) =>
      isSearch(request) || isFilter(request)
        ? empty
        : found({ value: rowsNamed('Emu', 3), '@odata.count': of, '@odata.nextLink': nextLink }),
    )
    const page = await listDeletedObjects(session, users, searched, sealer)
    expect(page).toMatchObject({ rows: [], next: null, total: 0, looked: [{ kind: 'users', by: 'graph', of }] })
    expect(session.asked).toHaveLength(3)
    const asked = await listDeletedObjects(session, users, { view: viewWith({ search: '*mu' }), paging }, sealer)
    expect(asked).toMatchObject({ looked: [{ kind: 'users', by: 'everything' }] })
    expect(asked.rows.length).toBeGreaterThan(0)
  })

  it.each([
    ['words', isSearch],
    ['values', isFilter],
  ])('goes through every object where Graph refuses it: %s', async (_, isRefused) => {
    const session = createReadSession((request) => {
      if (isRefused(request)) return refusal
      return isSearch(request) || isFilter(request)
        ? found({ value: [named('b', 'Mu')], '@odata.count': 1 })
        : found({ value: [named('a', 'Emu'), named('b', 'Mu'), named('c', 'Ann')], '@odata.count': 3 })
    })
    const page = await listDeletedObjects(session, users, searched, sealer)
    expect(page.rows.map(({ id }) => id).sort()).toEqual(['a', 'b'])
    expect(page).toMatchObject({ total: 2, looked: [{ kind: 'users', by: 'everything' }] })
  })

  it('is not shown in part where one of its questions fails', async () => {
    const session = createReadSession((request) =>
      isSearch(request) ? refused(503, { code: 'unavailable' }) : found({ value: [row], '@odata.count': 1 }),
    )
    expect(await codeOf(listDeletedObjects(session, users, searched, sealer))).toBe('unavailable')
  })
})

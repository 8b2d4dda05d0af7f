import { describe, expect, it } from 'vitest'
import { emptyView, listViewOf, type View } from '@/lib/contract/view'
import { kindOf } from '@/lib/kinds'
import type { GraphRequest } from '../../graph/message'
import { createSealer } from '../../sealer'
import { createReadSession, found, refused } from '../../testing/read-session'
import { listDeletedObjects } from './list-deleted-objects'

const sealer = createSealer('k'.repeat(32), 'list cursor')
const viewWith = (view: Partial<View>) => listViewOf({ ...emptyView, ...view })
const paging = { cursor: null, size: 100 } as const
const nextLink = 'https://graph.example/v1.0/directory/deletedItems/microsoft.graph.administrativeUnit?$skiptoken=abc'
const rowsNamed = (name: string, count: number) =>
  Array.from({ length: count }, (_, index) => ({
    id: `${name}${index}`,
    displayName: name,
    deletedDateTime: '2026-01-01T00:00:00Z',
  }))

describe('a list by a filter that no document of Graph is sure of', () => {
  const units = kindOf('administrative-units')
  const unitView = viewWith({ membership: ['dynamic'], deletedWithin: '7d' })
  const refusesType = ({ query }: GraphRequest) => query?.$filter?.includes('membershipType') ?? false
  const dynamic = rowsNamed('dynamic', 100).map((one) => ({ ...one, membershipType: 'Dynamic' }))
  const now = () => Date.parse('2026-01-02T00:00:00Z')

  it('is asked for with it', async () => {
    const session = createReadSession(() => found({ value: dynamic, '@odata.count': 40_000 }))
    const page = await listDeletedObjects(session, units, { view: unitView, paging, now }, sealer)
    expect(session.asked[0]?.query?.$filter).toContain("membershipType eq 'Dynamic'")
    expect(page).toMatchObject({ total: 40_000 })
  })

  it('is asked for without it where Graph refuses it, however much the bin holds, and goes on so', async () => {
    const value = [...rowsNamed('static', 5).map((one) => ({ ...one, membershipType: null })), ...dynamic]
    const session = createReadSession((request) =>
      refusesType(request)
        ? refused(400, { code: 'graphRefused', graphCode: 'Request_UnsupportedQuery' })
        : found({ value, '@odata.count': 40_000, '@odata.nextLink': nextLink }),
    )
    const page = await listDeletedObjects(session, units, { view: unitView, paging, now }, sealer)
    expect(page).toMatchObject({ total: 'unknown', sifted: { read: 105, of: 40_000 } })
    expect(page.rows).toHaveLength(100)
    expect(session.asked[1]?.query?.$filter).toMatch(/^deletedDateTime ge [^ ]+$/)
    const next = await listDeletedObjects(
      session,
      units,
      { view: unitView, paging: { ...paging, cursor: page.next }, now },
      sealer,
    )
    expect(next.rows).toHaveLength(100)
    expect(session.asked).toHaveLength(3)
  })

  it('is read whole where Graph passes queries over, without asking for less of them first', async () => {
    const session = createReadSession(({ query }) =>
      found({ value: dynamic, ...(query?.$filter === undefined ? {} : { '@odata.nextLink': nextLink }) }),
    )
    const page = await listDeletedObjects(
      session,
      units,
      { view: viewWith({ membership: ['dynamic'] }), paging },
      sealer,
    )
    expect(page).toMatchObject({ total: 100 })
    expect(session.asked.map(({ query }) => query?.$filter === undefined)).toEqual([false, true])
  })
})

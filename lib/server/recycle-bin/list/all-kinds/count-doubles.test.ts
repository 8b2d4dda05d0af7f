import { describe, expect, it } from 'vitest'
import { emptyView, listViewOf, type View } from '@/lib/contract/view'
import { kindOf } from '@/lib/kinds'
import type { KindSlug } from '@/lib/kinds/vocabulary'
import { createReadSession, found, refused } from '../../../testing/read-session'
import { planList } from '../list-plan'
import { countDoubles } from './count-doubles'
import { KindStream } from './kind-stream'

const now = new Date('2026-01-10T00:00:00Z')

/** A stream of so many objects, of which the first page is read. */
function streamOf(slug: KindSlug, count: number, view: Partial<View> = {}): KindStream {
  const stream = new KindStream(
    planList(kindOf(slug), listViewOf({ ...emptyView, ...view }), { now, deleters: null, mode: 'values' }),
  )
  const object = {
    kind: slug,
    id: `${slug} 1`,
    displayName: null,
    deletedDateTime: '2025-12-12T00:00:00Z',
    properties: {},
  }
  stream.acceptPage({ objects: [object], count, nextLink: 'https://graph.example/v1.0/next' })
  return stream
}

const counting = (counts: Readonly<Record<string, number>>) =>
  createReadSession(({ query }) => {
    const [, count] = Object.entries(counts).find(([start]) => query?.$filter?.startsWith(start)) ?? []
    return found({ value: [], '@odata.count': count })
  })

describe('countDoubles', () => {
  it('counts all of a more specific kind when one of them is in the bin of the base type too', async () => {
    const session = counting({ 'id eq': 1 })
    const doubles = await countDoubles(session, [streamOf('users', 300), streamOf('agent-users', 7)])
    expect(doubles).toBe(7)
    expect(session.asked).toMatchObject([
      { path: '/directory/deletedItems/microsoft.graph.user', query: { $filter: "id eq 'agent-users 1'" } },
    ])
  })

  it('counts none when it is not there', async () => {
    expect(await countDoubles(counting({ 'id eq': 0 }), [streamOf('users', 300), streamOf('agent-users', 7)])).toBe(0)
  })

  it('counts those that both kinds find where they look in different ways', async () => {
    const session = counting({ 'id eq': 1, '(deletedDateTime': 2 })
    const left = { left: '3d' } as const
    const streams = [streamOf('applications', 300, left), streamOf('agent-blueprints', 7, left)]
    expect(await countDoubles(session, streams)).toBe(2)
    expect(session.asked[1]?.path).toBe('/directory/deletedItems/microsoft.graph.agentIdentityBlueprint')
  })

  it('makes up no number where Graph does not tell', async () => {
    const session = createReadSession(() => refused(503, { code: 'unavailable' }))
    expect(await countDoubles(session, [streamOf('users', 300), streamOf('agent-users', 7)])).toBe('unknown')
  })

  it('asks nothing where no two kinds are related', async () => {
    const session = counting({})
    expect(await countDoubles(session, [streamOf('users', 300), streamOf('groups', 7)])).toBe(0)
    expect(session.asked).toEqual([])
  })
})

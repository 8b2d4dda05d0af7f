import { describe, expect, it } from 'vitest'
import { emptyView, listViewOf } from '@/lib/contract/view'
import { kindOf } from '@/lib/kinds'
import type { KindSlug } from '@/lib/kinds/vocabulary'
import { planList } from '../list-plan'
import { KindStream } from './kind-stream'
import { mergeStreams } from './merge-streams'

const view = listViewOf({ ...emptyView, sort: 'name' })

/** A stream whose only page is read, in whatever order Graph gave it. */
function streamOf(slug: KindSlug, names: readonly string[]): KindStream {
  const stream = new KindStream(planList(kindOf(slug), view, { now: new Date(), deleters: null, mode: 'values' }))
  const objects = names.map((name) => ({
    kind: slug,
    id: name,
    displayName: name,
    deletedDateTime: '2026-01-01T00:00:00Z',
    properties: {},
  }))
  stream.acceptPage({ objects, count: objects.length, nextLink: null })
  return stream
}

async function merged(
  streams: readonly KindStream[],
  size = 100,
  given: readonly string[] = [],
): Promise<readonly string[]> {
  const load = () => Promise.reject(new Error('Everything is read'))
  const rows = await mergeStreams(streams, { order: 'name', size, given, load, now: () => 0 })
  return rows.map(({ kind, id }) => `${kind} ${id}`)
}

describe('merged streams', () => {
  it('hold an object under two casts once, as the more specific kind, though Graph compares names in its own way', async () => {
    // To us "Émile" comes behind "Zoe"; to a Graph that passes over accents it comes before.
    const base = streamOf('users', ['Ann', 'Émile', 'Frank', 'Zoe'])
    const specific = streamOf('agent-users', ['Émile', 'Frank'])
    const rows = await merged([base, specific])
    expect([...rows].sort()).toEqual(['agent-users Frank', 'agent-users Émile', 'users Ann', 'users Zoe'])
  })

  it('leave out what the page before showed under another cast, though that stream ended with it', async () => {
    expect(await merged([streamOf('users', ['a', 'b'])], 100, ['a'])).toEqual(['users b'])
  })

  it('keep what is in no more specific kind', async () => {
    expect(await merged([streamOf('users', ['a', 'b']), streamOf('groups', ['a', 'b'])])).toEqual([
      'users a',
      'groups a',
      'users b',
      'groups b',
    ])
  })

  it('end where a page is full', async () => {
    expect(await merged([streamOf('users', ['a', 'c']), streamOf('groups', ['b'])], 2)).toEqual(['users a', 'groups b'])
  })
})

import { describe, expect, it } from 'vitest'
import { kindOf } from '@/lib/kinds'
import type { GraphAnswer, GraphRequest } from '../graph/message'
import { found, notFound, refused } from '../testing/read-session'
import { findObject } from './find-object'

const deletedDateTime = '2026-01-01T00:00:00Z'
const there = found({ id: 'A', deletedDateTime })
const other = found({ id: 'b', deletedDateTime })
const forbidden = refused(403, { code: 'forbidden' })
const page404 = refused(404, { code: 'notFound' })

const find = (slug: Parameters<typeof kindOf>[0], bin: GraphAnswer, live: GraphAnswer) => {
  const asked: GraphRequest[] = []
  const ask = (request: GraphRequest) => {
    asked.push(request)
    return Promise.resolve(request.path.includes('/deletedItems/') ? bin : live)
  }
  return findObject(ask, kindOf(slug), 'a').then((place) => ({ place, asked }))
}

describe('findObject', () => {
  it.each([
    ['live', notFound, there, { place: 'live' }],
    ['live although the bin still shows it', there, there, { place: 'live' }],
    ['in the bin', there, notFound, { place: 'bin', deletedDateTime, isLive: false }],
    ['in the bin and perhaps live too', there, forbidden, { place: 'bin', deletedDateTime, isLive: null }],
    ['in the bin and perhaps live too', there, page404, { place: 'bin', deletedDateTime, isLive: null }],
    ['nowhere', notFound, notFound, { place: 'nowhere' }],
    ['unknown where one side cannot be read', notFound, forbidden, { place: 'unknown' }],
    ['unknown where the bin cannot be read', forbidden, notFound, { place: 'unknown' }],
    ['unknown where a proxy says 404', page404, page404, { place: 'unknown' }],
    ['unknown where Graph shows another object', other, notFound, { place: 'unknown' }],
  ])('calls an object %s', async (_, bin, live, expected) => {
    expect((await find('users', bin, live)).place).toEqual(expected)
  })

  it.each([
    ['in the bin', there, { place: 'bin', deletedDateTime, isLive: false }],
    ['out of the bin, and no more', notFound, { place: 'leftBin' }],
    ['unknown where the bin cannot be read', forbidden, { place: 'unknown' }],
    ['unknown where a proxy says 404', page404, { place: 'unknown' }],
  ])('calls an object whose live place cannot be asked %s', async (_, bin, expected) => {
    const { place, asked } = await find('certificate-authorities', bin, there)
    expect(place).toEqual(expected)
    expect(asked).toHaveLength(1)
  })

  it('asks a bin of its own without a selection, which that refuses', async () => {
    const { asked } = await find('named-locations', there, notFound)
    expect(asked).toEqual([
      { api: 'v1.0', path: '/identity/conditionalAccess/deletedItems/namedLocations/a', query: {} },
      { api: 'v1.0', path: '/identity/conditionalAccess/namedLocations/a', query: {} },
    ])
  })

  it('asks where a subtype lives with its cast, so that another subtype is no answer', async () => {
    const { asked } = await find('agent-identities', there, notFound)
    expect(asked.map(({ path }) => path)).toEqual([
      '/directory/deletedItems/a/microsoft.graph.agentIdentity',
      '/servicePrincipals/a/microsoft.graph.agentIdentity',
    ])
  })
})

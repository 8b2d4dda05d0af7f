import { describe, expect, it } from 'vitest'
import { kindOf, kinds } from '@/lib/kinds'
import type { GraphAnswer, GraphRequest } from '../../graph/message'
import { codeOf, createReadSession, everyPermission, found, refused } from '../../testing/read-session'
import { deletedObjectsPath } from '../deleted-object'
import { countDeletedObjects } from './count-deleted-objects'

type Inner = { id: string; url: string; headers: unknown }
const innerOf = ({ body }: GraphRequest) => (body as unknown as { requests: Inner[] }).requests
/** Bins of which Graph takes few requests are read outside of the batch. */
const batch =
  (answers: Record<string, { status?: number; body?: unknown }>) =>
  (request: GraphRequest): GraphAnswer => {
    if (request.body !== undefined)
      return found({ responses: innerOf(request).map(({ id }) => ({ id, ...answers[id] })) })
    const kind = kinds.find((candidate) => request.path === deletedObjectsPath(candidate))
    return found(answers[kind?.slug ?? '']?.body)
  }
const count = (number: number) => ({ status: 200, body: { '@odata.count': number, value: [] } })
const both = kinds.filter(({ slug }) => slug === 'users' || slug === 'administrative-units')

describe('countDeletedObjects', () => {
  it('counts every kind in one batch of each version of Graph', async () => {
    const session = createReadSession(batch({ users: count(3), 'administrative-units': count(0) }))
    expect(await countDeletedObjects(session, both)).toEqual({ users: 3, 'administrative-units': 0 })
    expect(session.asked).toHaveLength(1)
    expect(session.asked.flatMap(innerOf)[0]).toMatchObject({
      url: '/directory/deletedItems/microsoft.graph.user?$count=true&$top=1&$select=id',
      headers: { ConsistencyLevel: 'eventual' },
    })
  })

  it('does not ask for kinds without consent', async () => {
    const session = createReadSession(batch({ users: count(3) }), { permissions: ['User.Read.All'] })
    expect(await countDeletedObjects(session, both)).toMatchObject({
      users: 3,
      'administrative-units': { code: 'permissionMissing', permission: 'AdministrativeUnit.Read.All' },
    })
    expect(session.asked.flatMap(innerOf).map(({ id }) => id)).toEqual(['users'])
  })

  it('counts the others when one fails', async () => {
    const session = createReadSession(batch({ users: count(3), 'administrative-units': { status: 503 } }))
    expect(await countDeletedObjects(session, both)).toMatchObject({
      users: 3,
      'administrative-units': { code: 'unavailable' },
    })
  })

  it('makes up no number', async () => {
    const session = createReadSession(batch({ users: { status: 200, body: {} }, 'administrative-units': count(1) }))
    expect(await countDeletedObjects(session, both)).toMatchObject({ users: { code: 'unreadable' } })
  })

  it('asks each version of Graph for its own kinds', async () => {
    const kindsOfBoth = [kindOf('users'), kindOf('devices')]
    const session = createReadSession(batch({ users: count(3), devices: count(4) }), { permissions: everyPermission })
    expect(await countDeletedObjects(session, kindsOfBoth)).toEqual({ users: 3, devices: 4 })
    expect(session.asked.map((request) => [request.api, innerOf(request).map(({ id }) => id)])).toEqual([
      ['v1.0', ['users']],
      ['beta', ['devices']],
    ])
  })

  it('counts a plain bin by what its page holds, without asking for a count that its Graph does not have', async () => {
    const answers = { 'named-locations': { status: 200, body: { value: [{ id: 'a' }, { id: 'b' }] } } }
    const session = createReadSession(batch(answers), { permissions: everyPermission })
    expect(await countDeletedObjects(session, [kindOf('named-locations')])).toEqual({ 'named-locations': 2 })
    expect(session.asked).toMatchObject([
      { path: '/identity/conditionalAccess/deletedItems/namedLocations', query: { $top: '999' } },
    ])
    expect(session.asked[0]).not.toHaveProperty('consistency')
  })

  it('goes on reading a plain bin that goes on', async () => {
    const body = { value: [{ id: 'a' }], '@odata.nextLink': 'https://graph.example/v1.0/next' }
    const ask = batch({ 'named-locations': { status: 200, body } })
    const session = createReadSession(
      (request) => (request.path === '/next' ? found({ value: [{ id: 'b' }] }) : ask(request)),
      { permissions: everyPermission },
    )
    expect(await countDeletedObjects(session, [kindOf('named-locations')])).toEqual({ 'named-locations': 2 })
  })

  it.each(['users', 'named-locations'] as const)(
    'counts by reading where Graph refuses to count or to take options: %s',
    async (slug) => {
      const isOptional = (text: string) =>
        text.includes('$count') || (slug === 'named-locations' && text.includes('$top'))
      const refusal = { status: 400, body: { error: { code: 'Request_UnsupportedQuery', message: 'Unsupported' } } }
      const session = createReadSession(
        (request) => {
          if (request.body === undefined && request.query?.$top !== undefined) {
            return refused(400, { code: 'graphRefused', graphCode: 'BadRequest' })
          }
          const isRefused = request.body !== undefined && innerOf(request).some(({ url }) => isOptional(url))
          const body = { value: [{ id: 'a' }, { id: 'b' }] }
          return batch({ [slug]: isRefused ? refusal : { status: 200, body } })(request)
        },
        { permissions: everyPermission },
      )
      expect(await countDeletedObjects(session, [kindOf(slug)])).toEqual({ [slug]: 2 })
    },
  )

  it('counts by reading where Graph passes over the count, as in Azure AD B2C tenants', async () => {
    const rows = (number: number) => Array.from({ length: number }, (_, index) => ({ id: String(index) }))
    const bin = (request: GraphRequest) => {
      const isWhole = innerOf(request).every(({ url }) => url.endsWith('?$select=id&$top=999'))
      const body = isWhole ? { value: rows(7) } : { value: rows(1), '@odata.nextLink': 'https://graph.example/v1.0/x' }
      return batch({ users: { status: 200, body }, 'administrative-units': count(2) })(request)
    }
    const session = createReadSession(bin)
    expect(await countDeletedObjects(session, both)).toEqual({ users: 7, 'administrative-units': 2 })
    expect(session.asked.map((request) => innerOf(request).map(({ id }) => id))).toEqual([
      ['users', 'administrative-units'],
      ['users'],
    ])
  })

  it('goes on reading as far as a list would, and makes up no number for what is too much', async () => {
    const link = { '@odata.nextLink': 'https://graph.example/v1.0/next' }
    const ask = batch({
      users: { status: 200, body: { value: [{ id: 'a' }], ...link } },
      'administrative-units': count(2),
    })
    const rows = Array.from({ length: 999 }, (_, index) => ({ id: String(index) }))
    const endless = createReadSession((request) =>
      request.path === '/next' ? found({ value: rows, ...link }) : ask(request),
    )
    expect(await countDeletedObjects(endless, both)).toEqual({ users: { code: 'tooMany' }, 'administrative-units': 2 })
    const empty = createReadSession((request) =>
      request.path === '/next' ? found({ value: [], ...link }) : ask(request),
    )
    expect(await countDeletedObjects(empty, both)).toMatchObject({ users: { code: 'tooMany' } })
  })

  it('follows no next link to another place, and counts the others all the same', async () => {
    const body = { value: [{ id: 'a' }], '@odata.nextLink': 'https://elsewhere.example/v1.0/next' }
    const session = createReadSession(batch({ users: { status: 200, body }, 'administrative-units': count(2) }))
    expect(await countDeletedObjects(session, both)).toMatchObject({
      users: { code: 'unexpected' },
      'administrative-units': 2,
    })
  })

  it('does not ask for kinds that the cloud lacks', async () => {
    const session = createReadSession(batch({ users: count(3) }), { permissions: everyPermission, cloud: 'china' })
    expect(await countDeletedObjects(session, [kindOf('users'), kindOf('named-locations')])).toEqual({
      users: 3,
      'named-locations': { code: 'notInCloud' },
    })
    expect(session.asked.flatMap(innerOf).map(({ id }) => id)).toEqual(['users'])
  })

  it('counts all kinds at once', async () => {
    const answers = Object.fromEntries(kinds.map(({ slug }, index) => [slug, count(index)]))
    const session = createReadSession(batch(answers), { permissions: everyPermission })
    const counted = await countDeletedObjects(session, kinds)
    expect(counted).toEqual(Object.fromEntries(kinds.map(({ slug }, index) => [slug, index])))
    const batches = session.asked.filter(({ path }) => path === '/$batch')
    expect(batches.map(({ api }) => api).sort()).toEqual(['beta', 'v1.0'])
  })

  it('asks for a new sign-in once when Graph challenges', async () => {
    const session = createReadSession(() => refused(401, { code: 'stepUp', claims: '{}' }))
    expect(await codeOf(countDeletedObjects(session, both))).toBe('stepUp')
  })
})

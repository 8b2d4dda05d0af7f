import { describe, expect, it } from 'vitest'
import { kinds } from '@/lib/kinds'
import type { GraphAnswer, GraphRequest } from '../graph/client'
import { codeOf, createReadSession, found, refused } from '../testing/read-session'
import { countDeletedObjects } from './count-deleted-objects'

type Inner = { id: string; url: string; headers: unknown }
const innerOf = ({ body }: GraphRequest) => (body as unknown as { requests: Inner[] }).requests
const batch =
  (answers: Record<string, object>) =>
  (request: GraphRequest): GraphAnswer =>
    found({ responses: innerOf(request).map(({ id }) => ({ id, ...answers[id] })) })
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
    expect(await countDeletedObjects(session, both)).toMatchObject({ users: { code: 'unexpected' } })
  })

  it('asks for a new sign-in once when Graph challenges', async () => {
    const session = createReadSession(() => refused(401, { code: 'stepUp', claims: '{}' }))
    expect(await codeOf(countDeletedObjects(session, both))).toBe('stepUp')
  })
})

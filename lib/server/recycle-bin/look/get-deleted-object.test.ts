import { describe, expect, it } from 'vitest'
import { kindOf } from '@/lib/kinds'
import type { GraphAnswer, GraphRequest } from '../../graph/message'
import { codeOf, createReadSession, everyPermission, found, notFound, refused } from '../../testing/read-session'
import { getDeletedObject } from './get-deleted-object'

const users = kindOf('users')
const inBin =
  (bin: GraphAnswer, live: GraphAnswer) =>
  ({ path }: GraphRequest) =>
    path.startsWith('/users/') ? live : bin

describe('getDeletedObject', () => {
  it('reads every property of the kind', async () => {
    const session = createReadSession(() => found({ id: 'a', displayName: 'Ann', givenName: 'Ann' }))
    expect(await getDeletedObject(session, users, 'a')).toMatchObject({ id: 'a', properties: { givenName: 'Ann' } })
    expect(session.asked[0]?.path).toBe('/directory/deletedItems/a/microsoft.graph.user')
  })

  it.each([
    ['is live again', found({ id: 'a' }), 'alreadyRestored'],
    ['is nowhere', notFound, 'alreadyGone'],
    ['cannot be looked for', refused(403, { code: 'forbidden' }), 'notFound'],
  ])('says why it is not in the bin when it %s', async (_, live, code) => {
    const session = createReadSession(inBin(notFound, live))
    expect(await codeOf(getDeletedObject(session, users, 'a'))).toBe(code)
  })

  it('says that it left the bin, and no more, where its live place cannot be asked', async () => {
    const session = createReadSession(() => notFound, { permissions: everyPermission })
    const authorities = kindOf('certificate-authorities')
    expect(await codeOf(getDeletedObject(session, authorities, 'a'))).toBe('leftBin')
  })

  it('reads a bin of its own without a selection, which that refuses', async () => {
    const session = createReadSession(() => found({ id: 'a', displayName: 'Office', '@odata.type': 'x' }), {
      permissions: everyPermission,
    })
    const location = await getDeletedObject(session, kindOf('named-locations'), 'a')
    expect(location).toMatchObject({ displayName: 'Office', properties: { isTrusted: null } })
    expect(session.asked).toEqual([
      { api: 'v1.0', path: '/identity/conditionalAccess/deletedItems/namedLocations/a', query: {} },
    ])
  })

  it('does not ask for a kind that the cloud lacks', async () => {
    const session = createReadSession(() => found({}), { permissions: everyPermission, cloud: 'usgov' })
    expect(await codeOf(getDeletedObject(session, kindOf('named-locations'), 'a'))).toBe('notInCloud')
    expect(session.asked).toEqual([])
  })

  it('costs Graph three requests where nobody knows the id', async () => {
    const session = createReadSession(() => notFound)
    expect(await codeOf(getDeletedObject(session, users, 'a'))).toBe('alreadyGone')
    expect(session.asked).toHaveLength(3)
  })

  it.each(['..', 'a/b', ''])('lets no id become a path: %j', async (id) => {
    const session = createReadSession(() => found({}))
    expect(await codeOf(getDeletedObject(session, users, id))).toBe('invalidRequest')
    expect(session.asked).toEqual([])
  })

  it('does not show an object of which Graph tells only the id', async () => {
    expect(
      await codeOf(
        getDeletedObject(
          createReadSession(() => found({ id: 'a' })),
          users,
          'a',
        ),
      ),
    ).toBe('permissionMissing')
  })
})

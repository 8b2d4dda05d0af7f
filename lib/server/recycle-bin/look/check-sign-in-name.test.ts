import { describe, expect, it } from 'vitest'
import { codeOf, createReadSession, found, notFound, refused } from '../../testing/read-session'
import { checkSignInName } from './check-sign-in-name'

const name = 'ann@contoso.example'

describe('checkSignInName', () => {
  it('tells who has the name', async () => {
    const session = createReadSession(() => found({ id: 'b', displayName: 'Ann B', department: null }))
    expect(await checkSignInName(session, name)).toEqual({
      signInName: name,
      state: 'taken',
      holder: { id: 'b', displayName: 'Ann B', department: null },
    })
  })

  it('calls a name free only when Graph finds nobody', async () => {
    expect(
      await checkSignInName(
        createReadSession(() => notFound),
        name,
      ),
    ).toMatchObject({ state: 'free' })
  })

  it.each([403, 500])('does not know when Graph answers %i', async (status) => {
    const session = createReadSession(() => refused(status, { code: 'unavailable' }))
    expect(await checkSignInName(session, name)).toMatchObject({ state: 'unknown', failure: { code: 'unavailable' } })
  })

  it('does not ask without consent', async () => {
    const session = createReadSession(() => notFound, { permissions: [] })
    expect(await checkSignInName(session, name)).toMatchObject({
      state: 'unknown',
      failure: { code: 'permissionMissing' },
    })
    expect(session.asked).toEqual([])
  })

  it.each([
    ['a#EXT#@contoso.example', '/users/a%23EXT%23%40contoso.example'],
    ["$o'x@contoso.example", "/users('%24o''x%40contoso.example')"],
  ])('keeps %j one part of the path', async (signInName, path) => {
    const session = createReadSession(() => notFound)
    await checkSignInName(session, signInName)
    expect(session.asked[0]?.path).toBe(path)
  })

  it.each(['', 'ann', 'a b@c', '@c', '7e06b566-15f3-4013-8bf8-79874d52e68a'])('refuses %j', async (signInName) => {
    expect(
      await codeOf(
        checkSignInName(
          createReadSession(() => notFound),
          signInName,
        ),
      ),
    ).toBe('invalidRequest')
  })
})

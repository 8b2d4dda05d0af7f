import { describe, expect, it } from 'vitest'
import { kindOf } from '@/lib/kinds'
import { codeOf, createReadSession, everyPermission, found, refused } from '../../testing/read-session'
import { listExtensions } from './list-extensions'

const extension = (name: string, ...targetObjects: string[]) => ({
  name: `extension_0123456789abcdef0123456789abcdef_${name}`,
  appDisplayName: 'Approval Flow',
  targetObjects,
})
const value = [
  extension('costCentre', 'User', 'Group'),
  extension('room', 'Device'),
  { ...extension('odd', 'User'), name: 'id,displayName' },
]
const permissions = [...everyPermission, 'Directory.Read.All']
const listOf = async (slug: Parameters<typeof kindOf>[0]) => {
  const session = createReadSession(() => found({ value }), { permissions })
  const { extensions } = await listExtensions(session, kindOf(slug))
  return extensions.map(({ name, application }) => `${name.split('_')[2]} of ${application}`)
}

describe('the directory extensions of a kind', () => {
  it('are those that fit it, with the application that defined them, and nothing that is no name of one', async () => {
    expect(await listOf('users')).toEqual(['costCentre of Approval Flow'])
    expect(await listOf('devices')).toEqual(['room of Approval Flow'])
  })

  it('are none where Graph has none for the kind, which is not asked', async () => {
    const session = createReadSession(() => found({ value }), { permissions })
    expect(await listExtensions(session, kindOf('pkis'))).toEqual({ extensions: [] })
    expect(session.asked).toEqual([])
  })

  it('need a permission of their own, which is named', async () => {
    const session = createReadSession(() => found({ value }), { permissions: ['User.Read.All'] })
    expect(await listExtensions(session, kindOf('users'))).toEqual({
      extensions: [],
      unread: { code: 'permissionMissing', permission: 'Directory.Read.All' },
    })
  })

  it('are not read where Graph does not let this person, and the reason comes along', async () => {
    const session = createReadSession(() => refused(403, { code: 'forbidden' }), { permissions })
    const unread = { code: 'forbidden' }
    expect(await listExtensions(session, kindOf('users'))).toMatchObject({ extensions: [], unread })
  })

  it('are a failure where Graph answers anything else', async () => {
    const codes = [refused(503, { code: 'unavailable' }), found({}), found('text')].map((answer) =>
      codeOf(
        listExtensions(
          createReadSession(() => answer, { permissions }),
          kindOf('users'),
        ),
      ),
    )
    expect(await Promise.all(codes)).toEqual(['unavailable', 'unreadable', 'unreadable'])
  })
})

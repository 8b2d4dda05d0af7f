import { describe, expect, it } from 'vitest'
import { emptyView, listViewOf, type Paging, type View } from '@/lib/contract/view'
import { kindOf } from '@/lib/kinds'
import type { GraphAnswer, GraphRequest } from '../../graph/message'
import { createSealer } from '../../sealer'
import { createReadSession, everyPermission, found, refused } from '../../testing/read-session'
import { listDeletedObjects } from './list-deleted-objects'

const sealer = createSealer('k'.repeat(32), 'list cursor')
const users = kindOf('users')
const extension = 'extension_0123456789abcdef0123456789abcdef_costCentre'
const path = '/directory/deletedItems/microsoft.graph.user'
const nextLink = `https://graph.example/v1.0${path}?$skiptoken=abc`
const item = {
  id: 'a',
  displayName: 'Ann',
  deletedDateTime: '2026-01-01T00:00:00Z',
  employeeId: '17',
  onPremisesExtensionAttributes: { extensionAttribute2: 'HR', extensionAttribute3: null },
  [extension]: '4711',
}
const page = { value: [item], '@odata.count': 1 }
const viewWith = (view: Partial<View>) => listViewOf({ ...emptyView, ...view }, users)
const asked = (view: Partial<View>, paging: Paging = { cursor: null, size: 100 }) => ({ view: viewWith(view), paging })
const selectOf = ({ query }: GraphRequest) => query?.$select?.split(',') ?? []

/** Graph that refuses to select some properties, alone or among others. */
function graphRefusing(...names: readonly string[]) {
  return (request: GraphRequest): GraphAnswer => {
    if (request.path === '/$batch') {
      const { requests } = request.body as unknown as { requests: readonly { id: string }[] }
      return found({
        responses: requests.map(({ id }) => ({
          id,
          status: names.includes(id) ? 403 : 200,
          body: names.includes(id) ? { error: { code: 'x', message: 'No.' } } : page,
        })),
      })
    }
    if (request.query === undefined) return found(page)
    if (selectOf(request).some((name) => names.includes(name))) return refused(400, { code: 'graphRefused' })
    return found({ ...page, '@odata.nextLink': nextLink })
  }
}
const sessionOf = (graph: (request: GraphRequest) => GraphAnswer) =>
  createReadSession(graph, { permissions: everyPermission })

describe('columns that the list does not read by itself', () => {
  it('are asked of Graph when they are chosen, and stand in the row', async () => {
    const session = sessionOf(() => found(page))
    const columns = ['identifier', 'employeeId', 'extensionAttribute2', 'extensionAttribute3', extension]
    const { rows, unreadColumns } = await listDeletedObjects(session, users, asked({ columns }), sealer)
    expect(rows[0]?.properties).toMatchObject({
      employeeId: '17',
      extensionAttribute2: 'HR',
      extensionAttribute3: null,
      [extension]: '4711',
    })
    expect(session.asked).toHaveLength(1)
    expect(session.asked.flatMap(selectOf)).not.toContain('extensionAttribute2')
    expect(unreadColumns).toBeUndefined()
  })

  it('cost the list nothing where nobody chose one', async () => {
    const session = sessionOf(() => found(page))
    await listDeletedObjects(session, users, asked({ columns: ['identifier', 'mail', 'department'] }), sealer)
    await listDeletedObjects(session, users, asked({}), sealer)
    expect(session.asked.map(selectOf)[0]).toEqual(session.asked.map(selectOf)[1])
  })

  it('that do not exist, or that Graph gives of one object only, are named and not asked for', async () => {
    const session = sessionOf(() => found(page))
    const columns = ['nonsense', 'signInActivity', 'extensionAttribute16', 'employeeId']
    const { rows, unreadColumns } = await listDeletedObjects(session, users, asked({ columns }), sealer)
    expect(rows).toHaveLength(1)
    expect(unreadColumns?.map(({ name }) => name)).toEqual(['extensionAttribute16', 'nonsense', 'signInActivity'])
    expect(session.asked.flatMap(selectOf)).toContain('employeeId')
    expect(session.asked.flatMap(selectOf)).not.toContain('nonsense')
  })

  it('that Graph refuses are named, on every page, and the list and the other columns come', async () => {
    const session = sessionOf(graphRefusing(extension))
    const columns = ['employeeId', extension]
    const first = await listDeletedObjects(session, users, asked({ columns }), sealer)
    const lost = [{ name: extension, failure: { code: 'forbidden', said: 'No.' } }]
    expect(first.rows[0]?.properties).toMatchObject({ employeeId: '17' })
    expect(first.rows[0]?.properties).not.toHaveProperty(extension)
    expect(first.unreadColumns).toMatchObject(lost)
    const second = await listDeletedObjects(
      session,
      users,
      asked({ columns }, { cursor: first.next, size: 100 }),
      sealer,
    )
    expect(second.rows[0]?.properties).toMatchObject({ employeeId: '17' })
    expect(second.rows[0]?.properties).not.toHaveProperty(extension)
    expect(second.unreadColumns).toEqual([{ name: extension }])
  })

  it('are not the reason where Graph refuses the list itself', async () => {
    const session = sessionOf((request) =>
      request.path === '/$batch' ? graphRefusing()(request) : refused(403, { code: 'forbidden' }),
    )
    await expect(listDeletedObjects(session, users, asked({ columns: ['employeeId'] }), sealer)).rejects.toMatchObject({
      failure: { code: 'forbidden' },
    })
  })

  it('come also where Graph cannot search or sort, so that the bin is read whole', async () => {
    const session = sessionOf((request) =>
      request.path === '/$batch' || request.consistency === undefined
        ? graphRefusing()(request)
        : refused(400, { code: 'graphRefused' }),
    )
    const { rows, unreadColumns } = await listDeletedObjects(
      session,
      users,
      asked({ columns: ['employeeId', 'extensionAttribute2'] }),
      sealer,
    )
    expect(rows[0]?.properties).toMatchObject({ employeeId: '17', extensionAttribute2: 'HR' })
    expect(unreadColumns).toBeUndefined()
  })
})

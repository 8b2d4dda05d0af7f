import { describe, expect, it } from 'vitest'
import { emptyView, listViewOf, mostSortedHere, type Paging, type View } from '@/lib/contract/view'
import { kindOf } from '@/lib/kinds'
import { roles } from '@/lib/kinds/roles'
import { createSealer } from '../../sealer'
import { codeOf, createReadSession, everyPermission, found, refused } from '../../testing/read-session'
import { listDeletedObjects } from './list-deleted-objects'

const users = kindOf('users')
const sealer = createSealer('k'.repeat(32), 'list cursor')
const viewWith = (view: Partial<View>) => listViewOf({ ...emptyView, ...view })
const view = viewWith({})
const paging = { cursor: null, size: 100 } as const
const first = { view, paging }
const path = '/directory/deletedItems/microsoft.graph.user'
const nextLink = `https://graph.example/v1.0${path}?$skiptoken=abc`
const row = { id: 'a', displayName: 'Ann', deletedDateTime: '2026-01-01T00:00:00Z', '@odata.id': 'x' }
const empty = found({ value: [], '@odata.count': 0 })
const rowsNamed = (name: string, count: number, from = 0) =>
  Array.from({ length: count }, (_, index) => ({ ...row, id: `${name}${from + index}`, displayName: name }))
const after = (cursor: string | null, size: Paging['size'] = 100) => ({ cursor, size })

describe('listDeletedObjects', () => {
  it('asks for what the kind shows in a list, newest first, as an advanced query', async () => {
    const session = createReadSession(() => empty)
    await listDeletedObjects(session, users, first, sealer)
    expect(session.asked).toMatchObject([
      {
        api: 'v1.0',
        path,
        query: { $top: '100', $count: 'true', $orderby: 'deletedDateTime desc' },
        consistency: 'eventual',
      },
    ])
    expect(session.asked[0]?.query?.$select?.split(',')).toEqual(
      expect.arrayContaining(['id', 'displayName', 'userPrincipalName', 'deletedDateTime']),
    )
    expect(session.asked[0]?.query).not.toHaveProperty('$filter')
  })

  it.each([
    ['oldest', 'deletedDateTime asc'],
    ['name', 'displayName asc'],
    ['name-desc', 'displayName desc'],
    ['department', 'deletedDateTime desc'],
  ])('asks Graph for the order %s as %s', async (sort, $orderby) => {
    const session = createReadSession(() => empty)
    await listDeletedObjects(session, users, { view: viewWith({ sort }), paging: after(null, 999) }, sealer)
    expect(session.asked[0]?.query).toMatchObject({ $orderby, $top: '999' })
  })

  it('gives rows with the selected properties only, and the total', async () => {
    const session = createReadSession(() => found({ value: [row], '@odata.count': 7 }))
    const page = await listDeletedObjects(session, users, first, sealer)
    expect(page).toMatchObject({ total: 7, next: null, missing: [] })
    expect(page.rows[0]).toMatchObject({ kind: 'users', id: 'a', displayName: 'Ann', properties: { mail: null } })
    expect(page.rows[0]?.properties).not.toHaveProperty('@odata.id')
  })

  it('follows its own cursor, and keeps the count that Graph tells only once', async () => {
    const session = createReadSession(({ query }) =>
      found({ value: [row], ...(query ? { '@odata.count': 7, '@odata.nextLink': nextLink } : {}) }),
    )
    const { next } = await listDeletedObjects(session, users, first, sealer)
    expect(await listDeletedObjects(session, users, { view, paging: after(next) }, sealer)).toMatchObject({
      next: null,
      total: 7,
    })
    expect(session.asked[1]).toMatchObject({ path: `${path}?$skiptoken=abc`, consistency: 'eventual' })
  })

  it.each([
    ['another person', 'users', view, 'other'],
    ['another order', 'users', viewWith({ sort: 'name' }), 'person'],
    ['another facet', 'users', viewWith({ userType: ['guest'] }), 'person'],
    ['another kind', 'administrative-units', view, 'person'],
  ] as const)('does not follow a cursor of %s', async (_, slug, otherView, oid) => {
    const answer = () => found({ value: [row], '@odata.count': 2, '@odata.nextLink': nextLink })
    const { next } = await listDeletedObjects(createReadSession(answer), users, first, sealer)
    const session = createReadSession(answer, { oid })
    const asked = listDeletedObjects(session, kindOf(slug), { view: otherView, paging: after(next) }, sealer)
    expect(await codeOf(asked)).toBe('invalidRequest')
    expect(session.asked).toEqual([])
  })

  it('never sends the token after a next link to another place', async () => {
    const session = createReadSession(() =>
      found({ value: [row], '@odata.count': 2, '@odata.nextLink': 'https://evil.example/v1.0/x' }),
    )
    const { next } = await listDeletedObjects(session, users, first, sealer)
    expect(await codeOf(listDeletedObjects(session, users, { view, paging: after(next) }, sealer))).toBe('unexpected')
    expect(session.asked).toHaveLength(1)
  })

  it('counts relative times of all pages from the first page on', async () => {
    const clock = { time: Date.parse('2026-01-02T00:00:00Z') }
    const now = () => clock.time
    const session = createReadSession(({ query }) =>
      found({ value: [row], '@odata.count': 2, ...(query ? { '@odata.nextLink': nextLink } : {}) }),
    )
    const within = viewWith({ deletedWithin: '24h' })
    const { next } = await listDeletedObjects(session, users, { view: within, paging, now }, sealer)
    clock.time += 60_000
    const second = await listDeletedObjects(session, users, { view: within, paging: after(next), now }, sealer)
    expect(second.rows).toHaveLength(1)
  })

  it('reads a plain bin whole', async () => {
    const session = createReadSession(() => found({ value: [row] }), { permissions: everyPermission })
    const page = await listDeletedObjects(session, kindOf('named-locations'), first, sealer)
    expect(page).toMatchObject({ total: 1, next: null, sifted: { read: 1, of: 1 } })
    expect(session.asked[0]).not.toHaveProperty('query')
  })

  it('goes on behind an empty page, which does not mean the end', async () => {
    const session = createReadSession(({ query }) =>
      query ? found({ value: [], '@odata.count': 1, '@odata.nextLink': nextLink }) : found({ value: [row] }),
    )
    const page = await listDeletedObjects(session, users, first, sealer)
    expect(page).toMatchObject({ rows: [{ id: 'a' }], next: null, total: 1 })
    expect(page).not.toHaveProperty('sifted')
  })

  it('does not ask for a kind that the cloud lacks', async () => {
    const session = createReadSession(() => empty, { permissions: everyPermission, cloud: 'china' })
    expect(await codeOf(listDeletedObjects(session, kindOf('external-profiles'), first, sealer))).toBe('notInCloud')
    expect(session.asked).toEqual([])
  })

  it('does not ask without consent', async () => {
    const session = createReadSession(() => empty, { permissions: ['Group.Read.All'] })
    expect(await codeOf(listDeletedObjects(session, users, first, sealer))).toBe('permissionMissing')
    expect(session.asked).toEqual([])
  })

  it('does not show rows of which Graph tells only the id', async () => {
    const session = createReadSession(() =>
      found({ value: [row, { '@odata.type': '#microsoft.graph.user', id: 'b' }], '@odata.count': 2 }),
    )
    expect(await codeOf(listDeletedObjects(session, users, first, sealer))).toBe('permissionMissing')
  })

  it.each([
    [null, 'forbidden'],
    [[roles.reportsReader.templateId], 'roleMissing'],
    [[roles.userAdministrator.templateId], 'forbidden'],
  ])('tells a refusal apart by the roles %j', async (roleTemplateIds, code) => {
    const session = createReadSession(() => refused(403, { code: 'forbidden' }), { roleTemplateIds })
    expect(await codeOf(listDeletedObjects(session, users, first, sealer))).toBe(code)
  })
})

describe('a list that Graph cannot narrow as asked', () => {
  const inDomain = viewWith({ domain: 'contoso.com' })
  const mails = (count: number, mail: string) => rowsNamed(mail, count).map((item) => ({ ...item, mail }))
  /** Pages of a bin whose objects are 2,500, with `perPage` in the domain on each of them. */
  const paged = (pages: number, perPage: number) => {
    let page = 0
    return createReadSession(() => {
      page += 1
      return found({
        value: [...mails(perPage, 'ann@contoso.com'), ...mails(3, 'bob@fabrikam.com')],
        ...(page === 1 ? { '@odata.count': 2500 } : {}),
        ...(page < pages ? { '@odata.nextLink': nextLink } : {}),
      })
    })
  }

  it('is gone through in the largest pages until a page of it is found', async () => {
    const session = paged(10, 40)
    const page = await listDeletedObjects(session, users, { view: inDomain, paging }, sealer)
    expect(session.asked).toHaveLength(3)
    expect(session.asked[0]?.query?.$top).toBe('999')
    expect(page).toMatchObject({
      total: 'unknown',
      sifted: { read: 129, of: 2500 },
      next: expect.any(String) as string,
    })
    expect(page.rows).toHaveLength(120)
  })

  it('is counted once it is finished, at first or later', async () => {
    const whole = await listDeletedObjects(paged(2, 1), users, { view: inDomain, paging }, sealer)
    expect(whole).toMatchObject({ total: 2, next: null })
    const session = paged(4, 40)
    const { next } = await listDeletedObjects(session, users, { view: inDomain, paging }, sealer)
    const last = await listDeletedObjects(session, users, { view: inDomain, paging: after(next) }, sealer)
    expect(last).toMatchObject({ total: 160, next: null, sifted: { read: 43, of: 2500 } })
  })

  it('is given as far as it was read when ten pages hold too little', async () => {
    const session = paged(30, 0)
    const page = await listDeletedObjects(session, users, { view: inDomain, paging }, sealer)
    expect(session.asked).toHaveLength(10)
    expect(page).toMatchObject({ rows: [], total: 'unknown', sifted: { read: 30 }, next: expect.any(String) as string })
  })

  it('is given as far as it was read when that takes long', async () => {
    let time = 0
    const session = paged(30, 0)
    const now = () => (time += 3_000)
    await listDeletedObjects(session, users, { view: inDomain, paging, now }, sealer)
    expect(session.asked.length).toBeLessThan(5)
  })

  it('is gone through too where Graph sends what was not asked for', async () => {
    const deletedWithin = '..2026-06-01T00:00Z'
    const late = { ...row, id: 'late', deletedDateTime: '2026-07-01T00:00:00Z' }
    const session = createReadSession(() => found({ value: [late, row], '@odata.count': 2 }))
    const page = await listDeletedObjects(session, users, { view: viewWith({ deletedWithin }), paging }, sealer)
    expect(page).toMatchObject({ rows: [{ id: 'a' }], total: 1, sifted: { read: 2, of: 2 } })
  })
})

describe('a list whose order only a complete one has', () => {
  const byDepartment = { view: viewWith({ sort: 'department' }), paging: after(null, 999) }

  it('is refused where there is too much to load', async () => {
    const counting = (count: number) => createReadSession(() => found({ value: [row], '@odata.count': count }))
    expect(await codeOf(listDeletedObjects(counting(mostSortedHere + 1), users, byDepartment, sealer))).toBe('tooMany')
    expect(await listDeletedObjects(counting(mostSortedHere), users, byDepartment, sealer)).toMatchObject({
      total: mostSortedHere,
    })
  })
})

describe('a Graph without advanced queries', () => {
  const refusal = refused(400, { code: 'graphRefused', graphCode: 'Request_UnsupportedQuery' })
  const older = { ...row, id: 'b', deletedDateTime: '2025-01-01T00:00:00Z' }

  it.each([
    ['refuses them', refusal],
    ['counts nothing', found({ value: [row] })],
    ['does not sort', found({ value: [older, row], '@odata.count': 2 })],
  ])('is noticed when it %s, and the bin is read whole', async (_, answer) => {
    const session = createReadSession(({ query }) => (query?.$count ? answer : found({ value: [older, row] })))
    const page = await listDeletedObjects(session, users, first, sealer)
    expect(page).toMatchObject({
      rows: [{ id: 'a' }, { id: 'b' }],
      next: null,
      total: 2,
      missing: [],
      sifted: { read: 2, of: 2 },
    })
    expect(session.asked[1]).not.toHaveProperty('consistency')
  })

  it('cannot show a bin that holds too much', async () => {
    const session = createReadSession(({ query }) =>
      query?.$count ? refusal : found({ value: rowsNamed('Ann', 999), '@odata.nextLink': nextLink }),
    )
    expect(await codeOf(listDeletedObjects(session, users, first, sealer))).toBe('tooMany')
  })

  it('is not concluded from a later page that is refused', async () => {
    const session = createReadSession(({ query }) =>
      query ? found({ value: [row], '@odata.count': 2, '@odata.nextLink': nextLink }) : refusal,
    )
    const { next } = await listDeletedObjects(session, users, first, sealer)
    const second = listDeletedObjects(session, users, { view, paging: after(next) }, sealer)
    expect(await codeOf(second)).toBe('graphRefused')
    expect(session.asked).toHaveLength(2)
  })

  it.each([
    [503, 'unavailable'],
    [429, 'throttled'],
    [404, 'notFound'],
  ] as const)('is not concluded from a status of %d', async (status, code) => {
    const session = createReadSession(() => refused(status, { code }))
    expect(await codeOf(listDeletedObjects(session, users, first, sealer))).toBe(code)
    expect(session.asked).toHaveLength(1)
  })
})

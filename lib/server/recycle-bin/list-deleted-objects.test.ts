import { describe, expect, it } from 'vitest'
import { kindOf } from '@/lib/kinds'
import { roles } from '@/lib/kinds/roles'
import { createSealer } from '../sealer'
import { codeOf, createReadSession, everyPermission, found, refused } from '../testing/read-session'
import { listDeletedObjects } from './list-deleted-objects'

const users = kindOf('users')
const sealer = createSealer('k'.repeat(32), 'list cursor')
const view = { search: '', sort: 'newest' } as const
const first = { view, cursor: null }
const nextLink = 'https://graph.example/v1.0/directory/deletedItems/microsoft.graph.user?$skiptoken=abc'
const row = { id: 'a', displayName: 'Ann', deletedDateTime: '2026-01-01T00:00:00Z', '@odata.id': 'x' }

describe('listDeletedObjects', () => {
  it('asks for what the kind shows in a list, newest first, as an advanced query', async () => {
    const session = createReadSession(() => found({ value: [] }))
    await listDeletedObjects(session, users, first, sealer)
    expect(session.asked).toMatchObject([
      {
        api: 'v1.0',
        path: '/directory/deletedItems/microsoft.graph.user',
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
    ['Ann', "startswith(displayName,'Ann') or startswith(mail,'Ann') or endswith(userPrincipalName,'Ann')"],
    ['Ann\ud83d', "startswith(displayName,'Ann') or startswith(mail,'Ann') or endswith(userPrincipalName,'Ann')"],
    ["O'Neil", expect.stringContaining("startswith(displayName,'O''Neil')") as string],
    ['7e06b566-15f3-4013-8bf8-79874d52e68a', "id eq '7e06b566-15f3-4013-8bf8-79874d52e68a'"],
  ])('searches for %j', async (search, filter) => {
    const session = createReadSession(() => found({ value: [] }))
    await listDeletedObjects(session, users, { view: { ...view, search }, cursor: null }, sealer)
    expect(session.asked[0]?.query?.$filter).toEqual(filter)
  })

  it('gives rows with the selected properties only, and the total', async () => {
    const session = createReadSession(() => found({ value: [row], '@odata.count': 7 }))
    const page = await listDeletedObjects(session, users, first, sealer)
    expect(page).toMatchObject({ total: 7, next: null, missing: [] })
    expect(page.rows[0]).toMatchObject({ kind: 'users', id: 'a', displayName: 'Ann', properties: { mail: null } })
    expect(page.rows[0]?.properties).not.toHaveProperty('@odata.id')
  })

  it('reads the whole bin and sorts it here where Graph refuses to, as in Azure AD B2C tenants', async () => {
    const older = { ...row, id: 'b', displayName: 'Bob', deletedDateTime: '2025-12-01T00:00:00Z' }
    const session = createReadSession(({ query }) =>
      query?.$orderby
        ? refused(400, { code: 'invalidRequest', graphCode: 'Request_UnsupportedQuery' })
        : found({ value: [older, row] }),
    )
    const page = await listDeletedObjects(session, users, first, sealer)
    expect(page).toMatchObject({ total: 2, next: null, rows: [{ id: 'a' }, { id: 'b' }] })
    expect(session.asked[1]?.query).toMatchObject({ $top: '999' })
    expect(session.asked[1]).not.toHaveProperty('consistency')
    const matching = await listDeletedObjects(session, users, { view: { ...view, search: 'bo' }, cursor: null }, sealer)
    expect(matching).toMatchObject({ total: 1, rows: [{ id: 'b' }] })
  })

  it('does not take any other refusal of a query for that', async () => {
    const session = createReadSession(() => refused(400, { code: 'invalidRequest', graphCode: 'Request_BadRequest' }))
    expect(await codeOf(listDeletedObjects(session, users, first, sealer))).toBe('invalidRequest')
    expect(session.asked).toHaveLength(1)
  })

  it('follows its own cursor', async () => {
    const session = createReadSession(() => found({ value: [row], '@odata.nextLink': nextLink }))
    const { next, total } = await listDeletedObjects(session, users, first, sealer)
    expect(total).toBe('unknown')
    await listDeletedObjects(session, users, { view, cursor: next }, sealer)
    expect(session.asked[1]).toMatchObject({
      path: '/directory/deletedItems/microsoft.graph.user?$skiptoken=abc',
      consistency: 'eventual',
    })
  })

  it.each([
    ['another person', 'users', view, 'other'],
    ['another view', 'users', { ...view, sort: 'name' }, 'person'],
    ['another kind', 'administrative-units', view, 'person'],
  ] as const)('does not follow a cursor of %s', async (_, slug, otherView, oid) => {
    const answer = () => found({ value: [row], '@odata.nextLink': nextLink })
    const { next } = await listDeletedObjects(createReadSession(answer), users, first, sealer)
    const session = createReadSession(answer, { oid })
    const asked = listDeletedObjects(session, kindOf(slug), { view: otherView, cursor: next }, sealer)
    expect(await codeOf(asked)).toBe('invalidRequest')
    expect(session.asked).toEqual([])
  })

  it('never sends the token after a next link to another place', async () => {
    const session = createReadSession(() => found({ value: [], '@odata.nextLink': 'https://evil.example/v1.0/x' }))
    const { next } = await listDeletedObjects(session, users, first, sealer)
    expect(await codeOf(listDeletedObjects(session, users, { view, cursor: next }, sealer))).toBe('unexpected')
    expect(session.asked).toHaveLength(1)
  })

  it('searches for an id in every property of the kind that can hold it', async () => {
    const session = createReadSession(() => found({ value: [] }), { permissions: everyPermission })
    const search = '7e06b566-15f3-4013-8bf8-79874d52e68a'
    await listDeletedObjects(session, kindOf('applications'), { view: { ...view, search }, cursor: null }, sealer)
    expect(session.asked[0]?.query?.$filter).toBe(`id eq '${search}' or appId eq '${search}'`)
  })

  it('reads a plain bin whole, whatever the cursor', async () => {
    const session = createReadSession(() => found({ value: [row] }), { permissions: everyPermission })
    const page = await listDeletedObjects(session, kindOf('named-locations'), { view, cursor: 'x' }, sealer)
    expect(page).toMatchObject({ total: 1, next: null })
    expect(session.asked[0]).not.toHaveProperty('query')
  })

  it('does not ask for a kind that the cloud lacks', async () => {
    const session = createReadSession(() => found({ value: [] }), { permissions: everyPermission, cloud: 'china' })
    expect(await codeOf(listDeletedObjects(session, kindOf('external-profiles'), first, sealer))).toBe('notInCloud')
    expect(session.asked).toEqual([])
  })

  it('does not ask without consent', async () => {
    const session = createReadSession(() => found({ value: [] }), { permissions: ['Group.Read.All'] })
    expect(await codeOf(listDeletedObjects(session, users, first, sealer))).toBe('permissionMissing')
    expect(session.asked).toEqual([])
  })

  it('does not show rows of which Graph tells only the id', async () => {
    const session = createReadSession(() =>
      found({ value: [row, { '@odata.type': '#microsoft.graph.user', id: 'b' }] }),
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

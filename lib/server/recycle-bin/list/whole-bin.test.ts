import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyView, graphOrders, listViewOf, mostSortedHere, type View } from '@/lib/contract/view'
import { kindOf, selectOf } from '@/lib/kinds'
import { roles } from '@/lib/kinds/roles'
import type { GraphRequest } from '../../graph/message'
import { codeOf, createReadSession, found, refused } from '../../testing/read-session'
import { planList } from './list-plan'
import { readWholeBin } from './whole-bin'

const policies = kindOf('conditional-access-policies')
const bin = '/identity/conditionalAccess/deletedItems/policies'
const planOf = (view: Partial<View> = {}, kind = policies) =>
  planList(kind, listViewOf({ ...emptyView, ...view }), { now: new Date(), deleters: null, mode: 'here' })
const policy = (id: string, displayName: string | null, day: number) => ({
  id,
  displayName,
  deletedDateTime: `2026-01-${String(day).padStart(2, '0')}T00:00:00Z`,
})
const three = [policy('a', 'Block legacy', 2), policy('b', 'allow guests', 9), policy('c', 'Zero trust', 5)]

const idsOf = async (items: readonly object[], view: Partial<View>) => {
  const { rows } = await readWholeBin(
    createReadSession(() => found({ value: items })),
    planOf(view),
  )
  return rows.map(({ id }) => id)
}
const ofTwoPages = (second: ReturnType<typeof found>, path = bin) =>
  createReadSession((request) =>
    request.path === path
      ? found({ value: three.slice(0, 1), '@odata.nextLink': `https://graph.example/v1.0${path}?$skiptoken=x` })
      : second,
  )

describe('a bin that is read whole', () => {
  it('is read without a query where its Graph would refuse one', async () => {
    const session = createReadSession(() => found({ value: three }))
    await readWholeBin(session, planOf({ search: 'Block', sort: 'name' }))
    expect(session.asked).toEqual([{ api: 'v1.0', path: bin }])
  })

  it('is read in the largest pages, with the properties that it is sifted by, and without an advanced query', async () => {
    const path = '/directory/deletedItems/microsoft.graph.user'
    const session = ofTwoPages(found({ value: [] }), path)
    await readWholeBin(session, planOf({ domain: 'contoso.com' }, kindOf('users')))
    const selected = [...selectOf(kindOf('users'), 'list'), 'proxyAddresses'].join(',')
    expect(session.asked).toEqual([
      { api: 'v1.0', path, query: { $select: selected, $top: '999' } },
      { api: 'v1.0', path: `${path}?$skiptoken=x` },
    ])
  })

  it.each([
    ['newest', ['b', 'c', 'a']],
    ['oldest', ['a', 'c', 'b']],
    ['name', ['b', 'a', 'c']],
    ['name-desc', ['c', 'a', 'b']],
    ['state', ['b', 'c', 'a']],
  ] as const)('is sorted here: %s', async (sort, ids) => {
    expect(await idsOf(three, { sort })).toEqual(ids)
  })

  it.each([
    ['block', ['a']],
    ['ZERO T', ['c']],
    ['legacy', ['a']],
    ['egac', ['a']],
    ['nothing', []],
    ['Allow', ['b']],
    ['', ['b', 'c', 'a']],
  ])('is searched here, within words too: %j', async (search, ids) => {
    expect(await idsOf(three, { search })).toEqual(ids)
  })

  it('finds an object by its id', async () => {
    const id = '7E06b566-15f3-4013-8bf8-79874d52e68a'
    expect(await idsOf([policy(id, null, 1), ...three], { search: id.toLowerCase() })).toEqual([id])
  })

  it('tells what was found, and how many objects were gone through', async () => {
    const session = createReadSession(() => found({ value: three }))
    const { rows, read } = await readWholeBin(session, planOf({ search: 'zero' }))
    expect(read).toBe(3)
    expect(rows).toMatchObject([{ kind: policies.slug, displayName: 'Zero trust', properties: { state: null } }])
  })

  it('is read until the end, and sorted over all pages', async () => {
    const session = ofTwoPages(found({ value: three.slice(1) }))
    const { rows } = await readWholeBin(session, planOf())
    expect(rows.map(({ id }) => id)).toEqual(['b', 'c', 'a'])
  })

  it.each(['https://evil.example/v1.0/x', 'https://graph.example/beta/x', 'https://graph.example.evil/v1.0/x'])(
    'never sends the token after a next link to another place: %s',
    async (link) => {
      const session = createReadSession(() => found({ value: three, '@odata.nextLink': link }))
      expect(await codeOf(readWholeBin(session, planOf()))).toBe('unexpected')
      expect(session.asked).toHaveLength(1)
    },
  )

  const endless =
    (value: readonly object[]) =>
    ({ path }: GraphRequest) =>
      found({ value, '@odata.nextLink': `https://graph.example/v1.0${bin}?page=${path.length}` })

  it('stops at paging without end', async () => {
    const session = createReadSession(endless(three))
    expect(await codeOf(readWholeBin(session, planOf()))).toBe('unexpected')
    expect(session.asked).toHaveLength(100)
  })

  it('is given up where it holds more than can be sorted here', async () => {
    const many = Array.from({ length: 999 }, (_, index) => policy(`p${index}`, null, 1))
    const session = createReadSession(endless(many))
    expect(await codeOf(readWholeBin(session, planOf()))).toBe('tooMany')
    expect(session.asked).toHaveLength(Math.ceil(mostSortedHere / 999))
  })

  it('shows no part of a bin whose later page could not be read', async () => {
    const session = ofTwoPages(refused(503, { code: 'unavailable' }))
    expect(await codeOf(readWholeBin(session, planOf()))).toBe('unavailable')
  })

  it.each([
    [null, 'forbidden'],
    [[roles.reportsReader.templateId], 'roleMissing'],
  ])('tells a refusal apart by the roles %j', async (roleTemplateIds, code) => {
    const session = createReadSession(() => refused(403, { code: 'forbidden' }), { roleTemplateIds })
    expect(await codeOf(readWholeBin(session, planOf()))).toBe(code)
  })

  it('loses and doubles nothing in any order, and gives the same order however it was read', async () => {
    const date = fc
      .date({ min: new Date(0), max: new Date('2027-01-01'), noInvalidDate: true })
      .map((moment) => moment.toISOString())
    const item = fc.record({
      id: fc.uuid(),
      displayName: fc.option(fc.string()),
      deletedDateTime: fc.oneof(date, fc.constantFrom(null, 'yesterday', '')),
    })
    const items = fc.uniqueArray(item, { selector: ({ id }) => id, maxLength: 30 })
    await fc.assert(
      fc.asyncProperty(items, fc.constantFrom(...graphOrders), async (objects, sort) => {
        const ids = await idsOf(objects, { sort })
        expect([...ids].sort()).toEqual(objects.map(({ id }) => id).sort())
        expect(await idsOf([...objects].reverse(), { sort })).toEqual(ids)
      }),
    )
  })

  it('shows what was deleted at a known time in its order, wherever others have no date that can be read', async () => {
    const moment = fc.integer({ min: 1, max: 1_700_000_000 }).map((seconds) => new Date(seconds * 1000).toISOString())
    const dates = fc.array(fc.oneof({ weight: 3, arbitrary: moment }, fc.constantFrom(null, 'yesterday')))
    await fc.assert(
      fc.asyncProperty(dates, async (deleted) => {
        const items = deleted.map((deletedDateTime, index) => ({ id: `o${index}`, deletedDateTime }))
        const known = new Map(items.map(({ id, deletedDateTime }) => [id, Date.parse(deletedDateTime ?? '')]))
        const shown = (await idsOf(items, { sort: 'newest' })).map((id) => known.get(id) ?? NaN)
        const dated = shown.filter((ms) => !Number.isNaN(ms))
        expect(dated).toEqual([...dated].sort((a, b) => b - a))
      }),
    )
  })
})

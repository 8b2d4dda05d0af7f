import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sortOrders, type ListView } from '@/lib/contract/view'
import { kindOf } from '@/lib/kinds'
import { roles } from '@/lib/kinds/roles'
import type { GraphRequest } from '../graph/client'
import { codeOf, createReadSession, found, refused } from '../testing/read-session'
import { readPlainBin } from './plain-bin'

const policies = kindOf('conditional-access-policies')
const bin = '/identity/conditionalAccess/deletedItems/policies'
const view = { search: '', sort: 'newest' } as const
const policy = (id: string, displayName: string | null, day: number) => ({
  id,
  displayName,
  deletedDateTime: `2026-01-${String(day).padStart(2, '0')}T00:00:00Z`,
})
const three = [policy('a', 'Block legacy', 2), policy('b', 'allow guests', 9), policy('c', 'Zero trust', 5)]

const idsOf = async (items: readonly object[], asked: Partial<ListView>) => {
  const session = createReadSession(() => found({ value: items }))
  const page = await readPlainBin(session, policies, { ...view, ...asked })
  return page.rows.map(({ id }) => id)
}

describe('a plain bin', () => {
  it('is read without a query that its Graph would refuse', async () => {
    const session = createReadSession(() => found({ value: three }))
    await readPlainBin(session, policies, { search: 'Block', sort: 'name' })
    expect(session.asked).toEqual([{ api: 'v1.0', path: bin }])
  })

  it.each([
    ['newest', ['b', 'c', 'a']],
    ['oldest', ['a', 'c', 'b']],
    ['name', ['b', 'a', 'c']],
  ] as const)('is sorted here: %s', async (sort, ids) => {
    expect(await idsOf(three, { sort })).toEqual(ids)
  })

  it.each([
    ['block', ['a']],
    ['ZERO T', ['c']],
    ['legacy', []],
    ['Allow', ['b']],
    ['', ['b', 'c', 'a']],
  ])('is searched here, as Graph searches the other bins: %j', async (search, ids) => {
    expect(await idsOf(three, { search })).toEqual(ids)
  })

  it('finds an object by its id', async () => {
    expect(await idsOf([policy('7E06b566', null, 1), ...three], { search: '7e06B566' })).toEqual(['7E06b566'])
  })

  it('counts what was found, and has no further page', async () => {
    const session = createReadSession(() => found({ value: three }))
    const page = await readPlainBin(session, policies, { ...view, search: 'zero' })
    expect(page).toMatchObject({ total: 1, next: null, missing: [] })
    expect(page.rows[0]).toMatchObject({ kind: policies.slug, displayName: 'Zero trust', properties: { state: null } })
  })

  it('follows next links until the end, and sorts over all pages', async () => {
    const session = createReadSession(({ path }) =>
      path === bin
        ? found({ value: three.slice(0, 1), '@odata.nextLink': `https://graph.example/v1.0${bin}?$skiptoken=x` })
        : found({ value: three.slice(1) }),
    )
    const { rows } = await readPlainBin(session, policies, view)
    expect(rows.map(({ id }) => id)).toEqual(['b', 'c', 'a'])
    expect(session.asked.map(({ path }) => path)).toEqual([bin, `${bin}?$skiptoken=x`])
  })

  it.each(['https://evil.example/v1.0/x', 'https://graph.example/beta/x', 'https://graph.example.evil/v1.0/x'])(
    'never sends the token after a next link to another place: %s',
    async (link) => {
      const session = createReadSession(() => found({ value: three, '@odata.nextLink': link }))
      expect(await codeOf(readPlainBin(session, policies, view))).toBe('unexpected')
      expect(session.asked).toHaveLength(1)
    },
  )

  it('stops at paging without end', async () => {
    const answer = ({ path }: GraphRequest) =>
      found({ value: three, '@odata.nextLink': `https://graph.example/v1.0${bin}?page=${path.length}` })
    const session = createReadSession(answer)
    expect(await codeOf(readPlainBin(session, policies, view))).toBe('unexpected')
    expect(session.asked).toHaveLength(100)
  })

  it('shows no part of a bin whose later page could not be read', async () => {
    const session = createReadSession(({ path }) =>
      path === bin
        ? found({ value: three, '@odata.nextLink': `https://graph.example/v1.0${bin}?$skiptoken=x` })
        : refused(503, { code: 'unavailable' }),
    )
    expect(await codeOf(readPlainBin(session, policies, view))).toBe('unavailable')
  })

  it.each([
    [null, 'forbidden'],
    [[roles.reportsReader.templateId], 'roleMissing'],
  ])('tells a refusal apart by the roles %j', async (roleTemplateIds, code) => {
    const session = createReadSession(() => refused(403, { code: 'forbidden' }), { roleTemplateIds })
    expect(await codeOf(readPlainBin(session, policies, view))).toBe(code)
  })

  it('loses and doubles nothing in any order, whatever the objects are like', async () => {
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
      fc.asyncProperty(items, fc.constantFrom(...sortOrders), async (objects, sort) => {
        const ids = await idsOf(objects, { sort })
        expect([...ids].sort()).toEqual(objects.map(({ id }) => id).sort())
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

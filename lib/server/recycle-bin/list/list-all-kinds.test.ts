import { describe, expect, it } from 'vitest'
import type { Failure } from '@/lib/contract/app-error'
import type { ObjectPage } from '@/lib/contract/objects'
import { emptyView, listViewOf, type View } from '@/lib/contract/view'
import { kinds } from '@/lib/kinds'
import { createManyBins, item, items, type Bins } from '../../testing/many-bins'
import { codeOf } from '../../testing/read-session'

const viewWith = (view: Partial<View>) => listViewOf({ ...emptyView, ...view })
const everything = viewWith({})

async function readIds({ read }: ReturnType<typeof createManyBins>, view = everything) {
  const ids: string[] = []
  let cursor: string | null = null
  do {
    const page: ObjectPage = await read(view, cursor)
    ids.push(...page.rows.map(({ id }) => id))
    cursor = page.next
  } while (cursor !== null)
  return ids
}

const failing = (failure: Failure, status: number) => ({ failure, status })

describe('the list of all kinds', () => {
  it('asks for the first pages of all kinds in one batch of each version of Graph', async () => {
    const { read, outer } = createManyBins({})
    await read(everything)
    // A bin that takes no query is read to its end.
    const wholeBins = kinds.filter(({ graph }) => graph.queries === 'plain').map(({ graph }) => graph.container)
    expect(outer().filter((path) => !wholeBins.some((bin) => path.endsWith(bin)))).toEqual([
      'v1.0/$batch',
      'beta/$batch',
    ])
    expect(outer()).toHaveLength(2 + wholeBins.length)
  })

  it('merges the kinds by when they were deleted', async () => {
    const bins = createManyBins({
      users: [item('u1', 1), item('u2', 4)],
      groups: [item('g1', 2)],
      'named-locations': [item('l2', 5), item('l1', 3)],
    })
    expect(await readIds(bins)).toEqual(['u1', 'g1', 'l1', 'u2', 'l2'])
  })

  it.each([
    ['name', ['Anna', 'bob', 'Carl']],
    ['name-desc', ['Carl', 'bob', 'Anna']],
    ['kind', ['bob', 'Carl', 'Anna']],
  ])('merges the kinds by name, and else newest first: %s', async (sort, ids) => {
    const bins = createManyBins({
      users: [item('Anna', 9), item('Carl', 2)],
      groups: [item('bob', 1)],
    })
    expect(await readIds(bins, viewWith({ sort }))).toEqual(ids)
  })

  it('goes on where it stopped, in each kind', async () => {
    const bins = createManyBins({ users: items('u', 250, 1), groups: items('g', 130, 3), devices: items('d', 7, 20) })
    const ids = await readIds(bins)
    expect(ids).toHaveLength(387)
    expect(new Set(ids).size).toBe(387)
  })

  it('counts all kinds together on every page', async () => {
    const { read } = createManyBins({ users: items('u', 250), groups: items('g', 3) })
    const first = await read(everything)
    expect(first).toMatchObject({ total: 253, missing: [] })
    expect(await read(everything, first.next)).toMatchObject({ total: 253 })
  })

  it('drops kinds that are used up', async () => {
    const { read, asked } = createManyBins({ users: items('u', 250), groups: items('g', 3) })
    const first = await read(everything)
    asked.length = 0
    await read(everything, first.next)
    expect(new Set(asked.map(({ slug }) => slug))).toEqual(new Set(['users']))
  })

  it('leaves a bin that is read whole alone until its next row has its turn', async () => {
    const bins = createManyBins({ users: items('u', 250), 'named-locations': [item('l', 240)] })
    const first = await bins.read(everything)
    bins.asked.length = 0
    const second = await bins.read(everything, first.next)
    expect(bins.asked.map(({ slug }) => slug)).not.toContain('named-locations')
    const third = await bins.read(everything, second.next)
    expect(third.rows.map(({ id }) => id)).toContain('l')
  })

  it('gives a cursor that fits into an address', async () => {
    const bins150: Bins = Object.fromEntries(kinds.map(({ slug }) => [slug, items(slug, 150)]))
    const bins = createManyBins(bins150, { linkLength: 500 })
    let cursor: string | null = null
    let longest = 0
    do {
      const page: ObjectPage = await bins.read(everything, cursor)
      cursor = page.next
      longest = Math.max(longest, cursor?.length ?? 0)
    } while (cursor !== null)
    expect(longest).toBeLessThan(10_000)
  })

  it.each([
    ['another person', viewWith({}), 'other'],
    ['another view', viewWith({ search: 'x' }), 'person'],
  ])('does not follow a cursor of %s', async (_, view, oid) => {
    const { read } = createManyBins({ users: items('u', 250) })
    const { next } = await read(everything)
    const other = createManyBins({}, { oid })
    expect(await codeOf(other.read(view, next))).toBe('invalidRequest')
    expect(other.asked).toEqual([])
  })

  it('asks only for the chosen kinds', async () => {
    const { read, asked } = createManyBins({})
    await read(viewWith({ kinds: ['users', 'devices'] }))
    expect(new Set(asked.map(({ slug }) => slug))).toEqual(new Set(['users', 'devices']))
  })

  it('shows what was deleted meanwhile on none of its later pages, and repeats nothing for it', async () => {
    const bins = createManyBins({ users: items('u', 250), groups: items('g', 40, 5) })
    const first = await bins.read(everything)
    bins.put(
      'groups',
      Array.from({ length: 120 }, (_, index) => item(`new${index}`, -1 - index)),
    )
    const ids = first.rows.map(({ id }) => id)
    let cursor = first.next
    while (cursor !== null) {
      const page = await bins.read(everything, cursor)
      ids.push(...page.rows.map(({ id }) => id))
      cursor = page.next
    }
    expect([...ids].sort()).toEqual([...items('u', 250), ...items('g', 40)].map(({ id }) => id).sort())
  })

  it('leaves nothing out when the last row that was given is gone', async () => {
    const bins = createManyBins({ users: items('u', 150), groups: items('g', 90, 2) })
    const first = await bins.read(everything)
    const given = first.rows.map(({ id }) => id)
    bins.remove(given.at(-1) ?? '')
    const rest = await bins.read(everything, first.next)
    const last = await bins.read(everything, rest.next)
    const ids = new Set([...given, ...rest.rows.map(({ id }) => id), ...last.rows.map(({ id }) => id)])
    expect(ids.size).toBe(240)
  })
})

describe('objects under two casts', () => {
  const agent = (id: string, minutes: number) => item(id, minutes, 'Agent')

  it('appear once, as the more specific kind, also when all have one date', async () => {
    const agents = Array.from({ length: 150 }, (_, index) => agent(`a${index}`, 0))
    const bins = createManyBins({ users: [...agents, item('u', 0)].reverse(), 'agent-users': agents })
    const first = await bins.read(everything)
    const second = await bins.read(everything, first.next)
    const rows = [...first.rows, ...second.rows]
    expect(first.total).toBe(151)
    expect(rows.filter(({ kind }) => kind === 'agent-users')).toHaveLength(150)
    expect(rows.filter(({ kind }) => kind === 'users').map(({ id }) => id)).toEqual(['u'])
  })

  it('are counted once where the bin of the base type is longer than a page', async () => {
    const agents = [agent('a1', 1), agent('a2', 120)]
    const users = [...items('u', 150), ...agents]
    const together = createManyBins({ users, 'agent-users': agents })
    expect(await together.read(everything)).toMatchObject({ total: 152 })
    const apart = createManyBins({ users: items('u', 150), 'agent-users': agents })
    expect(await apart.read(everything)).toMatchObject({ total: 152 })
  })

  it('stay as the base kind where the more specific one cannot be read', async () => {
    const bins = createManyBins(
      { 'service-principals': [agent('a', 1)], 'agent-identities': [agent('a', 1)] },
      { failing: { 'agent-identities': failing({ code: 'forbidden' }, 403) } },
    )
    const page = await bins.read(everything)
    expect(page).toMatchObject({
      rows: [{ id: 'a', kind: 'service-principals' }],
      missing: [{ kind: 'agent-identities', failure: { code: 'forbidden' } }],
    })
  })
})

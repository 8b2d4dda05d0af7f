import { describe, expect, it } from 'vitest'
import type { Failure } from '@/lib/contract/app-error'
import type { ObjectPage } from '@/lib/contract/objects'
import { emptyView, listViewOf, type View } from '@/lib/contract/view'
import { kinds } from '@/lib/kinds'
import { createManyBins, item, items } from '../../../testing/many-bins'
import { codeOf } from '../../../testing/read-session'

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

describe('kinds that cannot be read', () => {
  it.each([
    ['is throttled', { code: 'throttled', retryAfterSeconds: 17 }, 429],
    ['is not available', { code: 'unavailable' }, 503],
    ['is refused', { code: 'forbidden' }, 403],
  ] as const)('are named when one %s, beside the rows of the others', async (_, failure, status) => {
    const { read } = createManyBins({ groups: [item('g', 1)] }, { failing: { users: failing(failure, status) } })
    const page = await read(everything)
    expect(page).toMatchObject({ rows: [{ id: 'g' }], total: 1, missing: [{ kind: 'users', failure }] })
  })

  it('are named when the app may not read them, or the cloud lacks them', async () => {
    const { read, asked } = createManyBins(
      { users: [item('u', 1)] },
      { permissions: ['User.Read.All'], cloud: 'china' },
    )
    const { rows, missing } = await read(everything)
    expect(rows.map(({ id }) => id)).toEqual(['u'])
    expect(missing).toEqual(
      expect.arrayContaining([
        { kind: 'groups', failure: { code: 'permissionMissing', permission: 'Group.Read.All' } },
        { kind: 'named-locations', failure: { code: 'notInCloud' } },
      ]),
    )
    expect(missing).toHaveLength(kinds.length - 2)
    expect(new Set(asked.map(({ slug }) => slug))).toEqual(new Set(['users', 'agent-users']))
  })

  it('are all named when none can be read, and there are no rows', async () => {
    const all = Object.fromEntries(kinds.map(({ slug }) => [slug, failing({ code: 'unavailable' }, 503)]))
    const page = await createManyBins({}, { failing: all }).read(everything)
    expect(page).toMatchObject({ rows: [], next: null })
    expect(page.missing.map(({ kind }) => kind)).toEqual(kinds.map(({ slug }) => slug))
  })

  it.each(['stepUp', 'signedOut'] as const)('ask for a new sign-in when one of them does: %s', async (code) => {
    const { read } = createManyBins({}, { failing: { devices: failing({ code }, 401) } })
    expect(await codeOf(read(everything))).toBe(code)
  })

  it('fail the page when rows of them were given already, so that it can be asked for again', async () => {
    const bins = createManyBins({ users: items('u', 250), groups: items('g', 250) })
    const first = await bins.read(everything)
    bins.fail('groups', failing({ code: 'throttled', retryAfterSeconds: 4 }, 429))
    expect(await codeOf(bins.read(everything, first.next))).toBe('throttled')
  })
})

describe('kinds that Graph does not query', () => {
  const refusal = failing({ code: 'graphRefused', graphCode: 'Request_UnsupportedQuery' }, 400)

  it('are read whole, and merged with the others', async () => {
    const bins = createManyBins(
      { users: [...items('u', 120)].reverse(), groups: items('g', 60, 2) },
      { withoutQueries: { users: refusal } },
    )
    const page = await bins.read(everything)
    expect(page).toMatchObject({ total: 180, missing: [], sifted: { read: 120, of: 120 } })
    expect(await readIds(bins)).toHaveLength(180)
  })

  it('are named when they hold more than can be sorted here', async () => {
    const bins = createManyBins(
      { users: items('u', 10_001), groups: [item('g', 1)] },
      { withoutQueries: { users: refusal } },
    )
    const page = await bins.read(everything)
    expect(page).toMatchObject({ rows: [{ id: 'g' }], missing: [{ kind: 'users', failure: { code: 'tooMany' } }] })
  })
})

describe('a view that Graph cannot narrow', () => {
  const inDomain = viewWith({ domain: 'contoso.com' })
  const withMail = (mail: string, list: ReturnType<typeof items>) => list.map((entry) => ({ ...entry, mail }))

  it('is gone through in all kinds, and shows no row before its turn', async () => {
    const bins = createManyBins({
      users: [...items('other', 1_500), ...withMail('u@contoso.com', items('u', 3, 1_000))],
      groups: withMail('g@contoso.com', items('g', 3, 700)),
    })
    const ids = await readIds(bins, inDomain)
    expect(ids.sort()).toEqual(['g0', 'g1', 'g2', 'u0', 'u1', 'u2'])
  })

  it('is given as far as it is known when reading on takes long, and goes on from there', async () => {
    const far = item('far', 20_000)
    const bins = createManyBins({
      users: [...items('other', 15_000), { ...far, mail: 'u@contoso.com' }],
      groups: [
        { ...item('near', 5), mail: 'g@contoso.com' },
        { ...item('farther', 30_000), mail: 'g@contoso.com' },
      ],
    })
    const first = await bins.read(inDomain)
    expect(first.rows.map(({ id }) => id)).toEqual(['near'])
    expect(first).toMatchObject({ total: 'unknown', sifted: { of: 15_003 } })
    const second = await bins.read(inDomain, first.next)
    expect(second.rows.map(({ id }) => id)).toEqual(['far', 'farther'])
    expect(second).toMatchObject({ next: null, total: 3, missing: [] })
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { emptyView, listViewOf } from '@/lib/contract/view'
import { isGuidText } from '@/lib/format/held-text'
import { kindOf, kinds } from '@/lib/kinds'
import type { Kind } from '@/lib/kinds/kind'
import { signInNameOf } from '@/lib/kinds/original-sign-in-name'
import { searchWays, type SearchWay } from '@/lib/kinds/search'
import type { KindSlug } from '@/lib/kinds/vocabulary'
import { createSealer } from '../../sealer'
import type { DelegatedSession } from '../../session'
import { createPracticeSession } from '../../testing/practice-session'
import { startPracticeTenant, type PracticeTenant } from '../../testing/practice-tenant'
import { listAllKinds } from './list-all-kinds'
import { listDeletedObjects } from './list-deleted-objects'

const sealer = createSealer('k'.repeat(32), 'list cursor')
const paging = { cursor: null, size: 999 } as const

let tenant: PracticeTenant
let session: DelegatedSession

beforeAll(async () => {
  tenant = await startPracticeTenant(['--items', '600'])
  await tenant.setSwitches({ limitPercent: 1_000_000, retentionEnd: 'lingers' })
  session = await createPracticeSession(tenant)
})
afterAll(() => tenant.stop())

const viewOf = (search: string) => listViewOf({ ...emptyView, search })
const search = (slug: KindSlug, text: string) =>
  listDeletedObjects(session, kindOf(slug), { view: viewOf(text), paging }, sealer)
const idsFound = async (slug: KindSlug, text: string) => (await search(slug, text)).rows.map(({ id }) => id)

/** An object of the kind that has a value there. */
async function valueOf({ slug }: Kind, property: string): Promise<{ id: string; value: string }> {
  // A search reads everything that is searched.
  const { rows } = await search(slug, '*e')
  for (const row of [...rows].reverse()) {
    const [value] = textsIn(property === 'userPrincipalName' ? signInNameOf(row) : row.properties[property])
    if (value !== undefined && value.length > 1) return { id: row.id, value }
  }
  throw new Error(`No ${slug} of the practice tenant has a ${property}: give it to one of the named objects.`)
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, inner]) => (name.startsWith('@') ? [] : textsIn(inner)))
    : []
}

/** What a person may remember of a value that is found in this way. */
const remembered: Readonly<Record<SearchWay, (value: string) => readonly string[]>> = {
  words: (value) => [
    value,
    value.slice(0, 5),
    value
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== '')
      .at(-1) ?? value,
  ],
  starts: (value) => [value, value.slice(0, -1)],
  ends: (value) => [value, `mailto:${value}`, `Some Body <${value}>`],
  entries: (value) => [value, value.replace(/^smtp:/i, ''), value.replace(/^smtp:/i, '').slice(0, -2)],
  whole: (value) => [value, `"${value}"`],
  ids: (value) => [value, isGuidText(value) ? `{${value}}` : `${value},`],
  here: (value) => [value, value.slice(1, -1)],
}

const fields = kinds.flatMap(({ slug }) =>
  searchWays.flatMap((way) => (kindOf(slug).search[way] ?? []).map((property) => [slug, property, way] as const)),
)

describe('an object is found by what people hold in hand of it', () => {
  it.each(fields)('%s: %s (%s)', async (slug, property, way) => {
    const kind = kindOf(slug)
    const { id, value } = await valueOf(kind, property)
    for (const text of remembered[way](value)) {
      const byGraph = await search(slug, text)
      expect({ text, ids: byGraph.rows.map((row) => row.id) }).toMatchObject({
        ids: expect.arrayContaining([id]) as string[],
      })
      // What Graph does not filter for sure may be gone through here.
      const isHere = way === 'here' || kind.graph.queries === 'plain' || kind.doubtfulFilters.length > 0
      if (!isHere) expect({ text, looked: byGraph.looked }).toMatchObject({ looked: [{ by: 'graph' }] })
      await tenant.setSwitches({ noAdvancedQueriesFor: kind.graph.cast ?? 'nothing' })
      const here = await idsFound(slug, text).finally(() => tenant.setSwitches({ noAdvancedQueriesFor: 'nothing' }))
      expect({ text, ids: here }).toMatchObject({ ids: expect.arrayContaining([id]) as string[] })
    }
  })

  it.each([
    ['users', 'x1234', 30],
    ['users', 'x1234@contoso.example', 30],
    ['users', 'Jane', 31],
    ['users', 'jane doe', 31],
    ['users', 'contractor', 31],
    ['users', 'mu', 32],
    ['users', 'MÜLL', 33],
    ['users', 'muller', 33],
    ['users', 'strassenbau', 34],
    ['users', 'described@second.example', 35],
    ['users', 'e-0047', 35],
    ['users', 'CORP\\whlead', 36],
    ['users', 'd2FyZWhvdXNlLWxlYWQtMDE=', 36],
    ['users', 'reception@contoso.example', 37],
    ['users', 'reception', 37],
    ['users', 'guest.partner@partner.example', 7],
    ['groups', 'Customer1', 14],
    ['groups', 'project1', 14],
    ['groups', 'ustomer', 14],
    ['groups', 'dkcustomer1', 14],
    ['groups', 'lawn.mowing@contoso.example', 15],
    ['groups', 'grunflachen', 15],
  ] as const)('%s: %s', async (slug, text, number) => {
    const ids = await idsFound(slug, text)
    expect(ids.filter((id) => id.endsWith(`-${String(number).padStart(12, '0')}`))).toHaveLength(1)
  })
})

describe('the list of all kinds', () => {
  const searchAll = (text: string) => listAllKinds(session, { view: viewOf(text), paging }, sealer)

  it('goes through every kind where Graph finds nothing in any', async () => {
    const { rows, looked = [], missing } = await searchAll('ustomer1-Proj')
    expect(rows).toMatchObject([{ displayName: 'DK-Customer1-Project1' }])
    expect(missing).toEqual([])
    expect(looked.map(({ by }) => by)).toEqual(looked.map(() => 'everything'))
    expect(looked).toHaveLength(kinds.length)
  })

  it('goes through the bins alone that Graph cannot search where it finds something', async () => {
    const { rows, looked = [] } = await searchAll('Customer1')
    expect(rows.map(({ displayName }) => displayName)).toContain('DK-Customer1-Project1')
    const unsearched = kinds
      .map(({ slug }) => kindOf(slug))
      .filter(({ graph, doubtfulFilters }) => graph.queries === 'plain' || doubtfulFilters.includes('displayName'))
    expect(looked.filter(({ by }) => by === 'everything').map(({ kind }) => kind)).toEqual(
      unsearched.map(({ slug }) => slug),
    )
  })

  it.each(['kept', 'refused', 'ignored'])(
    'finds the same where the order beside a search is %s',
    async (searchOrder) => {
      await tenant.setSwitches({ searchOrder })
      const { rows } = await searchAll('Jane').finally(() => tenant.setSwitches({ searchOrder: 'kept' }))
      expect(rows.map(({ displayName }) => displayName)).toContain('Doe, Jane (Contractor)')
      expect(rows.map(({ deletedDateTime }) => deletedDateTime)).toEqual(
        rows
          .map(({ deletedDateTime }) => deletedDateTime)
          .sort()
          .reverse(),
      )
    },
  )
})

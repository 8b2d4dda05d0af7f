import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DeletedObject, ObjectPage } from '@/lib/contract/objects'
import { commonFilters, deleterChoices, leftChoices } from '@/lib/contract/common-filters'
import { emptyView, graphOrders, listViewOf, type ListView, type View } from '@/lib/contract/view'
import { kindOf, kinds } from '@/lib/kinds'
import type { KindSlug } from '@/lib/kinds/vocabulary'
import type { JsonValue } from '@/lib/kinds/graph-properties'
import type { Kind } from '@/lib/kinds/kind'
import { createSealer } from '../../sealer'
import type { DelegatedSession } from '../../session'
import { createPracticeSession } from '../../testing/practice-session'
import { startPracticeTenant, type PracticeTenant } from '../../testing/practice-tenant'
import { listAllKinds } from './list-all-kinds'
import { listDeletedObjects } from './list-deleted-objects'
import { compareObjects, graphOrderOf, sortKeyOf } from './list-order'

const sealer = createSealer('k'.repeat(32), 'list cursor')
const runs = 25
const mostPages = 60

let tenant: PracticeTenant
let session: DelegatedSession
const all = new Map<string, readonly DeletedObject[]>()

beforeAll(async () => {
  tenant = await startPracticeTenant(['--items', '600'])
  await tenant.setSwitches({ limitPercent: 1_000_000, retentionEnd: 'lingers' })
  session = await createPracticeSession(tenant)
  for (const { slug } of kinds) all.set(slug, (await readAll(ofKind(kindOf(slug), viewWith({})))).rows)
})

afterAll(() => tenant.stop())

type Whole = { readonly rows: readonly DeletedObject[]; readonly pages: readonly ObjectPage[] }
type Read = (cursor: string | null) => Promise<ObjectPage>

async function readAll(read: Read): Promise<Whole> {
  const pages: ObjectPage[] = []
  for (let cursor: string | null | undefined; cursor !== null; cursor = pages.at(-1)?.next ?? null) {
    if (pages.length > mostPages) throw new Error('Paging without end')
    pages.push(await read(cursor ?? null))
  }
  return { pages, rows: pages.flatMap(({ rows }) => rows) }
}

// Relative times are counted from one moment, so that two readings mean the same.
const startedAt = Date.now()
const now = () => startedAt

const ofKind =
  (kind: Kind, view: ListView): Read =>
  (cursor) =>
    listDeletedObjects(session, kind, { view, paging: { cursor, size: 100 }, now }, sealer)

const ofAll =
  (view: ListView): Read =>
  (cursor) =>
    listAllKinds(session, { view, paging: { cursor, size: 100 }, now }, sealer)

const viewWith = (view: Partial<View>): ListView => listViewOf({ ...emptyView, ...view })
const idsOf = (rows: readonly DeletedObject[]) => rows.map(({ id }) => id)

/** Texts that find something: whole values and beginnings of what the objects of a kind hold, in any case. */
function textOf(kindSlugs: readonly string[]): fc.Arbitrary<string> {
  const objects = kindSlugs.flatMap((slug) => all.get(slug) ?? [])
  const values = objects.flatMap(({ properties }) => Object.values(properties).flatMap((value: JsonValue) => value))
  const known = fc.constantFrom(
    ...values.filter((value): value is string => typeof value === 'string' && value.trim() !== ''),
  )
  const part = fc
    .record({ text: known, start: fc.constantFrom(0, 0, 0, 32, 36), length: fc.integer({ min: 1, max: 120 }) })
    .map(({ text, start, length }) => text.slice(start).slice(0, length))
  return fc
    .record({ text: fc.oneof(known, part), isShouted: fc.boolean() })
    .map(({ text, isShouted }) => [...(isShouted ? text.toUpperCase() : text)].slice(0, 120).join('').trim())
}

const deletedWithin = fc.constantFrom(
  '1h',
  '24h',
  '7d',
  '29d',
  `${isoOf(20)}..${isoOf(3)}`,
  `..${isoOf(10)}`,
  `${isoOf(5)}..`,
)
function isoOf(daysAgo: number): string {
  return `${new Date(Date.now() - daysAgo * 86_400_000).toISOString().slice(0, 16)}Z`
}

const domains = fc.constantFrom(
  'contoso.example',
  '@contoso.example',
  'orders.contoso.example',
  'EXAMPLE',
  'other.example',
)
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { freq: 2 })

/** A view of a kind with few conditions, so that most find something. */
function viewOf(kind: Kind): fc.Arbitrary<ListView> {
  const facets = Object.fromEntries(
    kind.facets.map((facet) => [
      facet.name,
      fc.option(
        'options' in facet
          ? fc.subarray(
              facet.options.map(({ value }) => value),
              { minLength: 1 },
            )
          : fc.array(fc.constantFrom(...valuesOf(kind, facet.property)), { minLength: 1, maxLength: 20 }),
        { freq: 1 },
      ),
    ]),
  )
  const deletedBy = commonFilters.deletedBy.fits(kind)
    ? fc.option(fc.constantFrom(...deleterChoices), { freq: 1 })
    : fc.constant(null)
  return commonView([kind.slug]).chain((view) =>
    fc.record({ ...facets, deletedBy }).map((chosen) => ({ ...view, ...chosen })),
  )
}

function valuesOf({ slug }: Kind, property: string): readonly string[] {
  const found = (all.get(slug) ?? []).map(({ properties }) => properties[property])
  return ['nowhere', ...new Set(found.filter((value) => typeof value === 'string' && value !== ''))] as string[]
}

function commonView(slugs: readonly string[]): fc.Arbitrary<ListView> {
  return fc
    .record({
      search: fc.oneof({ weight: 1, arbitrary: fc.constant('') }, { weight: 2, arbitrary: textOf(slugs) }),
      deletedWithin: maybe(deletedWithin),
      left: maybe(fc.constantFrom(...leftChoices)),
      domain: fc.option(domains, { freq: 1 }),
      sort: fc.constantFrom(...graphOrders),
    })
    .map((view) => viewWith(view))
}

const slugsWithObjects: readonly KindSlug[] = [
  'users',
  'groups',
  'applications',
  'service-principals',
  'agent-users',
  'agent-blueprints',
  'administrative-units',
  'devices',
  'external-profiles',
]

describe('a list', () => {
  it.each(slugsWithObjects)('of %s lacks nothing where Graph does not answer advanced queries', async (slug) => {
    const kind = kindOf(slug)
    const type = kind.graph.cast ?? ''
    let found = 0
    await fc.assert(
      fc.asyncProperty(viewOf(kind), async (view) => {
        const withQueries = await readAll(ofKind(kind, view))
        await tenant.setSwitches({ noAdvancedQueriesFor: type })
        const without = await readAll(ofKind(kind, view)).finally(() =>
          tenant.setSwitches({ noAdvancedQueriesFor: 'nothing' }),
        )
        // Searched here, more is found than by Graph, and never less.
        if (view.search === '') expect(idsOf(withQueries.rows)).toEqual(idsOf(without.rows))
        else expect(idsOf(without.rows)).toEqual(expect.arrayContaining(idsOf(withQueries.rows)))
        // What is searched for comes in pages, whose last one knows the number.
        const counted = view.search === '' ? without.pages : without.pages.slice(-1)
        expect(counted).toMatchObject([{ next: null, total: without.rows.length }])
        for (const page of without.pages) expect(page).toMatchObject({ sifted: {} })
        found += without.rows.length
      }),
      { numRuns: runs },
    )
    expect(found).toBeGreaterThan(0)
  })
})

describe('the list of all kinds', () => {
  async function expectUnion(view: ListView, withoutQueries: string): Promise<Whole> {
    const lists = await Promise.all(kinds.map(({ slug }) => readAll(ofKind(kindOf(slug), view))))
    await tenant.setSwitches({ noAdvancedQueriesFor: withoutQueries })
    const merged = await readAll(ofAll(view)).finally(() => tenant.setSwitches({ noAdvancedQueriesFor: 'nothing' }))
    const order = graphOrderOf(view.sort)
    // A kind in whose search Graph found nothing was gone through, which the list of all does only where nothing is found at all.
    const found = lists.filter(({ pages }) => pages[0]?.looked?.[0]?.by !== 'everything')
    const union = [...new Map(found.flatMap(({ rows }) => rows.map((row) => [row.id, row]))).values()]
    const isExactly = view.search === ''
    const keysOf = (rows: readonly DeletedObject[]) => rows.map((row) => sortKeyOf(order, row))
    expect(new Set(idsOf(merged.rows)).size).toBe(merged.rows.length)
    expect(idsOf(merged.rows)).toEqual(expect.arrayContaining(idsOf(union)))
    if (isExactly) expect(merged.rows).toHaveLength(union.length)
    expect(keysOf(merged.rows)).toEqual(
      keysOf([...merged.rows].sort((one, other) => compareObjects(order, one, other))),
    )
    for (const { missing, total } of merged.pages) {
      expect(missing).toEqual([])
      expect(['unknown', merged.rows.length]).toContain(total)
    }
    return merged
  }

  it('is the lists of the kinds in one order, with nothing missing and nothing twice', async () => {
    await fc.assert(
      fc.asyncProperty(
        commonView(kinds.map(({ slug }) => slug)),
        fc.constantFrom('nothing', 'everything', 'user', 'servicePrincipal', 'agentUser'),
        async (view, withoutQueries) => void (await expectUnion(view, withoutQueries)),
      ),
      { numRuns: runs },
    )
  })

  it.each(graphOrders)('goes on over many pages: %s', async (sort) => {
    for (const withoutQueries of ['nothing', 'user', 'everything']) {
      const { rows, pages } = await expectUnion(viewWith({ sort }), withoutQueries)
      expect(rows.length).toBeGreaterThan(600)
      expect(pages.slice(0, -1).map((page) => page.rows.length)).toEqual(Array(pages.length - 1).fill(100))
    }
  })

  it('counts objects that come under two casts once', async () => {
    for (const derivedInBaseCasts of ['yes', 'no']) {
      await tenant.setSwitches({ derivedInBaseCasts })
      const { rows, pages } = await readAll(ofAll(viewWith({})))
      expect(pages.map(({ total }) => total)).toEqual(pages.map(() => rows.length))
    }
  })

  it('shows what comes under two casts as the more specific kind', async () => {
    const specific = kinds.filter(({ slug }) => slug.startsWith('agent-')).map(({ slug }) => slug)
    const { rows } = await readAll(ofAll(viewWith({})))
    for (const slug of specific)
      for (const { id } of all.get(slug) ?? []) expect(rows.find((row) => row.id === id)).toMatchObject({ kind: slug })
  })
})

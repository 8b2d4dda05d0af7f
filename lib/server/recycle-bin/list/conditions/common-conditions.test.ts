import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { commonFilterNames, type CommonFilterName } from '@/lib/contract/common-filters'
import { filterFits } from '@/lib/contract/filters'
import type { DeletedObject } from '@/lib/contract/objects'
import { emptyView, listViewOf, type View } from '@/lib/contract/view'
import { kindOf, kinds } from '@/lib/kinds'
import { readText } from '@/lib/kinds/graph-properties'
import type { Kind } from '@/lib/kinds/kind'
import type { DelegatedSession } from '../../../session'
import { anyFilterValues } from '../../../testing/any-filter-value'
import { createPracticeSession } from '../../../testing/practice-session'
import { startPracticeTenant, type PracticeTenant } from '../../../testing/practice-tenant'
import type { Deleters } from '../../audit/deleters'
import { binPageOf } from '../bin-page'
import { firstPageOf, planList, type ListPlan } from '../list-plan'
import { commonConditions } from './common-conditions'
import type { AskMode } from './ask-mode'

const wholeBin = 999
const advanced = kinds.map(({ slug }) => kindOf(slug)).filter(({ graph }) => graph.queries === 'advanced')
const now = new Date()

let tenant: PracticeTenant
let session: DelegatedSession
const texts: string[] = []

beforeAll(async () => {
  tenant = await startPracticeTenant(['--items', '600'])
  await tenant.setSwitches({ limitPercent: 1_000_000, retentionEnd: 'lingers' })
  session = await createPracticeSession(tenant)
  for (const kind of advanced) texts.push(...(await foundByGraph(planOf(kind, {}))).flatMap(textsOf))
})
afterAll(() => tenant.stop())

const deleters: Deleters = {
  oldest: null,
  asked: null,
  of: ({ id }) => ({ type: id < '8' ? 'person' : 'automation', id: 'actor', name: null, signInName: null }),
}

function planOf(kind: Kind, filters: Partial<Record<CommonFilterName, unknown>>, mode: AskMode = 'values'): ListPlan {
  return planList(kind, listViewOf({ ...emptyView, ...(filters as Partial<View>) }), { now, deleters, mode })
}

/** What Graph lets through of the condition alone, in the practice tenant's reading of it, or of what is asked instead. */
async function foundByGraph(plan: ListPlan): Promise<readonly DeletedObject[]> {
  const answer = await session.graph.ask(firstPageOf(plan, wholeBin))
  if (!answer.isOk && answer.status === 400 && plan.otherwise)
    return (await foundByGraph(plan.otherwise)).filter(plan.otherwise.foundByGraph)
  const { objects, nextLink } = binPageOf(session, plan, answer)
  expect(nextLink).toBeNull()
  return objects
}

/** The plan, or what is asked instead where Graph refuses it: that looks at more values. */
async function takenByGraph(plan: ListPlan): Promise<ListPlan> {
  const answer = await session.graph.ask(firstPageOf(plan, wholeBin))
  return !answer.isOk && answer.status === 400 && plan.otherwise ? takenByGraph(plan.otherwise) : plan
}

function textsOf({ displayName, properties }: Pick<DeletedObject, 'displayName' | 'properties'>): readonly string[] {
  const name = readText(properties, 'userPrincipalName') ?? readText(properties, 'publisherDomain') ?? ''
  return [displayName ?? '', name.slice(name.lastIndexOf('@') + 1)].filter((text) => text !== '')
}

/** Texts that find something, of which the tenant is asked only once the test runs. */
const values = anyFilterValues(
  fc.nat().map((index) => texts[index % texts.length] ?? ''),
  now,
)
const idsOf = (objects: readonly DeletedObject[]) => objects.map(({ id }) => id).sort()

describe('the condition of a common filter', () => {
  it.each(commonFilterNames)('lets through what its predicate does, in every kind that it fits: %s', async (name) => {
    const fitting = advanced.filter((kind) => filterFits(name, kind))
    let found = 0
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...fitting), values[name] as fc.Arbitrary<unknown>, async (kind, value) => {
        const plan = planOf(kind, { [name]: value })
        const matching = (await foundByGraph({ ...plan, filter: null })).filter(plan.matches)
        const narrowed = await foundByGraph(plan)
        if (name === 'search') expect(idsOf(matching)).toEqual(expect.arrayContaining(idsOf(narrowed)))
        else if (plan.isExact) expect(idsOf(narrowed)).toEqual(idsOf(matching))
        else expect(idsOf(narrowed)).toEqual(expect.arrayContaining(idsOf(matching)))
        found += matching.length
      }),
      { numRuns: 40 },
    )
    expect(found).toBeGreaterThan(0)
  })

  it('finds words here wherever Graph finds them', async () => {
    let found = 0
    const anyText = fc.tuple(fc.constantFrom(...advanced), fc.nat(), fc.nat())
    await fc.assert(
      fc.asyncProperty(anyText, async ([kind, index, part]) => {
        const objects = await foundByGraph(planOf(kind, {}))
        const text = textsOf(objects[index % objects.length] ?? { displayName: null, properties: {} })[0] ?? ''
        const words = text.split(/\s+/)
        const search = words[part % (words.length + 1)] ?? text
        const plan = planOf(kind, { search }, 'words')
        if (plan.search === null || plan.search.endsWith(':"')) return
        const byGraph = await foundByGraph(plan)
        const taken = await takenByGraph(plan)
        const matching = (await foundByGraph({ ...taken, filter: null, search: null })).filter(taken.matches)
        expect(idsOf(matching)).toEqual(expect.arrayContaining(idsOf(byGraph)))
        found += byGraph.length
      }),
      { numRuns: 40 },
    )
    expect(found).toBeGreaterThan(0)
  })

  it.each(commonFilterNames)('narrows what another one finds, and never widens it: %s', async (name) => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...advanced),
        fc.constantFrom(...commonFilterNames),
        fc.record(values),
        async (kind, other, chosen) => {
          const before = planOf(kind, { [other]: chosen[other] })
          const after = planOf(kind, { [other]: chosen[other], [name]: chosen[name] })
          const objects = await foundByGraph({ ...after, filter: null })
          expect(idsOf(objects.filter(before.matches))).toEqual(
            expect.arrayContaining(idsOf(objects.filter(after.matches))),
          )
          const [fewer, more] = [await foundByGraph(after), await foundByGraph(before)]
          if (name !== other) expect(idsOf(more)).toEqual(expect.arrayContaining(idsOf(fewer)))
        },
      ),
      { numRuns: 20 },
    )
  })

  const lacking = advanced.flatMap((kind) =>
    commonFilterNames.filter((name) => !filterFits(name, kind)).map((name) => [name, kind.slug, kind] as const),
  )

  it.each(lacking)('lets nothing through of a kind that has not what it looks at: %s, %s', async (name, _, kind) => {
    await fc.assert(
      fc.asyncProperty(values[name] as fc.Arbitrary<unknown>, async (value) => {
        const plan = planOf(kind, { [name]: value })
        expect(await foundByGraph(plan)).toEqual([])
        expect((await foundByGraph({ ...plan, filter: null })).filter(plan.matches)).toEqual([])
      }),
      { numRuns: 3 },
    )
  })

  it('does not compile where a filter has none', () => {
    const { domain, ...others } = commonConditions
    // @ts-expect-error Property 'domain' is missing
    const conditions: typeof commonConditions = others
    expect([conditions.search, domain]).not.toContain(undefined)
  })
})

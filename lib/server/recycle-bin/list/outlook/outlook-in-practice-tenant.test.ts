import { afterAll, beforeAll, expect, test } from 'vitest'
import { comingDays } from '@/lib/contract/coming-days'
import { countedLefts, goesByItself, type KindOutlook } from '@/lib/contract/outlook'
import { emptyView, listViewOf, type View } from '@/lib/contract/view'
import { kinds } from '@/lib/kinds'
import type { Kind } from '@/lib/kinds/kind'
import { createSealer } from '../../../sealer'
import type { DelegatedSession } from '../../../session'
import { createPracticeSession } from '../../../testing/practice-session'
import { startPracticeTenant, type PracticeTenant } from '../../../testing/practice-tenant'
import { countDeletedObjects } from '../count-deleted-objects'
import { listAllKinds } from '../list-all-kinds'
import { listDeletedObjects } from '../list-deleted-objects'
import { readOutlook } from './read-outlook'
import { readQuota } from './read-quota'

const sealer = createSealer('k'.repeat(32), 'list cursor')
const now = Date.now()
const days = comingDays(new Date(now)).map(({ deleted }) => deleted)
type WholeOutlook = { left: NonNullable<KindOutlook['left']>; days: NonNullable<KindOutlook['days']> }

let tenant: PracticeTenant
let session: DelegatedSession

beforeAll(async () => {
  tenant = await startPracticeTenant(['--items', '5000', '--limit-percent', '1000000'])
  await tenant.setSwitches({ conditionalAccessBurst: 1000 })
  session = await createPracticeSession(tenant)
}, 60_000)
afterAll(() => tenant.stop())

const read = () => readOutlook(session, { kinds, parts: ['left', 'days'], days, now: () => now })

function asked(view: Partial<View>) {
  return { view: listViewOf({ ...emptyView, ...view }), paging: { cursor: null, size: 100 as const }, now: () => now }
}

const totalOf = async (kind: Kind, view: Partial<View>) =>
  (await listDeletedObjects(session, kind, asked(view), sealer)).total

test(
  'every number is that of the list it leads to, for every kind, among them a bin of several thousands',
  { timeout: 120_000 },
  async () => {
    const outlook = await read()
    const counts = await countDeletedObjects(session, kinds)
    expect(Math.max(...Object.values(counts).map(Number))).toBeGreaterThan(999)
    for (const kind of kinds) {
      const told = outlook.kinds[kind.slug] as WholeOutlook
      for (const left of countedLefts)
        expect([kind.slug, left, told.left[left]]).toEqual([kind.slug, left, await totalOf(kind, { left })])
      for (const [index, deletedWithin] of days.entries()) {
        if (index % 6 !== 0 && told.days[index] !== 0) continue
        const view = { left: goesByItself, deletedWithin } as const
        expect([kind.slug, index, told.days[index]]).toEqual([kind.slug, index, await totalOf(kind, view)])
      }
      const going = await totalOf(kind, { left: goesByItself })
      expect([kind.slug, told.days.reduce((sum, count) => sum + count, 0)]).toEqual([kind.slug, going])
    }
  },
)

test.for(['yes', 'no'] as const)(
  'kinds together, without those that are counted twice, are as many as the list of all shows, where agents lie in base bins: %s',
  { timeout: 60_000 },
  async (derivedInBaseCasts) => {
    await tenant.setSwitches({ derivedInBaseCasts })
    const { kinds: told, doubled } = await read()
    expect(doubled.length > 0).toBe(derivedInBaseCasts === 'yes')
    const once = kinds.filter(({ slug }) => !doubled.includes(slug))
    for (const left of countedLefts) {
      const sum = once.reduce((sum, { slug }) => sum + ((told[slug] as KindOutlook).left?.[left] ?? NaN), 0)
      expect([left, sum]).toEqual([left, (await listAllKinds(session, asked({ left }), sealer)).total])
    }
    await tenant.setSwitches({ derivedInBaseCasts: 'yes' })
  },
)

test('who may not read a kind is told so, and the others are counted all the same', async () => {
  const lead = await createPracticeSession(tenant, { name: 'helpdesk-lead', roleTemplateIds: null })
  const { kinds: told } = await readOutlook(lead, { kinds, parts: ['left'], days: [], now: () => now })
  const readable = kinds.filter(({ slug }) => told[slug] && !('code' in told[slug]))
  expect(readable.map(({ slug }) => slug)).toEqual(['users', 'groups'])
  expect(Object.values(told).filter((one) => 'code' in one)).toHaveLength(kinds.length - 2)
})

test('the quota is what the directory holds, and takes a permission of its own', async () => {
  const quota = await readQuota(session)
  expect(quota).toMatchObject({ total: 50_000 })
  expect('used' in quota && quota.used).toBeGreaterThan(5_000)
})

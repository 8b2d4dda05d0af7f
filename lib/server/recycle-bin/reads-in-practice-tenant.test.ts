import { afterAll, beforeAll, expect, test } from 'vitest'
import { emptyView, listViewOf } from '@/lib/contract/view'
import { kinds } from '@/lib/kinds'
import type { Kind } from '@/lib/kinds/kind'
import { createSealer } from '../sealer'
import type { DelegatedSession } from '../session'
import { createPracticeSession } from '../testing/practice-session'
import { startPracticeTenant, type PracticeTenant } from '../testing/practice-tenant'
import { countDeletedObjects } from './list/count-deleted-objects'
import { listDeletedObjects } from './list/list-deleted-objects'
import { checkDeletedObject } from './look/check-deleted-object'
import { getDeletedObject } from './look/get-deleted-object'

const sealer = createSealer('k'.repeat(32), 'list cursor')

let tenant: PracticeTenant
let session: DelegatedSession
let usual: Awaited<ReturnType<typeof readEverything>>

beforeAll(async () => {
  tenant = await startPracticeTenant()
  await behaveUsually()
  session = await createPracticeSession(tenant)
  usual = await readEverything()
})
afterAll(() => tenant.stop())

/** The list of each kind, its first object with what stands in its way, and all counts. */
async function readEverything() {
  const ofKinds = []
  for (const kind of kinds) ofKinds.push([kind.slug, await readKind(kind)] as const)
  return { counts: await countDeletedObjects(session, kinds), kinds: Object.fromEntries(ofKinds) }
}

async function readKind(kind: Kind) {
  const asked = { view: listViewOf(emptyView), paging: { cursor: null, size: 100 as const }, now: Date.now }
  const { rows, total } = await listDeletedObjects(session, kind, asked, sealer)
  // A page that was sifted by us may be longer.
  const ids = rows.slice(0, 30).map(({ id }) => id)
  const [id] = ids
  if (id === undefined) throw new Error(`No deleted objects among ${kind.slug}`)
  const { displayName } = await getDeletedObject(session, kind, id)
  const { findings } = await checkDeletedObject(session, kind, id)
  return { ids, total, displayName, verdicts: findings.map(({ check, verdict }) => `${check} ${verdict}`) }
}

test.for([
  { uncastSelect: 'allowed', batchCount: 'string' },
  { conditionalAccessQueries: 'full' },
  { conditionalAccessNotFound: 'NotFound' },
  { deviceVersions: 'both', ownedObjectsVersions: 'beta' },
  { auditLicence: 'refused', auditTargetNames: 'lost' },
  { noAdvancedQueriesFor: 'user' },
  { noAdvancedQueriesFor: 'everything' },
])('lists, counts, objects and checks are the same for %o', async (switches) => {
  await behaveUsually()
  await tenant.setSwitches(switches)
  expect(await readEverything()).toEqual(usual)
})

test('whether Graph lists agent users among users too, each kind can be read', async () => {
  await behaveUsually()
  await tenant.setSwitches({ derivedInBaseCasts: 'no' })
  const { kinds: read } = await readEverything()
  expect(read['agent-users']).toEqual(usual.kinds['agent-users'])
  expect(read.users?.total).toBeLessThan(Number(usual.kinds.users?.total))
})

async function behaveUsually(): Promise<void> {
  await tenant.control('reset', {})
  await tenant.setSwitches({ limitPercent: 1_000_000 })
}

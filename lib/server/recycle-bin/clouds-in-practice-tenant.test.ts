import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { kinds } from '@/lib/kinds'
import { cloudNames } from '@/lib/kinds/cloud'
import type { Kind } from '@/lib/kinds/kind'
import { practiceBin } from '../testing/practice-bin'
import { startPracticeTenant, type PracticeTenant } from '../testing/practice-tenant'
import { codeOf } from '../testing/read-session'
import { countDeletedObjects } from './list/count-deleted-objects'

let tenant: PracticeTenant
let bin: ReturnType<typeof practiceBin>

beforeAll(async () => {
  tenant = await startPracticeTenant(['--items', '0'])
  bin = practiceBin(tenant)
})
afterAll(() => tenant.stop())
beforeEach(async () => {
  await tenant.control('reset', {})
  await tenant.setSwitches({ limitPercent: 1_000_000, conditionalAccessBurst: 1000 })
})

test.for(cloudNames)(
  'in the cloud %s every kind is listed and counted, or said to be lacking and not asked for',
  async (cloud) => {
    const session = { ...(await bin.as('global-admin')), cloud }
    const has = ({ clouds }: Kind) => clouds.includes(cloud)
    const counts = await countDeletedObjects(session, kinds)
    for (const kind of kinds) {
      if (has(kind)) {
        const { total } = await bin.list(session, kind.slug)
        expect([kind.slug, counts[kind.slug]]).toEqual([kind.slug, total])
      } else {
        expect([kind.slug, counts[kind.slug]]).toEqual([kind.slug, { code: 'notInCloud' }])
        expect(await codeOf(bin.list(session, kind.slug))).toBe('notInCloud')
      }
    }
    const asked = await bin.asked()
    for (const kind of kinds)
      expect([kind.slug, asked.some((path) => path === pathOf(kind))]).toEqual([kind.slug, has(kind)])
  },
)

function pathOf({ graph: { container, cast } }: Kind): string {
  return cast === null ? container : `${container}/microsoft.graph.${cast}`
}

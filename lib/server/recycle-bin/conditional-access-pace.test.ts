import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { emptyView, listViewOf } from '@/lib/contract/view'
import { kindOf, kinds } from '@/lib/kinds'
import { createPaces } from '../graph/pace'
import { logger } from '../logger'
import { createSealer } from '../sealer'
import type { DelegatedSession } from '../session'
import { fastTiming } from '../testing/act-session'
import { actOn } from '../testing/practice-act'
import { createPracticeSession } from '../testing/practice-session'
import { startPracticeTenant, type PracticeTenant } from '../testing/practice-tenant'
import { countDeletedObjects } from './list/count-deleted-objects'
import { listDeletedObjects } from './list/list-deleted-objects'
import { checkDeletedObject } from './look/check-deleted-object'

const paced = kinds
  .map(({ slug }) => kindOf(slug))
  .filter(({ navigationGroup }) => navigationGroup === 'conditionalAccess')
const sealer = createSealer('k'.repeat(32), 'list cursor')
let tenant: PracticeTenant
let session: DelegatedSession

beforeAll(async () => {
  tenant = await startPracticeTenant()
  session = await createPracticeSession(tenant, undefined, createPaces())
})
afterAll(() => tenant.stop())

it(
  'counts of both bins beside their lists, looks, restores, an undo and a permanent delete are never refused',
  { timeout: 60_000 },
  async () => {
    vi.spyOn(logger, 'info').mockImplementation(() => undefined)
    await tenant.setSwitches({ conditionalAccessBurst: 1 })
    const first = { view: listViewOf(emptyView), paging: { cursor: null, size: 100 } } as const
    const [lists, counts] = await Promise.all([
      Promise.all(paced.map((kind) => listDeletedObjects(session, kind, first, sealer))),
      countDeletedObjects(session, paced),
    ])
    for (const [at, { slug }] of paced.entries()) expect(counts[slug]).toBe(lists[at]?.rows.length)
    const again = countDeletedObjects(session, paced)
    const objects = lists.flatMap(({ rows }) => rows.slice(0, 1))
    const looks = await Promise.all(
      objects.map(async (object) => {
        const look = await checkDeletedObject(session, kindOf(object.kind), object.id, fastTiming())
        return [look.findings, await actOn(session, 'restore', object)] as const
      }),
    )
    const done = { state: 'done' }
    expect(looks).toMatchObject(objects.map(() => [expect.any(Array) as unknown, done]))
    const [policy, location] = objects
    if (!policy || !location) throw new Error('Nothing is deleted')
    expect(await actOn(session, 'undoRestore', policy, { receipt: looks[0]?.[1]?.receipt })).toMatchObject(done)
    expect(Object.values(await again)).toEqual(paced.map(() => expect.any(Number) as number))
    const [another] = (await listDeletedObjects(session, kindOf(location.kind), first, sealer)).rows
    expect(another && (await actOn(session, 'permanentDelete', another))).toMatchObject(done)
    expect(await refused()).toEqual([])
  },
)

async function refused(): Promise<readonly unknown[]> {
  const requests: unknown = await (await fetch(`${tenant.baseUrl}/_control/requests`)).json()
  return (requests as readonly { readonly status: number }[]).filter(({ status }) => status === 429)
}

import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { ActInput, ActName, ActTarget, Outcome } from '@/lib/contract/acts'
import { kindOf } from '@/lib/kinds'
import { parseCollection } from '../../graph/paging'
import { logger } from '../../logger'
import type { DelegatedSession } from '../../session'
import { collect } from '../../testing/act-session'
import { createPracticeSession } from '../../testing/practice-session'
import { startPracticeTenant, type PracticeTenant } from '../../testing/practice-tenant'
import { textOf, textOrNull } from '../../untrusted-json'
import { createActMemory } from './act-memory'
import { performAct } from './perform-act'

let tenant: PracticeTenant
let session: DelegatedSession
let targets: readonly ActTarget[]

beforeAll(async () => {
  tenant = await startPracticeTenant()
  session = await createPracticeSession(tenant)
})
afterAll(() => tenant.stop())

const path = '/directory/deletedItems/microsoft.graph.group'
const count = 60

beforeEach(async () => {
  vi.spyOn(logger, 'audit').mockImplementation(() => undefined)
  await tenant.control('reset', { items: 1_000 })
  const query = { $select: 'id,deletedDateTime', $top: '999' }
  const { items } = parseCollection(await session.graph.read({ api: 'v1.0', path, query }))
  targets = items
    .slice(0, count)
    .map((item) => ({ id: textOf(item.id), deletedDateTime: textOrNull(item.deletedDateTime) }))
})

/** Calls in flight at the same time, as a browser sends them; what Graph has no room for comes again in another call. */
async function run(name: ActName, all: readonly ActTarget[]): Promise<ReadonlyMap<string, Outcome>> {
  const memory = createActMemory()
  const outcomes = new Map<string, Outcome>()
  const act = { id: randomUUID(), size: all.length }
  const site = { permanentDelete: { isOn: true, maximum: all.length }, appKey: null, auditLog: null, memory }
  for (let left = all; left.length > 0; left = left.filter(({ id }) => outcomes.get(id)?.state === 'throttled')) {
    const calls = Array.from({ length: Math.ceil(left.length / 20) }, (_, at) => left.slice(at * 20, at * 20 + 20))
    await Promise.all(
      calls.map(async (some) => {
        const input: ActInput = {
          kind: 'groups',
          person: session.caller.oid,
          targets: [...some],
          act,
          call: randomUUID(),
        }
        const asked = { name, kind: kindOf('groups'), input }
        const answer = await collect(performAct(session.caller, asked, site, () => Promise.resolve(session)))
        for (const outcome of answer.outcomes) outcomes.set(outcome.id, outcome)
      }),
    )
  }
  return outcomes
}

type Logged = {
  readonly method: string
  readonly path: string
  readonly status: number
  readonly inner?: readonly Logged[]
}

async function deletions(): Promise<readonly Logged[]> {
  const logged = (await (await fetch(`${tenant.baseUrl}/_control/requests`)).json()) as readonly Logged[]
  return logged.flatMap((one) => one.inner ?? [one]).filter(({ method }) => method === 'DELETE')
}

test.each([
  ['a quota that is used up on the way', { writeWindowSeconds: 1 }],
  ['other writes that are refused beside four', { concurrentWrites: 409 }],
  ['an answer that takes its time', { latencyMs: 50 }],
])(
  'with %s none of many permanent deletes is lost, and none is done twice',
  { timeout: 60_000 },
  async (_, switches) => {
    await tenant.setSwitches(switches)
    const outcomes = await run('permanentDelete', targets)
    expect(targets).toHaveLength(count)
    const states = targets.map(({ id }) => outcomes.get(id)?.state)
    const refused = states.filter((state) => state === 'refused').length
    expect(states.filter((state) => state === 'done')).toHaveLength(count - refused)
    const done = (await deletions()).filter(({ status }) => status === 204).map((one) => one.path)
    expect(new Set(done).size).toBe(count - refused)
    expect(done).toHaveLength(count - refused)
  },
)

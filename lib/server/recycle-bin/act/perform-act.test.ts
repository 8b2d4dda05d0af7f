import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { actEventSchema, confirmedActNames, type ActName } from '@/lib/contract/acts'
import { kindOf } from '@/lib/kinds'
import { logger } from '../../logger'
import { collect, createActSession, fastTiming } from '../../testing/act-session'
import { createFakeDirectory, reactions, type FakeDirectory, type ReadReaction } from '../../testing/fake-directory'
import { startLocalServer, type LocalServer } from '../../testing/local-server'
import { createActTally } from './act-tally'
import { performAct } from './perform-act'

const first = '2026-01-01T10:00:00Z'
const again = '2026-01-02T10:00:00Z'
const readReactions: readonly ReadReaction[] = [
  'honest',
  'honest',
  'error503',
  'cut',
  'silent',
  'forbidden',
  'page',
  'page404',
  'blank',
]

const targetArbitrary = fc.record({
  place: fc.constantFrom('bin' as const, 'bin' as const, 'bin' as const, 'live' as const, 'gone' as const),
  actual: fc.constantFrom(first, first, again, null),
  confirmed: fc.constantFrom(first, first, null),
  write: fc.array(fc.constantFrom(...reactions), { maxLength: 3 }),
  read: fc.array(fc.constantFrom(...readReactions), { maxLength: 4 }),
})
const scenario = fc.record({
  name: fc.constantFrom(...confirmedActNames),
  targets: fc
    .array(targetArbitrary, { minLength: 1, maxLength: 6 })
    .map((list) => list.map((one, i) => ({ ...one, id: `o${i}` }))),
  isSentTwice: fc.boolean(),
})

let server: LocalServer
let directory: FakeDirectory
beforeAll(async () => {
  // A write that takes effect late still meets the directory of its own run.
  server = await startLocalServer((request, response) => directory.answer(request, response))
})
afterAll(() => server.close())

describe('an act, whatever Graph and the network do', () => {
  it('gives every object one outcome, claims only what is so, sends nothing blindly again, and deletes only what was confirmed', async () => {
    vi.spyOn(logger, 'info').mockImplementation(() => undefined)
    await fc.assert(
      fc.asyncProperty(scenario, async ({ name, targets, isSentTwice }) => {
        directory = createFakeDirectory(
          new Map(targets.map(({ id, place, actual }) => [id, { place, deletedDateTime: actual }])),
          new Map(targets.map(({ id, write, read }) => [id, { write, read }])),
        )
        const calls = await Promise.all(Array.from({ length: isSentTwice ? 2 : 1 }, () => perform(name, targets)))
        for (const call of calls) checkClaims(call, name, targets)
        for (const { id, write } of targets) {
          const putOff = write.filter((reaction) => reaction === 'concurrent').length
          expect(directory.writeCounts.get(id) ?? 0).toBeLessThanOrEqual(calls.length + putOff)
        }
        for (const { id, deletedDateTime } of directory.deleted) {
          expect(deletedDateTime).toBe(targets.find((one) => one.id === id)?.confirmed)
        }
      }),
      { numRuns: 80 },
    )
  }, 60_000)
})

type Call = Awaited<ReturnType<typeof collect>>

function checkClaims({ outcomes, end }: Call, name: ActName, targets: readonly { id: string }[]): void {
  expect(end).toBe(targets.length)
  expect(outcomes.map(({ id }) => id).sort()).toEqual(targets.map(({ id }) => id))
  const wanted = name === 'restore' ? 'live' : 'gone'
  for (const outcome of outcomes) {
    expect(actEventSchema.safeParse(outcome).success).toBe(true)
    const claimed = outcome.state === 'done' ? wanted : placeOf[outcome.code ?? '']
    if (claimed !== undefined) expect(directory.objects.get(outcome.id)?.place).toBe(claimed)
  }
}

const placeOf: Readonly<Record<string, string>> = { alreadyRestored: 'live', alreadyGone: 'gone' }

function perform(name: ActName, targets: readonly { id: string; confirmed: string | null }[]) {
  const input = {
    kind: 'users' as const,
    person: 'person',
    targets: targets.map(({ id, confirmed }) => ({ id, deletedDateTime: confirmed })),
    act: { id: '7e06b566-15f3-4013-8bf8-79874d52e68a', size: targets.length },
  }
  const site = {
    permanentDelete: { isOn: true, maximum: 500 },
    appKey: null,
    timing: fastTiming(),
    tally: createActTally(),
  }
  return collect(performAct(createActSession(server.url), { name, kind: kindOf('users'), input }, site))
}

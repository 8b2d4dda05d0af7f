import fc from 'fast-check'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { logger } from '@/lib/server/logger'
import { scenario } from './scenario'
import { startVirtualTime, stopVirtualTime, untilSettled } from './virtual-time'
import { playWholeRun, untruthsOf, type Interruption, type WholeScenario } from './whole-run'
import { World } from './world'

const numRuns = Number(process.env.FAULT_RUNS ?? 300)
const seed = Number(process.env.FAULT_SEED ?? Math.floor(Math.random() * 2 ** 31))

beforeEach(startVirtualTime)
afterEach(stopVirtualTime)

const interruption: fc.Arbitrary<Interruption> = fc.record({
  afterMs: fc.oneof(fc.nat(100), fc.nat(2_000), fc.nat(20_000)),
  is: fc.constantFrom('reload', 'crash', 'secondTab', 'pause'),
})

const wholeScenario: fc.Arbitrary<WholeScenario> = fc
  .record({
    scenario,
    act: fc.constantFrom('restore' as const, 'permanentDelete' as const),
    interruptions: fc.array(interruption, { maxLength: 3 }),
    isUndone: fc.boolean(),
  })
  .map(({ scenario: { objects, steps }, ...more }) => ({ objects, steps, ...more }))

it(
  'the report of a run is what happened, over reloads, crashes, tabs, retries, undo and killed servers',
  async () => {
    process.stdout.write(`${numRuns} whole runs, FAULT_SEED=${seed}\n`)
    vi.spyOn(logger, 'audit').mockImplementation(() => undefined)
    const property = fc.asyncProperty(wholeScenario, async (script) => {
      const world = new World(script)
      vi.stubGlobal('fetch', world.fetch)
      const told = await untilSettled(playWholeRun(script, world))
      expect(untruthsOf(told, script, world)).toEqual([])
      expect(told.unconfirmed, 'sent after a reload or a crash without being asked for').toBe(0)
      expect([...told.outcomes.keys()].toSorted()).toEqual([...world.directory.held.keys()].toSorted())
    })
    await fc.assert(property, { numRuns, seed })
  },
  15 * 60_000,
)

import fc from 'fast-check'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { logger } from '@/lib/server/logger'
import { gapsIn, type AuditLine } from './audit'
import { carryOut } from './carry-out'
import { lostAnswers, scenario, undisturbed, type Scenario } from './scenario'
import { untruthsIn } from './truth'
import { startVirtualTime, stopVirtualTime, untilSettled } from './virtual-time'
import { World } from './world'

const numRuns = Number(process.env.FAULT_RUNS ?? 500)
const seed = Number(process.env.FAULT_SEED ?? Math.floor(Math.random() * 2 ** 31))
const timeoutMs = 15 * 60_000

beforeEach(startVirtualTime)
afterEach(stopVirtualTime)

async function play(script: Scenario) {
  const lines: AuditLine[] = []
  vi.spyOn(logger, 'audit').mockImplementation((line: unknown) => {
    lines.push({ ...(line as AuditLine), at: Date.now() })
  })
  const world = new World(script)
  vi.stubGlobal('fetch', world.fetch)
  const runs = await untilSettled(carryOut(script, world))
  return { world, runs, lines }
}

it(
  'every outcome, receipt and audit line is what happened, whatever Graph, the network, others and the app do',
  async () => {
    process.stdout.write(`${numRuns} fault runs, FAULT_SEED=${seed}\n`)
    const property = fc.asyncProperty(scenario, async (script) => {
      const { world, runs, lines } = await play(script)
      const { directory, told, isWhole } = world
      const wrong = runs.flatMap((run) => [
        ...untruthsIn(run, directory),
        ...gapsIn(lines, { run, told, writes: directory.writes, isWhole }),
      ])
      expect(wrong).toEqual([])
    })
    await fc.assert(property, { numRuns, seed })
  },
  timeoutMs,
)

const statesIn = ({ runs }: Awaited<ReturnType<typeof play>>) => [
  ...new Set(runs.flatMap(({ outcomes }) => outcomes.map(({ state }) => state))),
]

it(
  'nothing is left uncertain where nothing goes wrong, however far reads run behind',
  async () => {
    const property = fc.asyncProperty(undisturbed, async (script) => {
      const played = await play(script)
      expect(statesIn(played)).toEqual(['done'])
      expect(played.runs).toHaveLength(script.steps.length)
    })
    await fc.assert(property, { numRuns: numRuns / 10, seed })
  },
  timeoutMs,
)

it(
  'what was carried out is found done though its answer was lost, however far reads run behind',
  async () => {
    const property = fc.asyncProperty(lostAnswers, async (script) => {
      expect(statesIn(await play(script))).toEqual(['done'])
    })
    await fc.assert(property, { numRuns: numRuns / 10, seed })
  },
  timeoutMs,
)

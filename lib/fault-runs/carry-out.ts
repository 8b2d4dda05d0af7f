import { AppError } from '@/lib/contract/app-error'
import type { ActName, ActTarget, Outcome } from '@/lib/contract/acts'
import { locate } from '@/lib/queries/run/locate'
import { runAct } from '@/lib/queries/run/run-act'
import { waitUnlessStopped } from '@/lib/queries/wait-unless-stopped'
import { kindSlugs } from '@/lib/kinds/vocabulary'
import { confirmedDate } from './confirmed-date'
import type { Scenario, Step } from './scenario'
import { sleep } from './virtual-time'
import type { World } from './world'

/** One act as the person saw it. */
export type Run = {
  readonly number: number
  readonly act: ActName
  readonly actId: string
  readonly targets: readonly ActTarget[]
  readonly startedAt: number
  readonly outcomes: readonly Outcome[]
  /** What was told while it ran, with the moment. */
  readonly reported: readonly { readonly at: number; readonly outcome: Outcome }[]
}

/** One whose live side can be asked, as most. */
const [kind] = kindSlugs

/** Longer than the latest write takes to be carried out. */
const untilAllIsOverMs = 300_000

/** Lets a person carry out the steps in the world, and waits until nothing is under way any more. */
export async function carryOut({ steps }: Scenario, world: World): Promise<readonly Run[]> {
  const runs: Run[] = []
  for (const step of steps) {
    const wanted = wantedBy(step, runs, [...world.directory.held.keys()])
    if (wanted.targets.length > 0) runs.push(await carryOutStep(step, wanted, world))
  }
  await sleep(untilAllIsOverMs)
  return runs
}

type Wanted = { readonly act: ActName; readonly targets: readonly ActTarget[] }

function wantedBy({ name }: Step, runs: readonly Run[], ids: readonly string[]): Wanted {
  const last = runs.at(-1)
  const target = (id: string) => ({ id, deletedDateTime: confirmedDate })
  if (name === 'undo') {
    const back = runs.flatMap(({ outcomes }) => outcomes).filter(({ receipt }) => receipt !== undefined)
    return { act: 'undoRestore', targets: back.map(({ id, receipt }) => ({ ...target(id), receipt })) }
  }
  if (name === 'retry') {
    const failed = (last?.outcomes ?? []).filter(({ state }) => ['failed', 'notStarted', 'throttled'].includes(state))
    return { act: last?.act ?? 'restore', targets: failed.map(({ id }) => target(id)) }
  }
  return { act: name, targets: ids.map(target) }
}

async function carryOutStep(step: Step, { act, targets }: Wanted, world: World): Promise<Run> {
  const number = world.begin(step)
  const tokens = [...step.tokens]
  const controller = new AbortController()
  if (step.stopAfterMs !== null) setTimeout(() => controller.abort(), step.stopAfterMs)
  const actId = crypto.randomUUID()
  const startedAt = Date.now()
  const reported: { at: number; outcome: Outcome }[] = []
  const outcomes = await runAct(
    { act, kind, person: 'person', targets, actId, actSize: targets.length },
    {
      send: (_, input) => world.act(act, input),
      getAccessToken: async () => {
        const fault = tokens.shift() ?? 'none'
        await sleep(5)
        if (fault !== 'none') throw new AppError({ code: fault })
        return 'token'
      },
      onSending: () => Promise.resolve(),
      locate: (target) => locate({ getAccessToken: () => Promise.resolve('token') }, { kind, act, target }),
      untilOnline: () => Promise.resolve(true),
      wait: (seconds) => waitUnlessStopped(seconds, controller.signal),
      now: () => new Date(),
      onOutcome: (outcome) => reported.push({ at: Date.now(), outcome }),
      onWaiting: () => undefined,
      signal: controller.signal,
    },
  )
  return { number, act, actId, targets, startedAt, outcomes, reported }
}

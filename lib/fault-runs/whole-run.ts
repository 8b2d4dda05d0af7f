import type { Outcome } from '@/lib/contract/acts'
import { isAboutRights } from '@/lib/contract/app-error'
import { fateOf, isRetriable } from '@/lib/contract/runs'
import { locate } from '@/lib/queries/run/locate'
import type { LiveRun } from '@/lib/queries/run/live-run'
import { Browser } from '@/lib/queries/run/runs-rig'
import { kindSlugs } from '@/lib/kinds/vocabulary'
import { confirmedDate } from './confirmed-date'
import type { Scenario } from './scenario'
import { sleep } from './virtual-time'
import type { World } from './world'

const [kind] = kindSlugs

export type Interruption = { readonly afterMs: number; readonly is: 'reload' | 'crash' | 'secondTab' | 'pause' }
export type WholeScenario = Scenario & {
  readonly act: 'restore' | 'permanentDelete'
  readonly interruptions: readonly Interruption[]
  readonly isUndone: boolean
}

/** What the person reads in the end, and what was sent that nobody had confirmed. */
export type Told = {
  readonly startedAt: number
  readonly outcomes: ReadonlyMap<string, Outcome>
  readonly undone: ReadonlyMap<string, Outcome>
  readonly unconfirmed: number
  /** Of which the report says that it is not known whether they were carried out. */
  readonly doubted: ReadonlySet<string>
}

const untilAllIsOverMs = 300_000

/** Plays a run from its confirmation to a report with nothing left: reloads, crashes, tabs and retries in between. */
export async function playWholeRun(script: WholeScenario, world: World): Promise<Told> {
  const { act, interruptions, isUndone, steps } = script
  if (steps[0]) world.begin(steps[0])
  const browser = browserIn(world)
  const startedAt = Date.now()
  const tab = browser.open('tab')
  const { runs } = tab
  const objects = [...world.directory.held.keys()].map((id) => ({
    ...{ kind, id, displayName: id, deletedDateTime: confirmedDate, properties: {} },
  }))
  const live = runs.create(act, { objects, reason: '', from: null })
  void runs.begin(live, { objects })
  const scene: Scene = { browser, act, tab, live, unconfirmed: 0 }
  for (const { afterMs, is } of interruptions) {
    await sleep(afterMs)
    await interrupt[is](scene)
  }
  await bringToAnEnd(scene, isUndone)
  await sleep(untilAllIsOverMs)
  const { entries, read } = (await browser.open('reader').runs.open(live.run.id)) ?? scene.live
  const { outcomes, undone } = read()
  const doubted = new Set(entries.filter(({ sent }) => sent?.isAnswered === false).map((entry) => entry.id))
  return { startedAt, outcomes, undone, unconfirmed: scene.unconfirmed, doubted }
}

type Scene = {
  readonly browser: Browser
  readonly act: WholeScenario['act']
  tab: ReturnType<Browser['open']>
  live: LiveRun
  unconfirmed: number
}

function browserIn(world: World): Browser {
  const browser = new Browser()
  browser.send = async function* (name, input) {
    yield* await world.act(name, input)
  }
  browser.locate = (name, target) =>
    locate({ getAccessToken: () => Promise.resolve('token') }, { kind, act: name, target })
  return browser
}

const interrupt: Readonly<Record<Interruption['is'], (scene: Scene) => Promise<void> | void>> = {
  pause: ({ tab, live }) => tab.runs.stop(live, 'pause'),
  secondTab: async ({ browser, act, live }) => {
    const second = browser.open('other').runs
    await second.resume()
    const seen = await second.open(live.run.id)
    if (seen && act === 'restore' && live.read().activity === 'running') await second.goOn(seen)
  },
  reload: async (scene) => {
    const sent = await openAnew(scene, 'tab')
    if (scene.act === 'permanentDelete') scene.unconfirmed += sent
  },
  crash: async (scene) => {
    scene.unconfirmed += await openAnew(scene, crypto.randomUUID())
  },
}

/** The tab goes without a word, and another one opens. Returns how many calls that one sends by itself. */
async function openAnew(scene: Scene, name: string): Promise<number> {
  const { browser } = scene
  scene.tab.crash()
  scene.tab = browser.open(name)
  const sent = browser.calls.length
  await scene.tab.runs.resume()
  scene.live = (await scene.tab.runs.open(scene.live.run.id)) ?? scene.live
  await sleep(1)
  return browser.calls.length - sent
}

/** The person goes on with what is left, tries again what failed, and undoes what came back. */
async function bringToAnEnd({ tab: { runs }, live, act }: Scene, isUndone: boolean): Promise<void> {
  await untilIdle(live)
  if (act === 'restore') await runs.goOn(live)
  else if (live.left.length > 0) await runs.attempt(live, { objects: live.left })
  const failed = live.objects.filter((one) => isRetriable(live.read().outcomes.get(one.id)))
  if (failed.length > 0) await runs.attempt(live, { objects: failed })
  if (isUndone && act === 'restore') await runs.undo(live, live.undoable)
}

async function untilIdle(live: LiveRun): Promise<void> {
  while (live.read().activity !== 'idle') await sleep(100)
}

/** What is untrue in the report, held against what happened. */
export function untruthsOf(told: Told, script: WholeScenario, world: World): readonly string[] {
  const { directory } = world
  return [...directory.held.keys()].flatMap((id) => {
    const outcome = told.outcomes.get(id)
    const found = [
      ...(outcome ? untruthsOfOne(outcome, told, script, world) : []),
      ...(told.undone.get(id)?.state === 'done' && !wasDeletedAgain(directory.historyOf(id)) ? ['not undone'] : []),
    ]
    const { state = 'untold', code = '' } = outcome ?? {}
    return found.map((what) => `${what}: ${id} ${state} ${code} after ${JSON.stringify(directory.historyOf(id))}`)
  })
}

function untruthsOfOne(
  outcome: Outcome,
  told: Told,
  { act }: WholeScenario,
  { directory, isWhole }: World,
): readonly string[] {
  const { id, state, receipt } = outcome
  const { does, leaves } = meant[act]
  const ours = directory.historyOf(id).filter(({ by }) => typeof by === 'object' && by.does === does)
  const wasThere = directory.wasEver(id, told.startedAt - 5_000, Date.now(), ({ place }) => place === leaves)
  // A killed server leaves nobody who could say that an earlier write was still on its way, or that a right was there before.
  const certain = isWhole
    ? ours
    : isAboutRights(outcome)
      ? []
      : ours.filter(({ by, at }) => typeof by === 'object' && at === by.at)
  return [
    ...(state === 'done' && !wasThere ? ['not so'] : []),
    ...(receipt !== undefined && ours.length === 0 ? ['not ours'] : []),
    ...(isDenied(outcome) && certain.length > 0 && !told.doubted.has(id) ? ['it was done'] : []),
  ]
}

const meant = {
  restore: { does: 'restore', leaves: 'live' },
  permanentDelete: { does: 'purge', leaves: 'gone' },
} as const

/** Whether it is said that nothing was done to it by us. */
function isDenied(outcome: Outcome): boolean {
  const fate = fateOf(outcome)
  return fate === 'failed' || fate === 'left' || fate === 'leftAlone'
}

function wasDeletedAgain(history: readonly { place: string; deletedDateTime: string | null }[]): boolean {
  return history.some(({ place, deletedDateTime }) => place === 'bin' && deletedDateTime !== confirmedDate)
}

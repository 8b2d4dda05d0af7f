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
  const browser = new Browser()
  browser.send = async function* (name, input) {
    yield* await world.act(name, input)
  }
  browser.locate = (name, target) =>
    locate({ getAccessToken: () => Promise.resolve('token') }, { kind, act: name, target })
  const startedAt = Date.now()
  let tab = browser.open('tab')
  const objects = [...world.directory.held.keys()].map((id) => ({
    ...{ kind, id, displayName: id, deletedDateTime: confirmedDate, properties: {} },
  }))
  let live: LiveRun = tab.runs.create(act, { objects, reason: '', from: null })
  const { id } = live.run
  void tab.runs.begin(live, { objects })
  let unconfirmed = 0
  for (const { afterMs, is } of interruptions) {
    await sleep(afterMs)
    if (is === 'pause') tab.runs.stop(live, 'pause')
    if (is === 'secondTab') {
      const second = browser.open('other').runs
      await second.resume()
      const seen = await second.open(id)
      if (seen && act === 'restore' && live.read().activity === 'running') await second.goOn(seen)
    }
    if (is === 'reload' || is === 'crash') {
      tab.crash()
      tab = browser.open(is === 'reload' ? 'tab' : crypto.randomUUID())
      const sent = browser.calls.length
      await tab.runs.resume()
      live = (await tab.runs.open(id)) ?? live
      await sleep(1)
      if (act === 'permanentDelete' || is === 'crash') unconfirmed += browser.calls.length - sent
    }
  }
  await untilIdle(live)
  if (act === 'restore') await tab.runs.goOn(live)
  else if (live.left.length > 0) await tab.runs.attempt(live, { objects: live.left })
  const failed = live.objects.filter((one) => isRetriable(live.read().outcomes.get(one.id)))
  if (failed.length > 0) await tab.runs.attempt(live, { objects: failed })
  if (isUndone && act === 'restore') await tab.runs.undo(live, live.undoable)
  await sleep(untilAllIsOverMs)
  const reopened = await browser.open('reader').runs.open(id)
  const { entries } = reopened ?? live
  const { outcomes, undone } = (reopened ?? live).read()
  const doubted = new Set(entries.filter(({ sent }) => sent?.isAnswered === false).map((entry) => entry.id))
  return { startedAt, outcomes, undone, unconfirmed, doubted }
}

async function untilIdle(live: LiveRun): Promise<void> {
  while (live.read().activity !== 'idle') await sleep(100)
}

/** What is untrue in the report, held against what happened. */
export function untruthsOf(
  { startedAt, outcomes, undone, doubted }: Told,
  script: WholeScenario,
  { directory, isWhole }: World,
) {
  const does = script.act === 'restore' ? 'restore' : 'purge'
  const leaves = script.act === 'restore' ? 'live' : 'gone'
  return [...directory.held.keys()].flatMap((id) => {
    const outcome = outcomes.get(id)
    const changes = directory.historyOf(id).filter(({ by }) => typeof by === 'object' && by.does === does)
    // A killed server leaves nobody who could say that an earlier write was still on its way.
    const isOurs = isWhole ? changes.length > 0 : changes.some(({ by, at }) => typeof by === 'object' && at === by.at)
    const wasThere = directory.wasEver(id, startedAt - 5_000, Date.now(), ({ place }) => place === leaves)
    const told = `${id} ${outcome?.state ?? 'untold'} ${outcome?.code ?? ''} after ${JSON.stringify(directory.historyOf(id))}`
    const undo = undone.get(id)
    return [
      ...(outcome?.state === 'done' && !wasThere ? [`not so: ${told}`] : []),
      ...(outcome?.receipt !== undefined && changes.length === 0 ? [`not ours: ${told}`] : []),
      ...(isDenied(outcome) && isOurs && !doubted.has(id) && (isWhole || !isAboutRights(outcome ?? {}))
        ? [`it was done: ${told}`]
        : []),
      ...(undo?.state === 'done' && !wasDeletedAgain(directory.historyOf(id)) ? [`not undone: ${told}`] : []),
    ]
  })
}

/** Whether it is said that nothing was done to it by us. */
function isDenied(outcome: Outcome | undefined): boolean {
  const fate = fateOf(outcome)
  return fate === 'failed' || fate === 'left' || fate === 'leftAlone'
}

function wasDeletedAgain(history: readonly { place: string; deletedDateTime: string | null }[]): boolean {
  return history.some(({ place, deletedDateTime }) => place === 'bin' && deletedDateTime !== confirmedDate)
}

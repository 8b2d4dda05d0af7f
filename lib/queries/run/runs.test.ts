import { expect, it } from 'vitest'
import { targetsPerCall, type ActInput } from '@/lib/contract/acts'
import type { LiveRun } from './live-run'
import { answerAll, Browser, objectsOf, owner } from './runs-rig'

const noWhere = { reason: 'INC-7', from: '/users' }
const size = targetsPerCall.restore
const idsOf = (input: ActInput) => input.targets.map(({ id }) => id)
const fates = (live: LiveRun | null) => live?.read().counts

function begin(browser: Browser, count: number, act: 'restore' | 'permanentDelete' = 'restore', tab = 'one') {
  const { runs, crash } = browser.open(tab)
  const live = runs.create(act, { objects: objectsOf(count), ...noWhere })
  return { runs, crash, live, outcomes: runs.begin(live, { objects: live.objects }) }
}

/** The page goes once the first object of a call was answered and written. Resolves with that call. */
function cutAfterOne(browser: Browser, { crash }: { crash: () => void }): Promise<ActInput> {
  return new Promise((resolve) => {
    browser.send = async function* (_, input) {
      const [one] = input.targets
      if (one) yield { id: one.id, state: 'done', receipt: 'receipt' }
      await new Promise((written) => setTimeout(written, 100))
      crash()
      resolve(input)
      await new Promise(() => undefined)
    }
  })
}

it('keeps the run and what is about to be sent before it is sent', async () => {
  const browser = new Browser()
  const kept: unknown[] = []
  const other = browser.open('reader').runs
  browser.send = async function* (_, input) {
    const [run] = (await other.readList(), other.list() ?? [])
    const stored = run && (await other.open(run.id))
    kept.push(stored?.entries.filter(({ sent }) => sent?.call === input.call).map(({ id }) => id))
    yield* answerAll(input)
  }
  const { outcomes } = begin(browser, 3)
  await outcomes
  expect(kept).toEqual([['id-0', 'id-1', 'id-2']])
})

it('after a crash another tab shows what was done and what is left, and goes on with nothing by itself', async () => {
  const browser = new Browser()
  const first = begin(browser, 3 * size)
  const isCut = new Promise<void>((resolve) => {
    browser.send = async function* (_, input) {
      yield* answerAll(input)
      if (browser.calls.length === 1) return
      first.crash()
      resolve()
      await new Promise(() => undefined)
    }
  })
  await isCut
  browser.send = (_, input) => answerAll(input)
  const calls = browser.calls.length
  const { runs } = browser.open('two')
  await runs.resume()
  const live = await runs.open(first.live.run.id)
  expect(live?.read()).toMatchObject({ activity: 'idle', isElsewhere: false, run: { status: 'underWay' } })
  expect(live?.read().counts.done).toBeGreaterThanOrEqual(size)
  expect(browser.calls).toHaveLength(calls)
  if (live) await runs.goOn(live)
  expect(fates(live)).toMatchObject({ done: 3 * size, left: 0 })
})

it('after a reload a restore goes on by itself, and what was under way is asked for as the call that it was', async () => {
  const browser = new Browser()
  const first = begin(browser, size + 2)
  const cut = await cutAfterOne(browser, first)
  browser.send = (_, input) => answerAll(input)
  const before = browser.calls.length
  const { runs } = browser.open('one')
  await runs.resume()
  const live = await runs.open(first.live.run.id)
  await expect.poll(() => live?.read().activity).toBe('idle')
  expect(fates(live)).toMatchObject({ done: size + 2, left: 0 })
  const again = browser.calls.slice(before).map(({ input }) => input)
  expect(again.find(({ call }) => call === cut.call)).toEqual(cut)
  expect(again.filter(({ call }) => call !== cut.call).flatMap(idsOf)).toEqual([`id-${size}`, `id-${size + 1}`])
})

it('after a reload a permanent delete sends nothing: what was under way is read back, and the rest waits', async () => {
  const browser = new Browser()
  const first = begin(browser, targetsPerCall.permanentDelete + 5, 'permanentDelete')
  await cutAfterOne(browser, first)
  browser.locate = (_, { id }) => Promise.resolve(id === 'id-1' ? 'gone' : 'deleted')
  const { runs } = browser.open('one')
  const calls = browser.calls.length
  await runs.resume()
  const live = await runs.open(first.live.run.id)
  await expect.poll(() => live?.entries.some(({ sent }) => sent?.isAnswered === false)).toBe(false)
  expect(browser.calls).toHaveLength(calls)
  expect(fates(live)).toMatchObject({ done: 2, unsure: targetsPerCall.permanentDelete - 2, left: 5 })
  if (live) await expect(runs.goOn(live)).rejects.toThrow('confirmed again')
})

it('what a page had sent before it went and is found restored is not called the work of somebody else', async () => {
  const browser = new Browser()
  const first = begin(browser, 2)
  const isCut = new Promise<void>((resolve) => {
    browser.send = async function* () {
      first.crash()
      resolve()
      await new Promise(() => undefined)
      yield { end: 0 }
    }
  })
  await isCut
  browser.send = async function* (_, input) {
    for (const { id } of input.targets) yield { id, state: 'alreadyDone', code: 'alreadyRestored' }
    await Promise.resolve()
  }
  const { runs } = browser.open('one')
  await runs.resume()
  const live = await runs.open(first.live.run.id)
  await expect.poll(() => live?.read().activity).toBe('idle')
  expect([...(live?.read().outcomes.values() ?? [])].map(({ state, code }) => [state, code])).toEqual([
    ['done', 'foundRestored'],
    ['done', 'foundRestored'],
  ])
})

it('what became of an object before the page went is not told otherwise by the call that is sent again', async () => {
  const browser = new Browser()
  const first = begin(browser, 2)
  await cutAfterOne(browser, first)
  browser.send = async function* (_, input) {
    for (const { id } of input.targets) yield { id, state: 'alreadyDone', code: 'alreadyRestored' }
    await Promise.resolve()
  }
  const { runs } = browser.open('one')
  await runs.resume()
  const live = await runs.open(first.live.run.id)
  await expect.poll(() => live?.read().activity).toBe('idle')
  expect(live?.read().outcomes.get('id-0')).toEqual({ id: 'id-0', state: 'done', receipt: 'receipt' })
  expect(live?.read().outcomes.get('id-1')).toMatchObject({ state: 'done', code: 'foundRestored' })
})

it('two tabs never carry out the same run, and the second sees it move', async () => {
  const browser = new Browser()
  let release = () => undefined as void
  const isHeld = new Promise<void>((resolve) => (release = resolve))
  browser.send = async function* (_, input) {
    const [first, ...rest] = input.targets
    if (first) yield { id: first.id, state: 'done' }
    await isHeld
    yield* answerAll({ ...input, targets: rest })
  }
  const { live, outcomes } = begin(browser, 4)
  const { runs } = browser.open('two')
  await runs.resume()
  const seen = await runs.open(live.run.id)
  await expect.poll(() => seen?.read().counts.done).toBe(1)
  expect(seen?.read()).toMatchObject({ isElsewhere: true, activity: 'running' })
  if (seen) expect(await runs.goOn(seen)).toEqual([])
  expect(browser.calls).toHaveLength(1)
  release()
  await outcomes
  await expect.poll(() => seen?.read()).toMatchObject({ isElsewhere: false, activity: 'idle', counts: { done: 4 } })
})

it('a second tab can hold it up', async () => {
  const browser = new Browser()
  const gate = { release: () => undefined as void }
  browser.send = async function* (_, input) {
    await new Promise<void>((resolve) => (gate.release = resolve))
    yield* answerAll(input)
  }
  const { live, outcomes } = begin(browser, 3 * size)
  const { runs } = browser.open('two')
  await runs.resume()
  const seen = await runs.open(live.run.id)
  await expect.poll(() => browser.calls.length).toBe(1)
  if (seen) runs.stop(seen, 'pause')
  gate.release()
  await outcomes
  expect(browser.calls).toHaveLength(1)
  expect(live.read()).toMatchObject({ run: { status: 'paused' }, counts: { done: size, left: 2 * size } })
})

it('retries and undo write into the same run, and nothing that was done before is forgotten', async () => {
  const browser = new Browser()
  browser.send = async function* (_, input) {
    for (const { id } of input.targets)
      yield id === 'id-1' ? { id, state: 'failed', code: 'unavailable' } : { id, state: 'done', receipt: id }
    await Promise.resolve()
  }
  const { runs, live, outcomes } = begin(browser, 3)
  await outcomes
  expect(fates(live)).toMatchObject({ done: 2, failed: 1 })
  browser.send = (_, input) => answerAll(input)
  await runs.attempt(live, { objects: live.objects.filter(({ id }) => id === 'id-1') })
  expect(fates(live)).toMatchObject({ done: 3, failed: 0 })
  expect(live.undoable).toHaveLength(3)
  await runs.undo(live, live.undoable)
  expect(browser.calls.at(-1)?.act).toBe('undoRestore')
  const again = await browser.open('two').runs.open(live.run.id)
  expect(again?.read().outcomes.size).toBe(3)
  expect(again?.read().undone.size).toBe(3)
  expect(again?.undoable).toEqual([])
})

it('a browser without room goes on and says that nothing is kept', async () => {
  const browser = new Browser()
  browser.isFull = true
  const { live, outcomes } = begin(browser, 2)
  expect((await outcomes).map(({ state }) => state)).toEqual(['done', 'done'])
  expect(live.read().isKept).toBe(false)
})

it('the runs of one person are nobody else’s', async () => {
  const browser = new Browser()
  const { live, outcomes } = begin(browser, 1)
  await outcomes
  const { runs } = browser.open('two', { ...owner, person: 'somebody else' })
  await runs.resume()
  expect(runs.list()).toEqual([])
  expect(await runs.open(live.run.id)).toBeNull()
})

it('a second click while it runs is no second act', async () => {
  const browser = new Browser()
  const { runs, live, outcomes } = begin(browser, 2)
  expect(await runs.begin(live, { objects: live.objects })).toEqual([])
  await outcomes
  expect(browser.calls).toHaveLength(1)
})

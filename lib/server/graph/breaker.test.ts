import { beforeEach, describe, expect, it, vi } from 'vitest'
import { logger } from '../logger'
import { createBreaker } from './breaker'
import type { GraphAnswer } from './message'

const silent: GraphAnswer = { isOk: false, status: null, failure: { code: 'unavailable' } }
const found: GraphAnswer = { isOk: true, status: 200, body: {} }
const refused: GraphAnswer = { isOk: false, status: 403, failure: { code: 'forbidden' } }

beforeEach(() => {
  vi.spyOn(logger, 'warn').mockImplementation(() => undefined)
  vi.spyOn(logger, 'info').mockImplementation(() => undefined)
})

describe('the breaker of Graph', () => {
  it('opens after five silent reads of several addresses, and then says when to come again without asking', async () => {
    const { ask, asked } = start()
    await goSilent(ask)
    expect(await ask(found)).toEqual({
      isOk: false,
      status: null,
      failure: { code: 'graphDown', retryAfterSeconds: 10 },
    })
    expect(asked()).toBe(5)
  })

  it.each([
    ['an answer in between', found],
    ['a refusal in between, for which Graph has to be up', refused],
  ])('stays closed with %s', async (_, answer) => {
    const { ask, asked } = start()
    for (const path of ['/a', '/b', '/c', '/d']) await ask(silent, path)
    await ask(answer)
    for (const path of ['/a', '/b', '/c', '/d']) await ask(silent, path)
    expect(await ask(found)).toBe(found)
    expect(asked()).toBe(10)
  })

  it('stays closed where a single address is silent, however often', async () => {
    const { ask } = start()
    for (let times = 0; times < 20; times += 1) await ask(silent, '/a')
    expect(await ask(found, '/a')).toBe(found)
  })

  it('forgets what was silent long ago', async () => {
    const { ask, clock } = start()
    for (const path of ['/a', '/b', '/c', '/d']) await ask(silent, path)
    clock.time += 60_000
    await ask(silent, '/e')
    expect(await ask(found)).toBe(found)
  })

  it('lets one read find out after the pause, and closes by its answer', async () => {
    const { ask, clock } = start()
    await goSilent(ask)
    clock.time += 10_000
    expect(await ask(found)).toBe(found)
    expect(await ask(silent)).toBe(silent)
    expect(await ask(found)).toBe(found)
  })

  it('lets the others wait meanwhile', async () => {
    const { ask, breaker, clock, asked } = start()
    await goSilent(ask)
    clock.time += 10_000
    let release: (answer: GraphAnswer) => void = () => undefined
    const probe = breaker('/a', () => new Promise((resolve) => (release = resolve)))
    expect(await ask(found)).toMatchObject({ failure: { code: 'graphDown', retryAfterSeconds: 2 } })
    expect(asked()).toBe(5)
    release(found)
    expect(await probe).toBe(found)
    expect(await ask(found)).toBe(found)
  })

  it('waits twice as long after each silence, but no longer than a minute', async () => {
    const { ask, clock } = start()
    await goSilent(ask)
    const pauses: unknown[] = []
    for (const seconds of [10, 20, 40, 60]) {
      clock.time += seconds * 1000
      expect(await ask(silent)).toBe(silent)
      const told = await ask(found)
      pauses.push(told.isOk || told.failure.retryAfterSeconds)
    }
    expect(pauses).toEqual([20, 40, 60, 60])
  })

  it('lets another read find out where the first was left by its browser', async () => {
    const { ask, breaker, clock } = start()
    await goSilent(ask)
    clock.time += 10_000
    await expect(breaker('/a', () => Promise.reject(new Error('left')))).rejects.toThrow('left')
    expect(await ask(found)).toBe(found)
  })
})

type Ask = (answer: GraphAnswer, path?: string) => Promise<GraphAnswer>

function start() {
  const clock = { time: 0, now: () => clock.time }
  const breaker = createBreaker(clock)
  let asked = 0
  const ask: Ask = (answer, path = '/a') =>
    breaker(path, () => {
      asked += 1
      return Promise.resolve(answer)
    })
  return { ask, breaker, clock, asked: () => asked }
}

async function goSilent(ask: Ask): Promise<void> {
  for (const path of ['/a', '/b', '/a', '/b', '/a']) await ask(silent, path)
}

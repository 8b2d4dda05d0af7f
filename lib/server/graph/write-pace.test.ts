import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { systemClock } from '../clock'
import type { GraphAnswer } from './message'
import { ceiling, createWritePace, type Turn, type WritePace } from './write-pace'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] }))
afterEach(() => void vi.useRealTimers())

const ok: GraphAnswer = { isOk: true, status: 200, body: null }
const write = { method: 'DELETE' } as const
const refusal = (status: number, more: object = {}): GraphAnswer => ({
  isOk: false,
  status,
  failure: { code: 'throttled', ...more },
})
const claim = (person: string, act = 'act', isBegun = false) => ({ person, act, isBegun })

/** What is under way, each with what ends it. */
function manyTurns(pace: WritePace, count: number, person = 'person') {
  const turns: Turn[] = []
  const told: GraphAnswer[] = []
  for (let index = 0; index < count; index += 1) {
    void pace.take(claim(person)).then((turn) => ('end' in turn ? turns.push(turn) : told.push(turn)))
  }
  const settled = () => vi.advanceTimersByTimeAsync(0)
  return {
    told,
    settled,
    /** How many wait for an answer now. */
    underWay: async () => (await settled(), turns.length),
    answer: async (answer: GraphAnswer) => {
      for (const turn of turns.splice(0)) turn.end(answer, write)
      await settled()
    },
  }
}

describe('the number side by side', () => {
  it('is one batch at first, grows while answers are quick, and never beyond the ceiling', async () => {
    const { underWay, answer } = manyTurns(createWritePace(systemClock), 1_000)
    const seen: number[] = []
    for (let round = 0; round < 5; round += 1) {
      seen.push(await underWay())
      await answer(ok)
    }
    expect(seen).toEqual([20, 40, 80, ceiling, ceiling])
  })

  it('does not grow while answers are slow', async () => {
    const { underWay, answer } = manyTurns(createWritePace(systemClock), 1_000)
    await underWay()
    await vi.advanceTimersByTimeAsync(2_500)
    await answer(ok)
    expect(await underWay()).toBe(20)
  })

  it.each([
    ['429', refusal(429)],
    ['503', refusal(503)],
    ['a conflict with other writes', refusal(409, { graphCode: 'Directory_ConcurrencyViolation' })],
    ['a lost answer', { isOk: false, status: null, failure: { code: 'unavailable' } } as const],
  ])('is halved once by what was under way together (%s), and then grows slowly', async (_, refused) => {
    const { underWay, answer } = manyTurns(createWritePace(systemClock), 1_000)
    await underWay()
    await answer(refused)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(await underWay()).toBe(10)
    await answer(ok)
    expect(await underWay()).toBe(10)
    await answer(ok)
    expect(await underWay()).toBe(11)
  })

  it('gets smaller where Graph says that a limit comes near, and grows again when it does not', async () => {
    const pace = createWritePace(systemClock)
    const { underWay, answer } = manyTurns(pace, 1_000)
    const seen: number[] = []
    for (const limitShare of [0.8, 0.9, 0.95, 0.99, 1.2, undefined]) {
      await underWay()
      await answer({ ...ok, ...(limitShare !== undefined && { limitShare }) })
      seen.push(await underWay())
    }
    expect(seen).toEqual([40, 50, 25, 5, 1, 100])
  })
})

describe('a pause that Graph asks for', () => {
  it('is kept to the second', async () => {
    const { underWay, answer } = manyTurns(createWritePace(systemClock), 100)
    await underWay()
    await answer(refusal(429, { retryAfterSeconds: 2 }))
    await vi.advanceTimersByTimeAsync(1_999)
    expect(await underWay()).toBe(0)
    await vi.advanceTimersByTimeAsync(1)
    expect(await underWay()).toBe(10)
  })

  it('is left to the browser where it is long: all that wait are told how long', async () => {
    const { underWay, answer, told } = manyTurns(createWritePace(systemClock), 100)
    await underWay()
    await answer(refusal(429, { retryAfterSeconds: 30 }))
    expect(told).toEqual(Array.from({ length: 80 }, () => refusal(429, { retryAfterSeconds: 30 })))
  })
})

it('who does not want a turn any more gets none, and the next one does', async () => {
  const pace = createWritePace(systemClock, { start: 1, ceiling: 1 })
  const leaving = new AbortController()
  const first = await pace.take(claim('person'))
  const second = pace.take({ ...claim('person'), signal: leaving.signal })
  const third = pace.take(claim('person'))
  leaving.abort(new Error('not wanted'))
  await expect(second).rejects.toThrow('not wanted')
  if ('end' in first) first.end(ok, write)
  expect(await third).toHaveProperty('end')
})

it('what is begun goes before what is not, of the same person', async () => {
  const pace = createWritePace(systemClock, { start: 1, ceiling: 1 })
  const order: string[] = []
  const first = await pace.take(claim('person'))
  for (const [call, isBegun] of [
    ['new', false],
    ['begun', true],
  ] as const) {
    void pace.take(claim('person', call, isBegun)).then((turn) => {
      order.push(call)
      if ('end' in turn) turn.end(ok, write)
    })
  }
  if ('end' in first) first.end(ok, write)
  await vi.advanceTimersByTimeAsync(0)
  expect(order).toEqual(['begun', 'new'])
})

/** Answers of Graph, which may be slow and may not come at all. */
const latencyMs = fc.oneof(fc.integer({ min: 5, max: 600 }), fc.integer({ min: 5, max: 4_000 }), fc.constant(30_000))

it('nobody waits longer than two seconds for a single restore, however long the runs of others', async () => {
  const property = fc.asyncProperty(
    fc.integer({ min: 1, max: 4 }),
    fc.array(latencyMs, { minLength: 1, maxLength: 40 }),
    fc.nat(5_000),
    async (people, latencies, comesAtMs) => {
      const pace = createWritePace(systemClock)
      let served = 0
      const act = async (person: string, call: string): Promise<void> => {
        const turn = await pace.take(claim(person, call))
        if (!('end' in turn)) return
        const answersIn = latencies[(served += 1) % latencies.length] ?? 0
        await systemClock.sleep(answersIn)
        turn.end(answersIn < 30_000 ? ok : { isOk: false, status: null, failure: { code: 'unavailable' } }, write)
      }
      for (let person = 0; person < people; person += 1) {
        for (let object = 0; object < 160; object += 1) void act(`person ${person}`, `call ${object % 4}`)
      }
      await vi.advanceTimersByTimeAsync(comesAtMs)
      let isServed = false
      void pace.take(claim('colleague')).then((turn) => (isServed = 'end' in turn))
      await vi.advanceTimersByTimeAsync(2_000)
      expect(isServed).toBe(true)
      vi.clearAllTimers()
    },
  )
  await fc.assert(property, { numRuns: 20 })
})

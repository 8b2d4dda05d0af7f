import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Clock } from '../clock'
import type { GraphAnswer } from './message'
import { createPace, type Pace, type PaceRank } from './pace'

const fine: GraphAnswer = { isOk: true, status: 200, body: null }
const refused: GraphAnswer = { isOk: false, status: 429, failure: { code: 'throttled' } }

describe('the pace of a limited service', () => {
  it('lets requests arrive no closer than its limit, whenever they come and however slow the line is', async () => {
    const request = fc.record({
      atMs: fc.nat(12_000),
      onTheWayMs: fc.nat(900),
      backMs: fc.nat(900),
      rank: fc.constantFrom<PaceRank>('act', 'look', 'count'),
    })
    const limit = fc.constantFrom({ requests: 1, windowMs: 1_000 }, { requests: 5, windowMs: 10_000 })
    await fc.assert(
      fc.asyncProperty(limit, fc.array(request, { maxLength: 15 }), async (limit, requests) => {
        const clock = createSteppedClock()
        const pace = createPace(limit, clock)
        const arrivals: number[] = []
        const answers = requests.map(async ({ atMs, onTheWayMs, backMs, rank }) => {
          await clock.sleep(atMs)
          return pace({
            rank,
            sharedAs: null,
            send: async () => {
              await clock.sleep(onTheWayMs)
              arrivals.push(clock.now())
              await clock.sleep(backMs)
              return fine
            },
          })
        })
        await clock.runOut()
        expect(await Promise.all(answers)).toEqual(requests.map(() => fine))
        const spans = arrivals.slice(limit.requests).map((at, index) => at - (arrivals[index] ?? 0))
        expect(spans.filter((span) => span < limit.windowMs)).toEqual([])
      }),
    )
  })

  it('sends acts before looks and looks before counts, but lets nobody wait for ever', async () => {
    const { pace, clock, sent } = setUp()
    ask(pace, 'first', 'count')
    ask(pace, 'count', 'count')
    for (let number = 1; number <= 8; number += 1) ask(pace, `act ${number}`, 'act')
    ask(pace, 'look', 'look')
    await clock.runOut()
    expect(sent.slice(0, 3)).toEqual(['first', 'act 1', 'act 2'])
    expect(sent.indexOf('count')).toBeLessThan(sent.indexOf('act 8'))
    expect(sent).toHaveLength(11)

    function ask(through: Pace, name: string, rank: PaceRank) {
      void through({ rank, sharedAs: null, send: send(sent, name) })
    }
  })

  it('asks once for what waits together, and anew once it was sent', async () => {
    const { pace, clock, sent } = setUp()
    const same = () => pace({ rank: 'look', sharedAs: 'same', send: send(sent, 'same') })
    void pace({ rank: 'act', sharedAs: null, send: send(sent, 'first') })
    const together = Promise.all([same(), same(), same()])
    await clock.runOut()
    expect(await together).toEqual([fine, fine, fine])
    expect(sent).toEqual(['first', 'same'])
    void same()
    await clock.runOut()
    expect(sent).toEqual(['first', 'same', 'same'])
  })

  it('drops whoever leaves while waiting, and nobody else', async () => {
    const { pace, clock, sent } = setUp()
    const leaving = new AbortController()
    void pace({ rank: 'look', sharedAs: null, send: send(sent, 'first') })
    const left = pace({ rank: 'look', sharedAs: 'same', send: send(sent, 'same'), signal: leaving.signal })
    const stays = pace({ rank: 'look', sharedAs: 'same', send: send(sent, 'same') })
    const alone = pace({ rank: 'look', sharedAs: null, send: send(sent, 'alone'), signal: leaving.signal })
    leaving.abort(new Error('left'))
    await expect(left).rejects.toThrow('left')
    await expect(alone).rejects.toThrow('left')
    await clock.runOut()
    expect(await stays).toEqual(fine)
    expect(sent).toEqual(['first', 'same'])
  })

  it('waits longer after a refusal that another app caused, and then sends the request again', async () => {
    const { pace, clock } = setUp()
    const times: number[] = []
    const answers = [refused, refused, fine]
    const answer = pace({
      rank: 'act',
      sharedAs: null,
      send: () => {
        times.push(clock.now())
        return Promise.resolve(answers.shift() ?? fine)
      },
    })
    await clock.runOut()
    expect(await answer).toEqual(fine)
    expect(times.slice(1).map((at, index) => Math.floor((at - (times[index] ?? 0)) / 1_000))).toEqual([1, 2])
  })

  it('gives a refusal that does not end to the person, and goes on with the others', async () => {
    const { pace, clock, sent } = setUp()
    const never = pace({ rank: 'act', sharedAs: null, send: () => Promise.resolve(refused) })
    void pace({ rank: 'count', sharedAs: null, send: send(sent, 'other') })
    await clock.runOut()
    expect(await never).toEqual(refused)
    expect(sent).toEqual(['other'])
  })

  it('tells whoever would wait too long when to come again', async () => {
    const { pace, clock, sent } = setUp()
    const answers = Array.from({ length: 60 }, (_, number) =>
      pace({ rank: 'look', sharedAs: null, send: send(sent, String(number)) }),
    )
    await clock.runOut()
    const throttled = (await Promise.all(answers)).filter((answer) => !answer.isOk)
    expect(sent.length + throttled.length).toBe(60)
    expect(throttled.length).toBeGreaterThan(20)
    expect(throttled[0]).toMatchObject({
      failure: { code: 'throttled', retryAfterSeconds: expect.any(Number) as number },
    })
  })

  it('goes on after a request that gets no answer', async () => {
    const { pace, clock, sent } = setUp()
    void pace({ rank: 'look', sharedAs: null, send: () => new Promise(() => undefined) })
    void pace({ rank: 'look', sharedAs: null, send: send(sent, 'next') })
    await clock.runOut()
    expect(sent).toEqual(['next'])
  })
})

function setUp() {
  const clock = createSteppedClock()
  return { clock, pace: createPace({ requests: 1, windowMs: 1_000 }, clock), sent: [] as string[] }
}

function send(sent: string[], name: string) {
  return (): Promise<GraphAnswer> => {
    sent.push(name)
    return Promise.resolve(fine)
  }
}

/** A clock that goes on only from one sleeper to the next, when nothing else is left to do. */
function createSteppedClock(): Clock & { readonly runOut: () => Promise<void> } {
  let time = 0
  let sleepers: { at: number; wake: () => void }[] = []
  const idle = () => new Promise((resolve) => setImmediate(resolve))
  return {
    now: () => time,
    sleep: (durationMs) => new Promise((wake) => sleepers.push({ at: time + durationMs, wake })),
    async runOut() {
      await idle()
      while (sleepers.length > 0) {
        const next = sleepers.reduce((first, one) => (one.at < first.at ? one : first))
        sleepers = sleepers.filter((one) => one !== next)
        time = Math.max(time, next.at)
        next.wake()
        await idle()
      }
    },
  }
}

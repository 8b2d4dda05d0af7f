import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AppError, type Failure } from '@/lib/contract/app-error'
import { outcomeStates, targetsPerCall, type Outcome } from '@/lib/contract/acts'
import type { Whereabouts } from '@/lib/contract/lost-answer'
import { runAct } from './run-act'
import { answerAll, ports, run, targets } from './run-act-rig'

function draw<Value>(stream: Iterator<Value>, last: Value): Value {
  const next = stream.next()
  return next.done ? last : next.value
}

describe('runAct', () => {
  it('sends at most so many objects a call as the server takes, each once', async () => {
    const { value, calls } = ports((input) => answerAll(input, 'done'))
    const outcomes = await runAct(run(2 * targetsPerCall.restore + 1), value)
    expect(calls.map((call) => call.targets.length)).toEqual([targetsPerCall.restore, targetsPerCall.restore, 1])
    expect(outcomes.every(({ state }) => state === 'done')).toBe(true)
    expect(new Set(calls.map((call) => call.act.size))).toEqual(new Set([2 * targetsPerCall.restore + 1]))
    expect(new Set(calls.map(({ call }) => call)).size, 'each call is known by its own id').toBe(3)
  })

  it('sends few permanent deletes a call, so that a stop leaves nearly all of the rest alone', async () => {
    const controller = new AbortController()
    const { value, calls } = ports(
      (input) => {
        controller.abort()
        return answerAll(input, 'done')
      },
      { signal: controller.signal },
    )
    const outcomes = await runAct(run(25 * targetsPerCall.permanentDelete, 'permanentDelete'), value)
    expect(calls).toHaveLength(1)
    expect(outcomes.filter(({ state }) => state === 'done')).toHaveLength(targetsPerCall.permanentDelete)
  })

  it('lets calls overlap once the first has gone well, and never more than four', async () => {
    let underWay = 0
    let most = 0
    const { value, calls } = ports(async function* (input) {
      underWay += 1
      most = Math.max(most, underWay)
      if (calls.length > 1) await new Promise((resolve) => setTimeout(resolve, 5))
      for (const { id } of input.targets) yield { id, state: 'done' }
      underWay -= 1
      yield { end: input.targets.length }
    })
    await runAct(run(20 * targetsPerCall.restore), value)
    expect(most).toBe(4)
    expect(new Set(calls.flatMap((call) => call.targets.map(({ id }) => id))).size).toBe(20 * targetsPerCall.restore)
  })

  it('sends a call that a reload cut off exactly as it was, and everything else in new ones', async () => {
    const [first, second, third] = targets(3)
    const cut = {
      id: '7d0c91e2-7a44-4f0b-9b1e-c3d2a8f64e11',
      targets: [first, second].filter((target) => target !== undefined),
      confirmed: { id: '8d0c91e2-7a44-4f0b-9b1e-c3d2a8f64e12', size: 9 },
    }
    const { value, calls } = ports((input) => answerAll(input, 'done'))
    const left = [second, third].filter((target) => target !== undefined)
    const outcomes = await runAct({ ...run(3), targets: left, sentBefore: [cut] }, value)
    expect(outcomes.map(({ id }) => id)).toEqual(['id-1', 'id-2'])
    const [again, fresh] = calls
    expect(again).toMatchObject({ call: cut.id, act: cut.confirmed, targets: cut.targets })
    expect(fresh?.targets).toEqual([third])
    expect(fresh?.call).not.toBe(cut.id)
  })

  it('leaves a wait of more than ten minutes to the person', async () => {
    const { value, calls, waits } = ports(async function* (input) {
      await Promise.resolve()
      for (const { id } of input.targets) yield { id, state: 'throttled', retryAfterSeconds: 3600 }
    })
    const outcomes = await runAct(run(2), value)
    expect(waits).toEqual([])
    expect(calls).toHaveLength(1)
    expect(outcomes).toMatchObject([{ state: 'throttled', retryAfterSeconds: 3600 }, { state: 'throttled' }])
  })

  it('waits out throttling as long as asked and sends only what was throttled again', async () => {
    let call = 0
    const { value, calls, waits } = ports(async function* (input) {
      call += 1
      for (const { id } of input.targets) {
        yield call === 1 && id !== 'id-0' ? { id, state: 'throttled', retryAfterSeconds: 7 } : { id, state: 'done' }
      }
      await Promise.resolve()
      yield { end: input.targets.length }
    })
    const outcomes = await runAct(run(3), value)
    expect(waits).toEqual([7])
    expect(calls[1]?.targets.map(({ id }) => id)).toEqual(['id-1', 'id-2'])
    expect(outcomes.map(({ state }) => state)).toEqual(['done', 'done', 'done'])
  })

  it('starts nothing more after a cancel, and says so', async () => {
    const controller = new AbortController()
    const { value, calls } = ports(
      (input) => {
        controller.abort()
        return answerAll(input, 'done')
      },
      { signal: controller.signal },
    )
    const outcomes = await runAct(run(targetsPerCall.restore + 1), value)
    expect(calls).toHaveLength(1)
    expect(outcomes.at(-1)).toEqual({ id: `id-${targetsPerCall.restore}`, state: 'notStarted' })
  })

  it('reads back after a cut stream and never sends a permanent delete again', async () => {
    const places: Record<string, Whereabouts> = { 'id-1': 'gone', 'id-2': 'deleted', 'id-3': 'restored' }
    const { value, calls } = ports(
      // eslint-disable-next-line @typescript-eslint/require-await -- cut on purpose
      async function* () {
        yield { id: 'id-0', state: 'done' }
        throw new Error('connection closed')
      },
      { locate: ({ id }) => Promise.resolve(places[id] ?? 'unknown') },
    )
    const outcomes = await runAct(run(4, 'permanentDelete'), value)
    expect(calls).toHaveLength(1)
    expect(outcomes.map(({ state }) => state)).toEqual(['done', 'done', 'unverified', 'unverified'])
  })

  it('says of a restore that is found after a cut stream that it is back, and not by whom', async () => {
    const { value } = ports((input) => answerAll({ ...input, targets: [] }, 'done'), {
      locate: () => Promise.resolve('restored'),
    })
    expect(await runAct(run(1), value)).toMatchObject([{ state: 'done', code: 'foundRestored' }])
  })

  it('asks nothing more once a step-up is needed', async () => {
    const { value, calls } = ports((input) => answerAll(input, 'needsStepUp'))
    const outcomes = await runAct(run(2 * targetsPerCall.restore), value)
    expect(calls).toHaveLength(1)
    expect(outcomes.every(({ state }) => state === 'needsStepUp')).toBe(true)
  })

  it('sends no object twice in a call, although the same choice is made for all', async () => {
    const { value, calls } = ports((input) => answerAll(input, 'done'))
    const options = { autoReconcileProxyConflict: true }
    const [first, second] = targets(2).map((target) => ({ ...target, options }))
    await runAct({ ...run(2), targets: [first, second].filter((target) => target !== undefined) }, value)
    const [sent, other] = calls[0]?.targets ?? []
    expect(sent?.options).toEqual(options)
    expect(other?.options).toEqual(options)
    expect(sent?.options).not.toBe(other?.options)
  })

  it('takes the refusal of a whole call for each of its objects, and reads none of them back', async () => {
    const { value } = ports(
      // eslint-disable-next-line @typescript-eslint/require-await -- one event
      async function* () {
        yield { refused: { code: 'signedOut', requestId: 'trace' } }
      },
      { locate: () => expect.unreachable('nothing was begun') },
    )
    expect(await runAct(run(2), value)).toEqual(
      ['id-0', 'id-1'].map((id) => ({ id, state: 'needsStepUp', code: 'signedOut', requestId: 'trace' })),
    )
  })

  const size = targetsPerCall.restore
  const withoutToken: readonly { failure: Failure; state: Outcome['state'] }[] = [
    { failure: { code: 'signedOut' }, state: 'needsStepUp' },
    { failure: { code: 'stepUp', claims: '{}' }, state: 'needsStepUp' },
    { failure: { code: 'signInFailed', signIn: 'notRenewed' }, state: 'needsStepUp' },
    { failure: { code: 'signInFailed', signIn: 'noRoom' }, state: 'needsStepUp' },
    { failure: { code: 'signInFailed', signIn: 'unreachable' }, state: 'notStarted' },
    { failure: { code: 'unexpected' }, state: 'notStarted' },
  ]
  it.each(withoutToken)(
    'keeps what was done and says what is left, and why, when no token can be had in the middle: $failure',
    async ({ failure, state }) => {
      let tokens = 0
      const { value, calls } = ports((input) => answerAll(input, 'done'), {
        getAccessToken: () => {
          tokens += 1
          return tokens === 1 ? Promise.resolve('token') : Promise.reject(new AppError(failure))
        },
      })
      const outcomes = await runAct(run(3 * size), value)
      expect(calls).toHaveLength(1)
      expect(tokens, 'one for each call').toBeLessThanOrEqual(3)
      expect(outcomes.map((outcome) => outcome.state)).toEqual([
        ...Array<string>(size).fill('done'),
        ...Array<string>(2 * size).fill(state),
      ])
      for (const outcome of outcomes.slice(size)) expect(outcome).toMatchObject(failure)
    },
  )

  it('sends nothing more once the server has refused the token', async () => {
    const { value, calls } = ports(
      // eslint-disable-next-line @typescript-eslint/require-await -- one event
      async function* () {
        yield { refused: { code: 'signedOut' } }
      },
    )
    const outcomes = await runAct(run(2 * size), value)
    expect(calls).toHaveLength(1)
    expect(outcomes.every(({ state, code }) => state === 'needsStepUp' && code === 'signedOut')).toBe(true)
  })

  it('gives every object exactly one outcome, and done only where the server or the directory said so', async () => {
    const answer = fc.constantFrom(...outcomeStates, 'lost' as const)
    const script = fc.record({
      count: fc.integer({ min: 1, max: 2 * targetsPerCall.restore + 5 }),
      act: fc.constantFrom('restore' as const, 'permanentDelete' as const),
      answers: fc.infiniteStream(answer),
      places: fc.infiniteStream(fc.constantFrom<Whereabouts>('deleted', 'restored', 'gone', 'unknown')),
    })
    await fc.assert(
      fc.asyncProperty(script, async ({ count, act, answers, places }) => {
        const confirmed = new Set<string>()
        const lastAnswers = new Map<string, Outcome['state'] | 'sent'>()
        const sentTooOften: string[] = []
        const reported: string[] = []
        const { value } = ports(
          // eslint-disable-next-line @typescript-eslint/require-await -- scripted
          async function* (input) {
            for (const { id } of input.targets) {
              const last = lastAnswers.get(id)
              if (last !== undefined && last !== 'throttled') sentTooOften.push(id)
              lastAnswers.set(id, 'sent')
            }
            for (const { id } of input.targets) {
              const next = draw(answers, 'lost')
              if (next === 'lost') throw new Error('cut')
              lastAnswers.set(id, next)
              if (next === 'done') confirmed.add(id)
              yield { id, state: next }
            }
            yield { end: input.targets.length }
          },
          {
            locate: ({ id }) => {
              const place = draw(places, 'unknown')
              if (place === (act === 'restore' ? 'restored' : 'gone')) confirmed.add(id)
              return Promise.resolve(place)
            },
            onOutcome: ({ id }) => reported.push(id),
          },
        )
        const outcomes = await runAct(run(count, act), value)
        expect(outcomes.map(({ id }) => id)).toEqual(targets(count).map(({ id }) => id))
        expect(sentTooOften).toEqual([])
        expect([...reported].sort()).toEqual(outcomes.map(({ id }) => id).sort())
        for (const { id, state } of outcomes) if (state === 'done') expect(confirmed.has(id)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})

import { onlineManager } from '@tanstack/react-query'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { runAct } from './run-act'
import { answerAll, ports, run } from './run-act-rig'
import { untilOnline } from './until-online'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  onlineManager.setOnline(true)
  vi.useRealTimers()
})

function wait(signal = new AbortController().signal) {
  const told: boolean[] = []
  return { told, result: untilOnline({ mostSeconds: 600, signal, onOffline: (is) => told.push(is) }) }
}

describe('waiting for the connection', () => {
  it('takes no time, and is not told of, where there is one', async () => {
    const { told, result } = wait()
    expect(await result).toBe(true)
    expect(told).toEqual([])
  })

  it('ends when the connection is back', async () => {
    onlineManager.setOnline(false)
    const { told, result } = wait()
    await vi.advanceTimersByTimeAsync(30_000)
    expect(told).toEqual([true])
    onlineManager.setOnline(true)
    expect(await result).toBe(true)
    expect(told).toEqual([true, false])
  })

  it('gives up after ten minutes, so that nothing happens hours after it was confirmed', async () => {
    onlineManager.setOnline(false)
    const { result } = wait()
    await vi.advanceTimersByTimeAsync(600_000)
    expect(await result).toBe(false)
  })

  it('ends at once when the person stops the run', async () => {
    onlineManager.setOnline(false)
    const stop = new AbortController()
    const { result } = wait(stop.signal)
    stop.abort()
    expect(await result).toBe(false)
  })
})

describe('a run', () => {
  it('sends nothing while there is no connection, and goes on when it is back', async () => {
    onlineManager.setOnline(false)
    const { value, calls } = ports((input) => answerAll(input, 'done'), {
      untilOnline: (mostSeconds) => untilOnline({ mostSeconds, signal: value.signal, onOffline: () => undefined }),
    })
    const outcomes = runAct(run(3), value)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(calls).toEqual([])
    onlineManager.setOnline(true)
    expect((await outcomes).map(({ state }) => state)).toEqual(['done', 'done', 'done'])
  })

  it('leaves alone what was not sent when the connection stays away', async () => {
    const { value, calls } = ports((input) => answerAll(input, 'done'), { untilOnline: () => Promise.resolve(false) })
    expect((await runAct(run(2), value)).map(({ state }) => state)).toEqual(['notStarted', 'notStarted'])
    expect(calls).toEqual([])
  })
})

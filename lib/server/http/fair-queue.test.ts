import { describe, expect, it } from 'vitest'
import { AppError } from '@/lib/contract/app-error'
import { createFairQueue } from './fair-queue'

const settled = () => new Promise<void>((resolve) => setImmediate(resolve))

describe('a fair queue', () => {
  it('lets a person have so many turns at once, the others in the order in which they came', async () => {
    const queue = createFairQueue({ atOnce: 2, mostWaiting: 10 })
    const begun: number[] = []
    const ends: (() => void)[] = []
    for (let index = 0; index < 5; index += 1) {
      void queue.take('one').then((end) => {
        begun.push(index)
        ends.push(end)
      })
    }
    await settled()
    expect(begun).toEqual([0, 1])
    ends[1]?.()
    // A second time changes nothing.
    ends[1]?.()
    await settled()
    expect(begun).toEqual([0, 1, 2])
    ends[0]?.()
    ends[2]?.()
    await settled()
    expect(begun).toEqual([0, 1, 2, 3, 4])
  })

  it('lets nobody wait for another person', async () => {
    const queue = createFairQueue({ atOnce: 1, mostWaiting: 1_000 })
    for (let index = 0; index < 300; index += 1) void queue.take('one')
    const end = await queue.take('other')
    expect(end).toBeTypeOf('function')
  })

  it('tells who waits too often to come again', async () => {
    const queue = createFairQueue({ atOnce: 1, mostWaiting: 1 })
    await queue.take('one')
    void queue.take('one')
    const refused = await queue.take('one').catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(AppError)
    expect((refused as AppError).failure).toEqual({ code: 'throttled', retryAfterSeconds: 5 })
  })

  it('gives the turn of somebody who left to the next one', async () => {
    const queue = createFairQueue({ atOnce: 1, mostWaiting: 10 })
    const end = await queue.take('one')
    const leaving = new AbortController()
    const left = queue.take('one', leaving.signal).catch((error: unknown) => error)
    const next = queue.take('one')
    leaving.abort(new Error('left'))
    expect(await left).toEqual(new Error('left'))
    end()
    expect(await next).toBeTypeOf('function')
    const gone = await queue.take('one', AbortSignal.abort(new Error('left before'))).catch((error: unknown) => error)
    expect(gone).toEqual(new Error('left before'))
  })
})

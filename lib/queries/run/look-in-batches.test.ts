import { describe, expect, it } from 'vitest'
import { AppError, type Failure } from '@/lib/contract/app-error'
import { lookInBatches, looksAtOnce, type Batch, type Look } from './look-in-batches'

const users = (...ids: string[]): Batch => ({ kind: 'users', ids })
const groups = (...ids: string[]): Batch => ({ kind: 'groups', ids })
const ready = (ids: readonly string[]): Look[] => ids.map((id) => ({ id, findings: [] }))
const throttled = (id: string, retryAfterSeconds: number): Look => ({
  id,
  findings: [{ check: 'signInName', verdict: 'unread', failure: { code: 'throttled', retryAfterSeconds } }],
})

type Answer = readonly Look[] | Failure
const isLooks = (answer: Answer): answer is readonly Look[] => Array.isArray(answer)

async function run(
  batches: readonly Batch[],
  answer: (batch: Batch, time: number) => Answer,
  control = new AbortController(),
) {
  const asked: string[] = []
  const told: string[] = []
  const failed: string[] = []
  const waits: (number | null)[] = []
  let underWay = 0
  let most = 0
  await lookInBatches(batches, {
    ask: async (batch) => {
      asked.push(batch.ids.join())
      most = Math.max(most, (underWay += 1))
      await Promise.resolve()
      underWay -= 1
      const given = answer(batch, asked.filter((ids) => ids === batch.ids.join()).length)
      if (isLooks(given)) return given
      throw new AppError(given)
    },
    onLooks: (looks) => told.push(...looks.map(({ id }) => id)),
    onFailed: ({ ids }, { code }) => failed.push(...ids.map((id) => `${id} ${code}`)),
    onWaiting: (seconds) => waits.push(seconds),
    wait: () => Promise.resolve(),
    signal: control.signal,
  })
  return { asked, told, failed, waits, most }
}

describe('looking in batches', () => {
  it('asks for each batch once, a few at a time', async () => {
    const batches = Array.from({ length: 20 }, (_, index) => users(`${index}`))
    const { asked, told, most } = await run(batches, ({ ids }) => ready(ids))
    expect(asked).toEqual(batches.map(({ ids }) => ids.join()))
    expect(new Set(told).size).toBe(20)
    expect(most).toBe(looksAtOnce)
  })

  it('waits as long as Graph wants, says so, and asks again', async () => {
    const busy: Failure = { code: 'throttled', retryAfterSeconds: 7 }
    const { told, failed, waits } = await run([users('a')], ({ ids }, time) => (time === 1 ? busy : ready(ids)))
    expect({ told, failed, waits }).toEqual({ told: ['a'], failed: [], waits: [7, null] })
  })

  it('asks again only for those of a batch whose look was throttled', async () => {
    const { asked, told, waits } = await run([users('a', 'b', 'c')], ({ ids }) =>
      ids.map((id) => (id === 'b' && ids.length > 1 ? throttled('b', 3) : { id, findings: [] })),
    )
    expect({ asked, told, waits }).toEqual({ asked: ['a,b,c', 'b'], told: ['a', 'c', 'b'], waits: [3, null] })
  })

  it('takes what it has in the end where the throttling does not, and never asks for ever', async () => {
    const { asked, told } = await run([users('a')], () => [throttled('a', 1)])
    expect(asked).toHaveLength(6)
    expect(told).toEqual(['a'])
    const whole = await run([users('a')], () => ({ code: 'throttled' }))
    expect(whole.asked).toHaveLength(6)
    expect(whole.failed).toEqual(['a throttled'])
  })

  it('asks once more where no answer came, and lets the other batches go on', async () => {
    const { asked, told, failed } = await run([users('a'), users('b'), users('c')], ({ ids }) =>
      ids.includes('b') ? { code: 'unavailable' } : ready(ids),
    )
    expect(asked.filter((ids) => ids === 'b')).toHaveLength(2)
    expect([...told].sort()).toEqual(['a', 'c'])
    expect(failed).toEqual(['b unavailable'])
  })

  it('ends the kind that is refused, and no other one', async () => {
    const batches = [users('a'), users('b'), users('c'), users('d'), groups('e')]
    const { asked, told, failed } = await run(batches, ({ kind, ids }) =>
      kind === 'users' ? { code: 'permissionMissing' } : ready(ids),
    )
    expect(asked.filter((ids) => ids !== 'e').length).toBeLessThanOrEqual(looksAtOnce)
    expect(told).toEqual(['e'])
    expect([...failed].sort()).toEqual(['a', 'b', 'c', 'd'].map((id) => `${id} permissionMissing`))
  })

  it('gives up after several batches without an answer', async () => {
    const batches = Array.from({ length: 50 }, (_, index) => users(`${index}`))
    const { asked, failed } = await run(batches, () => ({ code: 'unavailable' }))
    expect(asked.length).toBeLessThan(12)
    expect(failed).toHaveLength(50)
  })

  it('sends nothing more and tells nothing more once it is stopped', async () => {
    const control = new AbortController()
    const batches = Array.from({ length: 50 }, (_, index) => users(`${index}`))
    const { asked, told, failed } = await run(
      batches,
      ({ ids }) => {
        if (ids.includes('3')) control.abort()
        return ready(ids)
      },
      control,
    )
    expect(asked.length).toBeLessThanOrEqual(3 + looksAtOnce)
    expect(told.length).toBeLessThanOrEqual(4)
    expect(failed).toEqual([])
  })
})

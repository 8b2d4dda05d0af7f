import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { AppError, type Failure } from '@/lib/contract/app-error'
import type { DeletedObject, ObjectPage } from '@/lib/contract/objects'
import { exportRows, type ExportProgress } from './export-rows'

const row = (id: string): DeletedObject => ({
  kind: 'groups',
  id,
  displayName: id,
  deletedDateTime: '2026-11-20T10:00:00Z',
  properties: {},
})
const page = (ids: readonly string[], next: string | null, more: Partial<ObjectPage> = {}): ObjectPage => ({
  rows: ids.map((id) => row(id)),
  next,
  total: 9,
  missing: [],
  ...more,
})

type Answer = ObjectPage | Failure

/** Answers in this order; asked once more, the test fails. */
function run(answers: readonly Answer[], more: Partial<Parameters<typeof exportRows>[0]> = {}) {
  const left = [...answers]
  const asked: (string | null)[] = []
  const waited: number[] = []
  const progress: ExportProgress[] = []
  const stopper = new AbortController()
  const result = exportRows({
    readPage: (cursor) => {
      asked.push(cursor)
      const answer = left.shift()
      if (!answer) throw new Error('asked too often')
      return 'rows' in answer ? Promise.resolve(answer) : Promise.reject(new AppError(answer))
    },
    wait: (seconds) => {
      waited.push(seconds)
      return Promise.resolve()
    },
    isWanted: () => true,
    prepare: () => Promise.resolve(),
    partOf: (rows) => rows.map(({ id }) => id).join(''),
    inOrder: null,
    onProgress: (one) => progress.push(one),
    onWaiting: () => {},
    signal: stopper.signal,
    ...more,
  })
  return { result, asked, waited, progress, stopper }
}

describe('exportRows', () => {
  it('writes every row of every page once, in order, and ends where there is no next page', async () => {
    const { result, asked } = run([page(['a', 'b'], '1'), page(['b', 'c'], '2'), page([], '3'), page(['d'], null)])
    expect(await result).toEqual({
      state: 'finished',
      parts: ['ab', 'c', 'd'],
      count: 4,
      missing: [],
      unreadColumns: [],
    })
    expect(asked).toEqual([null, '1', '2', '3'])
  })

  it('tells how far it has come, also where the count was too low or is not known', async () => {
    const { result, progress } = run([page(['a', 'b'], '1', { total: 1 }), page(['c'], null, { total: 'unknown' })])
    await result
    expect(progress).toEqual([
      { rows: 2, read: 2, of: 2 },
      { rows: 3, read: 3, of: 'unknown' },
    ])
  })

  it('counts the objects it went through where Graph could not narrow', async () => {
    const sifted = { read: 500, of: 900 }
    const { result, progress } = run([
      page(['a'], '1', { total: 'unknown', sifted }),
      page([], null, { total: 'unknown', sifted: { read: 400, of: 900 } }),
    ])
    await result
    expect(progress).toEqual([
      { rows: 1, read: 500, of: 900 },
      { rows: 1, read: 900, of: 900 },
    ])
  })

  it('waits as long as Graph says, and then asks for the same page', async () => {
    const throttled = { code: 'throttled', retryAfterSeconds: 17 } as const
    const onWaiting = vi.fn()
    const { result, asked, waited } = run([page(['a'], '1'), throttled, { code: 'throttled' }, page(['b'], null)], {
      onWaiting,
    })
    expect(await result).toMatchObject({ parts: ['a', 'b'] })
    expect(asked).toEqual([null, '1', '1', '1'])
    expect(waited).toEqual([17, 10])
    expect(onWaiting.mock.calls.flat()).toEqual([17, null, 10, null])
  })

  it('asks once more where no answer came, and fails when none comes again', async () => {
    const lost = { code: 'unavailable' } as const
    expect(await run([lost, page(['a'], '1'), lost, page(['b'], null)]).result).toMatchObject({ parts: ['a', 'b'] })
    await expect(run([page(['a'], '1'), lost, lost]).result).rejects.toMatchObject({ failure: lost })
  })

  it('fails as a whole when any page fails, wherever that is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 6 }), async (pagesBefore) => {
        const before = Array.from({ length: pagesBefore }, (_, index) => page([`${index}`], `${index}`))
        const failure = { code: 'roleMissing', requestId: 'r' } as const
        await expect(run([...before, failure]).result).rejects.toMatchObject({ failure })
      }),
    )
  })

  it('does not wait for ever', async () => {
    const always = Array.from({ length: 40 }, () => ({ code: 'throttled' }) as const)
    const { result, waited } = run(always)
    await expect(result).rejects.toMatchObject({ failure: { code: 'throttled' } })
    expect(waited).toHaveLength(20)
  })

  it('gives nothing when it is stopped: before a page, while one is read, or while it waits', async () => {
    const stopper = new AbortController()
    const { signal } = stopper
    const stopping = (answer: Promise<ObjectPage>) => {
      stopper.abort()
      return answer
    }
    const { result } = run([], { signal, readPage: () => stopping(Promise.resolve(page(['a'], null))) })
    expect(await result).toEqual({ state: 'stopped' })
    const aborted = run([], { signal, readPage: () => Promise.reject(new DOMException('Aborted', 'AbortError')) })
    expect(await aborted.result).toEqual({ state: 'stopped' })

    const waiting = run([{ code: 'throttled' }], { wait: () => Promise.resolve(waiting.stopper.abort()) })
    expect(await waiting.result).toEqual({ state: 'stopped' })
  })

  it('names every kind that is missing from any page', async () => {
    const failed = { kind: 'groups', failure: { code: 'unavailable' } } as const
    const other = { kind: 'devices', failure: { code: 'roleMissing' } } as const
    const { result } = run([page(['a'], '1', { missing: [failed] }), page(['b'], null, { missing: [failed, other] })])
    expect(await result).toMatchObject({ missing: [failed, other] })
  })

  it('names the columns that could not be read', async () => {
    const unreadColumns = [{ name: 'city', failure: { code: 'graphRefused' } as const }]
    const { result } = run([
      page(['a'], '1', { unreadColumns }),
      page(['b'], null, { unreadColumns: [{ name: 'city' }] }),
    ])
    expect(await result).toMatchObject({ unreadColumns: ['city'] })
  })

  it('leaves out what is not wanted, and sorts as asked', async () => {
    const { result } = run([page(['c', 'x', 'a'], '1'), page(['b'], null)], {
      isWanted: ({ id }) => id !== 'x',
      inOrder: (rows) => [...rows].sort((one, two) => one.id.localeCompare(two.id)),
    })
    expect(await result).toMatchObject({ parts: ['abc'], count: 3 })
  })
})

import { describe, expect, it } from 'vitest'
import { AppError, type Failure } from '@/lib/contract/app-error'
import type { ObjectPage } from '@/lib/contract/objects'
import { readMatches } from './read-matches'

const page = (ids: string, next: string | null, more: Partial<ObjectPage> = {}): ObjectPage => ({
  rows: [...ids].map((id) => ({ kind: 'groups', id, displayName: id, deletedDateTime: null, properties: {} })),
  next,
  total: 9,
  missing: [],
  ...more,
})

/** Answers in this order. */
function reading(answers: readonly (ObjectPage | Failure)[]) {
  const left = [...answers]
  const waited: number[] = []
  const stopper = new AbortController()
  const found = readMatches({
    readPage: () => {
      const answer = left.shift()
      if (!answer) throw new Error('asked too often')
      return 'rows' in answer ? Promise.resolve(answer) : Promise.reject(new AppError(answer))
    },
    wait: (seconds) => {
      waited.push(seconds)
      return Promise.resolve()
    },
    onProgress: () => {},
    signal: stopper.signal,
  })
  return { ids: found.then((objects) => objects?.map(({ id }) => id).join('') ?? null), waited, stopper }
}

describe('all that match', () => {
  it('is every object of every page, once', async () => {
    expect(await reading([page('ab', '1'), page('bc', '2'), page('', '3'), page('d', null)]).ids).toBe('abcd')
  })

  it('waits as long as Graph says, and goes on where it was', async () => {
    const { ids, waited } = reading([page('a', '1'), { code: 'throttled', retryAfterSeconds: 7 }, page('b', null)])
    expect(await ids).toBe('ab')
    expect(waited).toEqual([7])
  })

  it('is nothing at all when a page cannot be read', async () => {
    const { ids } = reading([page('a', '1'), { code: 'forbidden' }])
    await expect(ids).rejects.toMatchObject({ failure: { code: 'forbidden' } })
  })

  it.each(['throttled', 'unavailable', 'unexpected'] as const)(
    'is nothing at all when a kind is out of reach just now: %s',
    async (code) => {
      const { ids } = reading([page('a', null, { missing: [{ kind: 'devices', failure: { code } }] })])
      await expect(ids).rejects.toMatchObject({ failure: { code } })
    },
  )

  it('leaves out kinds that the person may not read', async () => {
    const missing: ObjectPage['missing'] = [
      { kind: 'devices', failure: { code: 'permissionMissing', permission: 'X' } },
    ]
    expect(await reading([page('a', null, { missing })]).ids).toBe('a')
  })

  it('is nothing when it was stopped', async () => {
    const { ids, stopper } = reading([page('a', '1'), page('b', null)])
    stopper.abort()
    expect(await ids).toBeNull()
  })
})

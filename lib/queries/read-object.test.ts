import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { readingBack } from '@/lib/contract/lost-answer'
import { readObject } from './read-object'

const object = { kind: 'users', id: 'a', displayName: 'Ann', deletedDateTime: null, properties: {} }
const session = {
  getAccessToken: () => Promise.resolve('token'),
  answerChallenge: () => Promise.reject(new Error('nobody challenges here')),
}
const gone = () => Response.json({ failure: { code: 'alreadyGone' } }, { status: 410 })
const restored = () => Response.json({ failure: { code: 'alreadyRestored' } }, { status: 404 })

let answers: (() => Response)[] = []

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('fetch', () => Promise.resolve((answers.shift() ?? gone)()))
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

function read(signal = new AbortController().signal) {
  const reading = readObject('users', 'a', { session: session as never, signal })
  return {
    reading,
    code: reading.then(
      () => 'found',
      (error: { failure?: { code: string } }) => error.failure?.code,
    ),
  }
}

describe('reading one object', () => {
  it('gives what is there', async () => {
    answers = [() => Response.json(object)]
    expect(await read().reading).toMatchObject({ id: 'a' })
  })

  it('says that it was restored although nobody could find it a moment ago', async () => {
    answers = [gone, restored]
    const { code } = read()
    await vi.dynamicImportSettled()
    await vi.advanceTimersByTimeAsync(readingBack.lagMs)
    expect(await code).toBe('alreadyRestored')
  })

  it('calls it gone when it stays away', async () => {
    answers = [gone, gone]
    const { code } = read()
    await vi.dynamicImportSettled()
    await vi.advanceTimersByTimeAsync(readingBack.lagMs)
    expect(await code).toBe('alreadyGone')
  })

  it('asks no second time when nobody waits any more', async () => {
    answers = [gone, () => expect.unreachable('asked again')]
    const leaving = new AbortController()
    const { reading } = read(leaving.signal)
    const left = reading.catch((error: unknown) => error)
    await vi.advanceTimersByTimeAsync(10)
    leaving.abort(new Error('left'))
    expect(await left).toEqual(new Error('left'))
  })
})

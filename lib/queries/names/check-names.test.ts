import { describe, expect, it } from 'vitest'
import { AppError } from '@/lib/contract/app-error'
import type { SignInNameCheck } from '@/lib/contract/objects'
import { alternativesPerFilter } from '@/lib/kinds/request-limits'
import { checkNames } from './check-names'

const names = (count: number) => Array.from({ length: count }, (_, index) => `user${index}@contoso.example`)
type Answer = (name: string, call: number) => SignInNameCheck

function directory(answer: Answer, known: readonly SignInNameCheck[] = []) {
  const calls: (readonly string[])[] = []
  const remembered: string[] = []
  const waits: number[] = []
  const check = (wanted: readonly string[]) =>
    checkNames(wanted, {
      ask: (some) => {
        calls.push(some)
        return Promise.resolve(some.map((name) => answer(name, calls.length)))
      },
      recall: (name) => known.find(({ signInName }) => signInName === name),
      remember: ({ signInName }) => remembered.push(signInName),
      wait: (seconds) => Promise.resolve(void waits.push(seconds)),
      signal: new AbortController().signal,
    })
  return { calls, remembered, waits, check }
}

const free: Answer = (signInName) => ({ signInName, state: 'free' })

describe('checking many names', () => {
  it('asks for as many at once as the route takes, and answers in their order', async () => {
    const { calls, check } = directory(free)
    const checks = await check(names(40))
    expect(calls.map((some) => some.length)).toEqual([alternativesPerFilter, alternativesPerFilter, 10])
    expect(checks.map(({ signInName }) => signInName)).toEqual(names(40))
  })

  it('asks for no name whose answer is known', async () => {
    const [first = '', second = ''] = names(2)
    const { calls, remembered, check } = directory(free, [{ signInName: first, state: 'taken' }])
    expect(await check([first, second])).toMatchObject([{ state: 'taken' }, { state: 'free' }])
    expect(calls).toEqual([[second]])
    expect(remembered).toEqual([second])
  })

  it('waits out throttling and asks only for the names without an answer', async () => {
    const [first = '', second = ''] = names(2)
    const { calls, waits, check } = directory((signInName, call) =>
      signInName === second && call === 1
        ? { signInName, state: 'unknown', failure: { code: 'throttled', retryAfterSeconds: 9 } }
        : { signInName, state: 'free' },
    )
    expect((await check([first, second])).map(({ state }) => state)).toEqual(['free', 'free'])
    expect(calls).toEqual([[first, second], [second]])
    expect(waits).toEqual([9])
  })

  it('leaves a name unknown that nobody may look up, and remembers no such answer', async () => {
    const { calls, remembered, check } = directory((signInName) => ({
      signInName,
      state: 'unknown',
      failure: { code: 'roleMissing' },
    }))
    expect((await check(names(1)))[0]?.state).toBe('unknown')
    expect({ calls: calls.length, remembered }).toEqual({ calls: 1, remembered: [] })
  })

  it('passes on whatever else goes wrong', async () => {
    const { check } = directory(() => {
      throw new AppError({ code: 'signedOut' })
    })
    await expect(check(names(1))).rejects.toThrow('signedOut')
  })
})

import { randomUUID } from 'node:crypto'
import { describe, expect, it, vi } from 'vitest'
import { largestBatch } from '../../graph/batch-message'
import { logger } from '../../logger'
import { act, directory, hold, outcomeOf, requests, setUpFakeDirectory, target, writes } from '../../testing/act-rig'
import { fastTiming } from '../../testing/act-session'
import { createActMemory } from './act-memory'

setUpFakeDirectory()

const ids = Array.from({ length: largestBatch }, (_, index) => `o${index}`)
const later = { object: { deletedDateTime: '2026-01-02T00:00:00Z' } }
const idOf = (url: string) => /deletedItems\/([^/?]+)/.exec(url)?.[1]

describe('objects of one call', () => {
  it('are read together before they are deleted together, and none whose date differs', async () => {
    hold(Object.fromEntries(ids.map((id, index) => [id, index % 2 === 0 ? {} : later])))
    const { outcomes } = await act('permanentDelete', { targets: ids.map(target) })
    const states = new Map(outcomes.map(({ id, state, code }) => [id, `${state} ${code ?? ''}`]))
    expect(ids.map((id) => states.get(id))).toEqual(
      ids.map((_, index) => (index % 2 === 0 ? 'done ' : 'refused changedSince')),
    )
    expect(writes().map(({ url }) => idOf(url))).toEqual(ids.filter((_, index) => index % 2 === 0))
  })

  it('are all read back when the answer to their batch is lost', async () => {
    hold(Object.fromEntries(ids.map((id) => [id, id === 'o7' ? { write: ['cutAfterAll'] } : {}])))
    const { outcomes } = await act('restore', { targets: ids.map(target) })
    expect(outcomes.map(({ code }) => code)).toEqual(ids.map(() => 'foundRestored'))
    expect(writes()).toHaveLength(ids.length)
  })

  it('are not called unchanged when their batch was lost, because a write within it may not be over', async () => {
    hold({ a: { write: ['error504'] }, b: { write: ['cut'] } })
    const { outcomes } = await act('restore', { targets: ['a', 'b'].map(target) })
    expect(outcomes.map(({ state, code }) => [state, code])).toEqual([
      ['unverified', 'unsettled'],
      ['unverified', 'unsettled'],
    ])
  })

  it('have each an intent of its own in the log before anything is sent, and an outcome', async () => {
    hold(Object.fromEntries(ids.map((id) => [id, id === 'o3' ? { write: ['forbidden'] } : {}])))
    const sentBefore: [unknown, number][] = []
    vi.mocked(logger.audit).mockImplementation((line: unknown) => {
      sentBefore.push([(line as { phase: string }).phase, writes().length])
    })
    await act('restore', { targets: ids.map(target) })
    expect(sentBefore.filter(([phase]) => phase === 'intent')).toEqual(ids.map(() => ['intent', 0]))
    expect(sentBefore.filter(([phase]) => phase === 'outcome')).toHaveLength(ids.length)
  })

  it('do not wait for one that is read back', async () => {
    hold({ a: { write: ['error500'] }, b: {}, c: {} })
    const { outcomes } = await act('permanentDelete', { targets: ['a', 'b', 'c'].map(target) })
    expect(outcomes.map(({ id, state }) => [id, state])).toEqual([
      ['b', 'done'],
      ['c', 'done'],
      ['a', 'unverified'],
    ])
  })
})

describe('what Graph says it did not carry out', () => {
  it.each(['unavailable', 'throttledShortly', 'concurrent'] as const)(
    'is sent again after the wait and not read back (%s)',
    async (reaction) => {
      hold({ a: { write: [reaction, reaction] } })
      expect(await outcomeOf('restore')).toMatchObject({ state: 'done' })
      expect(requests().map(({ method }) => method)).toEqual(['POST', 'POST', 'POST'])
    },
  )

  it('is told as failed when Graph keeps saying so, with nothing read back', async () => {
    hold({ a: { write: Array.from({ length: 99 }, () => 'unavailable' as const) } })
    expect(await outcomeOf('restore')).toMatchObject({ state: 'failed', code: 'unavailable' })
    expect(requests()).toEqual(writes())
    expect(directory.objects.get('a')?.place).toBe('bin')
  })
})

it('an object is not deleted long after it was read', async () => {
  const timing = fastTiming()
  hold({ a: { write: ['throttledShortly'] } })
  const sleep = vi.spyOn(timing.clock, 'sleep')
  sleep.mockImplementation((durationMs) => {
    sleep.mockRestore()
    return timing.clock.sleep(durationMs + 20_000)
  })
  const outcome = await outcomeOf('permanentDelete', { timing })
  expect(outcome).toMatchObject({ state: 'throttled', retryAfterSeconds: 1 })
  expect(writes()).toHaveLength(1)
})

it('the maximum of one act holds over calls that are in flight at the same time', async () => {
  hold(Object.fromEntries(ids.map((id) => [id, {}])))
  const shared = { memory: createActMemory(), permanentDelete: { isOn: true, maximum: 10 }, size: 10 }
  const calls = [ids.slice(0, 4), ids.slice(4, 8), ids.slice(8, 12), ids.slice(12, 14), ids.slice(0, 2)]
  const answers = await Promise.all(
    calls.map((some) => act('permanentDelete', { ...shared, call: randomUUID(), targets: some.map(target) })),
  )
  const codes = answers.map(({ outcomes }) => [...new Set(outcomes.map(({ code }) => code ?? 'done'))])
  expect(codes.slice(0, 4)).toEqual([['done'], ['done'], ['overMaximum'], ['done']])
  expect(new Set(writes().map(({ url }) => idOf(url))).size).toBeLessThanOrEqual(10)
  expect([...directory.objects].filter(([, { place }]) => place === 'gone')).toHaveLength(10)
})

import { randomUUID } from 'node:crypto'
import { describe, expect, it, vi } from 'vitest'
import { logger } from '../../logger'
import { act, actId, directory, hold, setUpFakeDirectory, target, writes } from '../../testing/act-rig'
import { fastTiming } from '../../testing/act-session'
import { createActMemory } from './act-memory'

setUpFakeDirectory()

type Line = Readonly<Record<string, unknown>>

const lines = () => vi.mocked(logger.audit).mock.calls.map(([line]) => line as Line)
const linesOf = (id: string) => lines().filter((line) => line.id === id)
const phases = (id: string) => linesOf(id).map(({ phase }) => phase)

describe('the audit trail', () => {
  it('tells who meant to do what to each object and what became of it, and holds no name, address or token', async () => {
    hold({ a: {}, b: { write: ['forbidden'] } })
    await act('restore', { targets: ['a', 'b'].map(target), reason: 'TICKET-1' })
    const known = {
      event: 'act',
      eventId: expect.any(String) as string,
      attempt: 1,
      act: 'restore',
      actId,
      oid: 'person',
      tenantId: 'tenant',
      kind: 'users',
      reason: 'TICKET-1',
    }
    expect(linesOf('a')).toEqual([
      { ...known, phase: 'intent', id: 'a' },
      { ...known, phase: 'outcome', id: 'a', state: 'done', requestId: 'graph-request' },
    ])
    expect(linesOf('b')).toMatchObject([{ phase: 'intent' }, { phase: 'outcome', state: 'refused' }])
    for (const id of ['a', 'b']) expect(new Set(linesOf(id).map(({ eventId }) => eventId)).size).toBe(1)
    expect(JSON.stringify(lines())).not.toMatch(/Helpdesk Lead|@contoso|token/)
  })

  it('has the intent before anything is sent', async () => {
    hold({ a: {} })
    const sentBefore: number[] = []
    vi.mocked(logger.audit).mockImplementation(() => void sentBefore.push(writes().length))
    await act('permanentDelete')
    expect(sentBefore).toEqual([0, 1])
  })

  it('has no intent where nothing was to be written', async () => {
    hold({ a: { object: { place: 'live' } } })
    await act('permanentDelete')
    await act('restore', { targets: [target('b')], permissions: [] })
    expect([phases('a'), phases('b')]).toEqual([['outcome'], ['outcome']])
  })

  it('says when an outcome was read back, which proves less than an answer', async () => {
    hold({ a: { write: ['cutAfterAll'] } })
    await act('restore')
    expect(linesOf('a').at(-1)).toMatchObject({
      state: 'done',
      code: 'foundRestored',
      readBackAt: expect.any(String) as string,
    })
  })

  it('counts the attempts at an object in one act', async () => {
    hold({ a: { write: ['throttled'] }, b: {} })
    const shared = { memory: createActMemory(), timing: fastTiming() }
    await act('restore', { ...shared, targets: [target('a')] })
    await shared.timing.clock.sleep(30_000)
    await act('restore', { ...shared, targets: ['a', 'b'].map(target) })
    expect(linesOf('a').map(({ phase, attempt, state }) => [phase, attempt, state])).toEqual([
      ['intent', 1, undefined],
      ['outcome', 1, 'throttled'],
      ['intent', 2, undefined],
      ['outcome', 2, 'done'],
    ])
    expect(linesOf('b').map(({ attempt }) => attempt)).toEqual([1, 1])
  })
})

describe('a call that the browser sends again', () => {
  it('gets the outcomes of the first, whether that still runs or is over, and nothing is sent or logged twice', async () => {
    hold({ a: {}, b: { write: ['forbidden'] } })
    const sent = { memory: createActMemory(), call: randomUUID(), targets: ['a', 'b'].map(target) }
    const [first, second] = await Promise.all([act('restore', sent), act('restore', sent)])
    const third = await act('restore', sent)
    expect(second).toEqual(first)
    expect(third).toEqual(first)
    expect(writes()).toHaveLength(2)
    expect([phases('a'), phases('b')]).toEqual([
      ['intent', 'outcome'],
      ['intent', 'outcome'],
    ])
  })

  it('is another call where anything else in it differs', async () => {
    hold({ a: {}, b: {} })
    const sent = { memory: createActMemory(), call: randomUUID() }
    await act('restore', { ...sent, targets: [target('a')] })
    await act('restore', { ...sent, targets: [target('b')] })
    expect(directory.objects.get('b')?.place).toBe('live')
  })
})

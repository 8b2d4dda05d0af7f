import { describe, expect, it } from 'vitest'
import { act, directory, hold, outcomeOf, requests, target, setUpFakeDirectory, writes } from '../../testing/act-rig'
import { createActMemory } from './act-memory'

setUpFakeDirectory()

describe('permanent deletion', () => {
  it('is done when Graph says so', async () => {
    hold({ a: {} })
    expect(await outcomeOf('permanentDelete')).toEqual({ id: 'a', state: 'done', requestId: 'graph-request' })
    expect(directory.objects.get('a')?.place).toBe('gone')
  })

  it.each([
    ['2026-01-01T10:00:00.000Z', 'done'],
    ['2026-01-01T11:00:00+01:00', 'done'],
    ['2026-01-01T10:00:01Z', 'refused'],
    [null, 'refused'],
  ])('compares moments, not spellings: Graph says %j', async (deletedDateTime, state) => {
    hold({ a: { object: { deletedDateTime } } })
    expect(await outcomeOf('permanentDelete')).toMatchObject({ state })
    expect(writes()).toHaveLength(state === 'done' ? 1 : 0)
  })

  it('deletes nothing when neither side has a date, because nothing proves that it is the confirmed object', async () => {
    hold({ a: { object: { deletedDateTime: null } } })
    const targets = [{ id: 'a', deletedDateTime: null }]
    expect(await outcomeOf('permanentDelete', { targets })).toMatchObject({ state: 'refused', code: 'changedSince' })
    expect(writes()).toEqual([])
  })

  it.each(['page', 'blank'] as const)('deletes nothing of which it read something else (%s)', async (reaction) => {
    hold({ a: { read: [reaction, reaction, reaction] } })
    expect(await outcomeOf('permanentDelete')).toMatchObject({ state: 'failed', code: 'unreadable' })
    expect(writes()).toEqual([])
  })

  it('deletes nothing that was restored and deleted again', async () => {
    hold({ a: { object: { deletedDateTime: '2026-01-02T00:00:00Z' } } })
    expect(await outcomeOf('permanentDelete')).toMatchObject({ state: 'refused', code: 'changedSince' })
  })

  it('deletes nothing that it could not read first', async () => {
    hold({ a: { read: ['error503', 'error503', 'error503'] } })
    expect(await outcomeOf('permanentDelete')).toMatchObject({ state: 'failed', code: 'unavailable' })
    expect(writes()).toEqual([])
  })

  it('reads an object once before it deletes, so that silence holds nobody up', async () => {
    hold({ a: { read: ['silent'] } })
    expect(await outcomeOf('permanentDelete')).toMatchObject({ state: 'failed', code: 'unavailable' })
    expect(requests()).toHaveLength(1)
  })

  it.each([
    ['live', 'alreadyRestored'],
    ['gone', 'alreadyGone'],
  ] as const)('finds an object that is %s already', async (place, code) => {
    hold({ a: { object: { place } } })
    expect(await outcomeOf('permanentDelete')).toMatchObject({ state: 'alreadyDone', code })
    expect(writes()).toEqual([])
  })

  it.each(['error500AfterAll', 'silentAfterAll', 'cutAfterAll'] as const)(
    'is done when the answer was lost (%s) and the object is nowhere',
    async (reaction) => {
      hold({ a: { write: [reaction] } })
      expect(await outcomeOf('permanentDelete')).toMatchObject({
        state: 'done',
        readBackAt: expect.any(String) as string,
      })
    },
  )

  it.each(['page', 'accepted', 'anotherObject'] as const)(
    'takes no other success than 204 for a deletion (%s)',
    async (reaction) => {
      hold({ a: { write: [reaction] } })
      expect(await outcomeOf('permanentDelete')).toMatchObject({ state: 'unverified', code: 'unsettled' })
    },
  )

  it('does not call an object gone that is nowhere for a moment only', async () => {
    hold({ a: { write: ['cut'], read: ['honest', 'absent', 'absent', 'absent', 'absent'] } })
    expect(await outcomeOf('permanentDelete')).toMatchObject({ state: 'unverified', code: 'unsettled' })
  })

  it('is done when a page came instead of an answer and the object is nowhere', async () => {
    hold({ a: { write: ['pageAfterAll'] } })
    expect(await outcomeOf('permanentDelete')).toMatchObject({ state: 'done' })
  })

  it('does not call an object gone because a proxy answers 404', async () => {
    hold({ a: { write: ['cut'], read: ['honest', ...Array.from({ length: 99 }, () => 'page404' as const)] } })
    expect(await outcomeOf('permanentDelete')).toMatchObject({ state: 'unverified', code: 'unsettled' })
  })

  it.each(['error500', 'silent', 'cut'] as const)(
    'is unverified when the answer was lost (%s) and the object is still there, and is not sent again',
    async (reaction) => {
      hold({ a: { write: [reaction] } })
      expect(await outcomeOf('permanentDelete')).toMatchObject({ state: 'unverified', code: 'unsettled' })
      expect(writes()).toHaveLength(1)
    },
  )

  it('is refused for a kind that Graph never deletes on demand', async () => {
    hold({ a: {} })
    const outcome = await outcomeOf('permanentDelete', { kind: 'administrative-units' })
    expect(outcome).toEqual({ id: 'a', state: 'refused', code: 'kindForbids' })
  })

  it('is refused where the site has switched it off', async () => {
    hold({ a: {} })
    const outcome = await outcomeOf('permanentDelete', { permanentDelete: { isOn: false, maximum: 500 } })
    expect(outcome).toEqual({ id: 'a', state: 'refused', code: 'switchedOff' })
    expect(requests()).toEqual([])
  })

  it('needs consent to read too, because it reads before it deletes', async () => {
    hold({ a: {} })
    const outcome = await outcomeOf('permanentDelete', { permissions: ['User.DeleteRestore.All'] })
    expect(outcome).toMatchObject({ state: 'refused', code: 'permissionMissing', permission: 'User.Read.All' })
  })

  it('is refused whole when the act says it is larger than the site allows', async () => {
    hold({ a: {} })
    const outcome = await outcomeOf('permanentDelete', { size: 3, permanentDelete: { isOn: true, maximum: 2 } })
    expect(outcome).toMatchObject({ state: 'refused', code: 'overMaximum' })
    expect(requests()).toEqual([])
  })

  it('is refused whole when the calls of an act grow larger together than the site allows', async () => {
    hold({ a: {}, b: {}, c: {} })
    const memory = createActMemory()
    const limited = { memory, permanentDelete: { isOn: true, maximum: 2 } }
    const states = async (...ids: string[]) =>
      (await act('permanentDelete', { ...limited, targets: ids.map(target) })).outcomes.map(({ state }) => state)
    expect(await states('a')).toEqual(['done'])
    expect(await states('b', 'c')).toEqual(['refused', 'refused'])
    expect(await states('a', 'b').then((found) => found.sort())).toEqual(['alreadyDone', 'done'])
    expect(directory.objects.get('c')?.place).toBe('bin')
  })
})

import { expect, it } from 'vitest'
import type { DeletedObject } from './objects'
import { takeOverRunFile, writeRunFile } from './run-file'
import { calledBy, countFates, type Run, type RunEntry } from './runs'

const objects: readonly DeletedObject[] = [0, 1, 2].map((number) => ({
  ...{ kind: 'users', id: `id-${number}`, displayName: `Example ${number}` },
  ...{ deletedDateTime: '2026-11-20T10:00:00Z', properties: {} },
}))
const guid = '5d0c91e2-7a44-4f0b-9b1e-c3d2a8f64e10'
const run = (act: Run['act'] = 'restore'): Run => ({
  ...{ id: guid, person: 'first', tenant: 'tenant', act, reason: 'INC-7', ...calledBy(objects) },
  ...{ startedAt: 1, touchedAt: 1, status: 'ended', confirmed: { id: guid, size: 3 }, tab: 'tab', slowedAt: null },
  ...{ from: '/users', takenOver: null, counts: countFates(new Map(), 3), undone: 0 },
})
const sent = (act: Run['act']) => ({ act, call: guid, confirmed: { id: guid, size: 3 }, isAnswered: false })
const taker = { person: 'second', tenant: 'tenant', tab: 'other', now: 5 }
const whole = (act: Run['act'], entries: readonly RunEntry[]) => writeRunFile({ run: run(act), objects, entries })

it('a run that is taken over is the taker’s, paused, with what was done and without receipts', () => {
  const text = whole('restore', [
    { id: 'id-0', options: undefined, outcome: { id: 'id-0', state: 'done', receipt: 'secret' } },
    { id: 'id-1', options: { newUserPrincipalName: 'new@contoso.example' } },
  ])
  expect(text).not.toContain('secret')
  const taken = takeOverRunFile(text, taker)
  if (typeof taken === 'string') throw new Error(taken)
  expect(taken.run).toMatchObject({ person: 'second', status: 'paused', takenOver: { at: 5, tried: 1 } })
  expect(taken.run.id).not.toBe(guid)
  expect(taken.run.confirmed.id).not.toBe(guid)
  expect(taken.run.counts).toMatchObject({ done: 1, left: 2 })
  expect(taken.entries[1]?.options).toEqual({ newUserPrincipalName: 'new@contoso.example' })
})

it('a permanent delete that was under way is not certain, and not left to be sent again; a restore is left', () => {
  const fate = (act: Run['act']) => {
    const taken = takeOverRunFile(whole(act, [{ id: 'id-0', options: undefined, sent: sent(act) }]), taker)
    return typeof taken === 'string' ? taken : taken.run.counts
  }
  expect(fate('permanentDelete')).toMatchObject({ unsure: 1, left: 2 })
  expect(fate('restore')).toMatchObject({ unsure: 0, left: 3 })
})

it.each([
  ['no JSON', 'hello', 'unreadable'],
  ['other JSON', '{"a":1}', 'unreadable'],
  ['a later version', JSON.stringify({ format: 'entra-recycle-bin/run', version: 2 }), 'otherVersion'],
  ['another tenant', writeRunFile({ run: { ...run(), tenant: 'other' }, objects, entries: [] }), 'otherTenant'],
  ['an object twice', writeRunFile({ run: run(), objects: [...objects, ...objects], entries: [] }), 'unreadable'],
])('%s is refused with the reason', (_, text, problem) => {
  expect(takeOverRunFile(text, taker)).toBe(problem)
})

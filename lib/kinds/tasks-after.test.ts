import { describe, expect, it } from 'vitest'
import { kindOf, kinds } from '.'
import { holding } from './conditional'
import { tasksAfter as tasksAt, tasksBefore } from './tasks-after'

const now = new Date('2026-11-30T12:00:00Z')
const tasksAfter = (restored: Parameters<typeof tasksAt>[0]) => tasksAt(restored, now)

const application = (appId: string) => ({ kind: 'applications', properties: { appId } }) as const
const principal = (appId: string) => ({ kind: 'service-principals', properties: { appId } }) as const

describe('what still needs hands after a restore', () => {
  it.each(kinds.map(({ slug }) => slug))('is what the kind says when one of %s comes back alone', (kind) => {
    expect(tasksAfter([{ kind, properties: {} }])).toEqual(holding(kindOf(kind).restore.afterwards, {}, now))
  })

  it('leaves out what came back in the same act, and keeps it where it did for some only', () => {
    expect(tasksAfter([application('a')])).toContain('ownPrincipal')
    expect(tasksAfter([application('a'), principal('a')])).not.toContain('ownPrincipal')
    expect(tasksAfter([application('a'), principal('b')])).toContain('ownPrincipal')
    expect(tasksAfter([application('a'), principal('a'), application('b')])).toContain('ownPrincipal')
  })

  it('takes two without the value for no pair', () => {
    const without = [
      { kind: 'applications', properties: {} },
      { kind: 'service-principals', properties: {} },
    ] as const
    expect(tasksAfter(without)).toContain('ownPrincipal')
  })

  it('is named once, and is nothing for nothing', () => {
    expect(tasksAfter([application('a'), application('b')])).toEqual(tasksAfter([application('a')]))
    expect(tasksAfter([])).toEqual([])
  })

  it('is told beforehand where it lies in the object itself', () => {
    const user = (properties: Parameters<typeof tasksBefore>[0]['properties']) =>
      tasksBefore({ kind: 'users', properties }, now)
    expect(user({ accountEnabled: false })).toEqual(['stillDisabled'])
    expect(user({ userType: 'Guest', externalUserState: 'PendingAcceptance' })).toEqual(['guestInvitation'])
    expect(user({ accountEnabled: true })).toEqual([])
  })

  it('can be settled only where the kind has it', () => {
    for (const { companion, restore } of kinds.map(({ slug }) => kindOf(slug)))
      if (companion?.task) expect(restore.afterwards).toContain(companion.task)
  })
})

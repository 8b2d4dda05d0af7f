import { describe, expect, it } from 'vitest'
import { objectsPerDeleters } from '@/lib/contract/deleters'
import type { GraphAnswer, GraphRequest } from '../../graph/message'
import { createVirtualClock } from '../../testing/act-session'
import { codeOf, createReadSession, found, refused } from '../../testing/read-session'
import { tellDeleters } from './tell-deleters'

const start = createVirtualClock().time
const ago = (minutes: number) => new Date(start - minutes * 60_000).toISOString()
const day = 24 * 60
const entry = (id: string, minutes: number, more: object = {}) => ({
  activityDisplayName: 'Delete user',
  activityDateTime: ago(minutes),
  result: 'success',
  initiatedBy: {
    user: { id: 'u', displayName: 'Ann', userPrincipalName: 'ann@contoso.example', ipAddress: '203.0.113.9' },
  },
  targetResources: [{ id }],
  ...more,
})

let tenants = 0

function tellingFrom(entries: readonly object[], oldest: string | null = ago(29 * day)) {
  const isReach = ({ query }: GraphRequest) => query?.$orderby?.endsWith('asc')
  const answer = (request: GraphRequest): GraphAnswer => {
    if (!isReach(request)) return found({ value: entries })
    return oldest === null ? refused(400, { code: 'graphRefused' }) : found({ value: [{ activityDateTime: oldest }] })
  }
  const session = createReadSession(answer, { permissions: ['AuditLog.Read.All'] })
  const own = { ...session, caller: { ...session.caller, tenantId: `tell ${(tenants += 1)}` } }
  const tell = async (...names: readonly string[]) => {
    const told = await tellDeleters(own, names, createVirtualClock())
    return 'deleters' in told ? told.deleters : []
  }
  return { tell, asked: own.asked }
}

describe('who deleted the objects of a list', () => {
  it('is told of each as it is named, with the moment, the address and the program', async () => {
    const withClient = { additionalDetails: [{ key: 'User-Agent', value: 'Edge' }] }
    const { tell } = tellingFrom([entry('a', 60, withClient), entry('b', 90)])
    expect(await tell(`users/B/${ago(90)}`, `users/a/${ago(60)}`)).toMatchObject([
      { kind: 'users', id: 'B', deleter: { is: 'known', actor: { name: 'Ann' }, client: null } },
      {
        kind: 'users',
        id: 'a',
        deleter: {
          is: 'known',
          actor: { type: 'person', id: 'u' },
          at: ago(60),
          address: '203.0.113.9',
          client: 'Edge',
        },
      },
    ])
  })

  it('says why it is not told', async () => {
    const { tell } = tellingFrom([entry('a', 60)], ago(7 * day))
    const told = await tell(
      `users/new/${ago(5)}`,
      `users/lost/${ago(120)}`,
      `users/old/${ago(8 * day)}`,
      `pkis/pki/${ago(60)}`,
    )
    expect(told.map(({ deleter }) => deleter.is)).toEqual(['tooRecent', 'notTold', 'beyond', 'kindNotTold'])
  })

  it('does not say that the log ends before where nobody knows', async () => {
    const { tell } = tellingFrom([], null)
    expect((await tell(`users/old/${ago(20 * day)}`))[0]?.deleter).toEqual({ is: 'notTold' })
  })

  it('asks how far the log goes back only where something is missing from it, and once', async () => {
    const { tell, asked } = tellingFrom([entry('a', 60)])
    await tell(`users/a/${ago(60)}`)
    expect(asked.filter(({ query }) => query?.$orderby?.endsWith('asc'))).toHaveLength(0)
    await tell(`users/b/${ago(60)}`)
    await tell(`users/c/${ago(60)}`)
    expect(asked.filter(({ query }) => query?.$orderby?.endsWith('asc'))).toHaveLength(1)
  })

  it('is asked of nobody for kinds whose deletions no document names', async () => {
    const { tell, asked } = tellingFrom([])
    expect(await tell(`pkis/a/${ago(60)}`)).toMatchObject([{ deleter: { is: 'kindNotTold' } }])
    expect(asked).toEqual([])
  })

  it.each([
    [[]],
    [['users']],
    [['nothing/a/2026-01-01T00:00:00Z']],
    [['users/../2026-01-01T00:00:00Z']],
    [['users/a/yesterday']],
    [Array.from({ length: objectsPerDeleters + 1 }, () => `users/a/${ago(60)}`)],
  ])('is refused where nothing sensible is asked for', async (names) => {
    const { tell, asked } = tellingFrom([])
    expect(await codeOf(tell(...names))).toBe('invalidRequest')
    expect(asked).toEqual([])
  })
})

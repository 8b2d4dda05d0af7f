import { describe, expect, it } from 'vitest'
import { longestActorText } from '@/lib/contract/actor'
import { loggedActsIn } from './audit-entry'

const user = { id: 'U', displayName: 'Ann', userPrincipalName: 'ann@contoso.example', ipAddress: '203.0.113.9' }
const app = { appId: 'A', displayName: 'Script', servicePrincipalId: 'S' }
const entry = (more: object = {}) => ({
  activityDisplayName: 'Delete user',
  activityDateTime: '2026-01-01T00:00:00Z',
  result: 'success',
  initiatedBy: { user, app: null },
  targetResources: [{ id: 'X' }],
  ...more,
})
const actorIn = (initiatedBy: unknown) => loggedActsIn(entry({ initiatedBy }))[0]?.actor

describe('an entry of the audit log', () => {
  it('tells who did what to which object, when, from where and with what', () => {
    const additionalDetails = [{ key: 'DeviceOS', value: 'x' }, { key: 'user-agent', value: 'Graph PowerShell' }, null]
    expect(loggedActsIn(entry({ additionalDetails }))).toEqual([
      {
        id: 'x',
        activity: 'delete user',
        at: Date.parse('2026-01-01T00:00:00Z'),
        actor: { type: 'person', id: 'u', name: 'Ann', signInName: 'ann@contoso.example' },
        address: '203.0.113.9',
        client: 'Graph PowerShell',
      },
    ])
  })

  it.each([
    ['a person', { user, app: null }, { type: 'person', id: 'u' }],
    ['an application', { user: null, app }, { type: 'automation', id: 'a', name: 'Script' }],
    ['an application beside a person without a name', { user: { id: null }, app }, { type: 'automation', id: 'a' }],
    [
      'an application known by its service principal',
      { app: { ...app, appId: null } },
      { type: 'automation', id: 's' },
    ],
    ['a service known by its name', { app: { displayName: 'Device Registration' } }, { id: 'device registration' }],
    ['a person known by the sign-in name', { user: { ...user, id: '' } }, { id: 'ann@contoso.example' }],
  ])('tells an act by %s for what it is', (_, initiatedBy, actor) => {
    expect(actorIn(initiatedBy)).toMatchObject(actor)
  })

  it.each([[{ user: null, app: null }], [undefined], ['Ann'], [{ app: { appId: null, displayName: '' } }]])(
    'names nobody where it does not: %j',
    (initiatedBy) => expect(actorIn(initiatedBy)).toBeNull(),
  )

  it('counts only where the act succeeded and the moment is one', () => {
    expect(loggedActsIn(entry({ result: 'Success' }))).toHaveLength(1)
    for (const odd of [{ result: 'failure' }, { result: undefined }, { activityDateTime: 'yesterday' }])
      expect(loggedActsIn(entry(odd))).toEqual([])
  })

  it('tells of every target once, by its id in lower case, whatever became of its name', () => {
    const targetResources = [
      { id: 'A', displayName: null },
      { id: 'a' },
      { id: 'b', displayName: 'Is Hard Deleted' },
      null,
      { id: '' },
    ]
    expect(loggedActsIn(entry({ targetResources })).map(({ id }) => id)).toEqual(['a', 'b'])
    expect(loggedActsIn(entry({ targetResources: 'a' }))).toEqual([])
  })

  it('passes on no more of a name than anybody reads', () => {
    const actor = actorIn({ user: { ...user, displayName: 'x'.repeat(9_000) } })
    expect(actor?.name).toHaveLength(longestActorText)
  })
})

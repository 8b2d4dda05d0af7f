import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kindOf, kinds } from '.'
import { blockOf } from './block'
import type { GraphProperties } from './graph-properties'
import type { Kind } from './kind'
import { timeLeftOf } from './retention'

const now = new Date('2026-11-21T12:00:00Z')
const dayMs = 86_400_000
const aged = (days: number, properties: GraphProperties = {}) => ({
  deletedDateTime: new Date(now.getTime() - days * dayMs).toISOString(),
  properties,
})
const acts = ['restore', 'permanentDelete'] as const
const both = (kind: Kind, object: Parameters<typeof blockOf>[2]) => acts.map((act) => blockOf(kind, act, object, now))

const users = kindOf('users')
const applications = kindOf('applications')
const multiTenant = { signInAudience: 'AzureADMultipleOrgs' }
const personal = { signInAudience: 'PersonalMicrosoftAccount' }

describe('blockOf', () => {
  it('knows nothing against an act on an ordinary object within its 30 days', () => {
    expect(both(users, aged(29))).toEqual([null, null])
  })

  it.each(kinds.map(({ slug }) => slug))('blocks both acts past day 30, when %s are being removed', (slug) => {
    expect(both(kindOf(slug), aged(30))).toEqual(['beingRemoved', 'beingRemoved'])
  })

  it('blocks nothing because of a date that cannot be read', () => {
    expect(both(users, { deletedDateTime: null, properties: {} })).toEqual([null, null])
    expect(both(applications, { deletedDateTime: null, properties: multiTenant })).toEqual([null, null])
  })

  it('blocks both acts on a managed identity', () => {
    const properties = { servicePrincipalType: 'ManagedIdentity' }
    expect(both(kindOf('service-principals'), aged(1, properties))).toEqual(['managedIdentity', 'managedIdentity'])
  })

  it('blocks the permanent deletion of an administrative unit, which goes by itself, and not its restore', () => {
    expect(both(kindOf('administrative-units'), aged(1))).toEqual([null, 'goesByItself'])
  })

  it('lets a multitenant application be deleted past day 30, and not restored', () => {
    expect(both(applications, aged(29.9, multiTenant))).toEqual([null, null])
    expect(both(applications, aged(30, multiTenant))).toEqual(['pastRetention', null])
    expect(both(applications, aged(3_000, multiTenant))).toEqual(['pastRetention', null])
  })

  it('lets an application for personal accounts be deleted, and never restored', () => {
    expect(both(applications, aged(1, personal))).toEqual(['personalAccounts', null])
    expect(blockOf(applications, 'permanentDelete', aged(99, personal), now)).toBeNull()
    expect(blockOf(applications, 'restore', aged(99, personal), now)).not.toBeNull()
  })

  it('never lifts a block as time goes by', () => {
    const kind = fc.constantFrom(...kinds)
    const properties = fc.record({
      signInAudience: fc.constantFrom(null, 'AzureADMyOrg', ...Object.values({ ...multiTenant, ...personal })),
      servicePrincipalType: fc.constantFrom(null, 'Application', 'ManagedIdentity'),
    })
    const days = fc.double({ min: 0, max: 90, noNaN: true })
    fc.assert(
      fc.property(kind, properties, fc.constantFrom(...acts), fc.tuple(days, days), (one, values, act, ages) => {
        const [early, late] = [Math.min(...ages), Math.max(...ages)].map((age) =>
          blockOf(one, act, aged(age, values), now),
        )
        expect(early !== null && late === null).toBe(false)
      }),
    )
  })
})

describe('timeLeftOf', () => {
  it('has no end for applications of several tenants or of personal accounts', () => {
    for (const properties of [multiTenant, personal]) {
      expect(timeLeftOf(applications, aged(31, properties), now)).toMatchObject({ state: 'noEnd', isPastRestore: true })
    }
  })

  it('counts 30 days for every other object', () => {
    expect(timeLeftOf(applications, aged(20, { signInAudience: 'AzureADMyOrg' }), now)).toMatchObject({
      state: 'counting',
      amount: 10,
      unit: 'day',
    })
    expect(timeLeftOf(users, aged(20), now)).toMatchObject({ state: 'counting', amount: 10 })
  })
})

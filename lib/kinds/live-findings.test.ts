import { describe, expect, it } from 'vitest'
import { kinds } from '.'
import type { GraphProperties } from './graph-properties'
import { liveChecksOf, liveProperties } from './live-checks'
import { judgeLive, liveFindingKeys, type LiveObject, type Restored } from './live-findings'
import type { KindSlug } from './vocabulary'

const restoredAt = new Date('2026-11-30T12:00:00Z')

type Case = Partial<Restored> & { readonly live: GraphProperties; readonly counterpart?: LiveObject['counterpart'] }

function told(kind: KindSlug, { live, counterpart, ...more }: Case) {
  const restored = { kind, before: {}, restoredAt, hasCompanion: false, ...more }
  return judgeLive(restored, { properties: live, counterpart })
}
const keys = (kind: KindSlug, of: Case) => told(kind, of).map(({ key }) => key)

const sku = (skuId: string) => ({ skuId })
const state = (of: string, error: string | null = null) => ({ skuId: 'a', state: of, error })

describe('of a user', () => {
  it.each([
    [{ accountEnabled: true }, { accountEnabled: true }, 'signIn.enabled'],
    [{ accountEnabled: false, assignedLicenses: [sku('a')] }, { accountEnabled: false }, 'signIn.blockedBefore'],
    [{ accountEnabled: true }, { accountEnabled: false }, 'signIn.blockedNow'],
    [{}, { accountEnabled: false }, 'signIn.blockedNow'],
    [{ mail: 'a@b', assignedLicenses: [] }, { accountEnabled: false }, 'signIn.leftBlocked'],
  ] as const)('with %j before, %j now is %s', (before, live, key) => {
    expect(keys('users', { before, live })).toContain(key)
  })

  it.each([
    [[sku('a')], [], [], 'licences.missing'],
    [[sku('a'), sku('b')], [sku('a')], [state('Active')], 'licences.missing'],
    [[sku('a')], [sku('a')], [state('Active', 'None')], 'licences.back'],
    [[sku('a')], [sku('a')], [state('Error', 'CountViolation')], 'licences.errors'],
    [[sku('a')], [], [state('Error', 'CountViolation')], 'licences.errors'],
    [null, [], [], 'licences.none'],
  ] as const)('licences %j before, %j with %j now are %s', (before, assignedLicenses, licenseAssignmentStates, key) => {
    const live = { accountEnabled: true, assignedLicenses, licenseAssignmentStates }
    expect(keys('users', { before: { assignedLicenses: before }, live })).toContain(key)
  })

  it('without licences before needs none now', () => {
    const live = { assignedLicenses: [], licenseAssignmentStates: [] }
    expect(keys('users', { before: { assignedLicenses: [] }, live }).join()).not.toContain('licences')
  })

  it('each error of a licence is told once, and a state without an error by itself', () => {
    const licenseAssignmentStates = [state('Error', 'Other'), state('Error', 'Other'), state('Disabled', 'None')]
    const found = told('users', { live: { assignedLicenses: [], licenseAssignmentStates } })
    expect(found.find(({ key }) => key === 'licences.errors')?.values).toEqual(['Other', 'Disabled'])
  })

  it('an address that the restore gave up is told from one that is only not there yet', () => {
    const before = {
      mail: 'one@c.example',
      proxyAddresses: ['SMTP:one@c.example', 'smtp:two@c.example', 'smtp:3@c.example'],
    }
    const live = { mail: 'one@c.example', proxyAddresses: ['smtp:ONE@c.example'] }
    const found = told('users', { before, live, changes: { without: ['smtp:two@c.example'] } })
    expect(found).toContainEqual({ check: 'mail', key: 'mail.givenUp', state: 'needsHands', values: ['two@c.example'] })
    expect(found).toContainEqual({ check: 'mail', key: 'mail.missing', state: 'notYet', values: ['3@c.example'] })
  })

  it.each([
    ['2026-11-30T12:10:00Z', 'sync.seen'],
    ['2026-11-30T11:00:00Z', 'sync.notSeen'],
    [null, 'sync.notSeen'],
  ])('synced last at %s is %s', (onPremisesLastSyncDateTime, key) => {
    const live = { onPremisesSyncEnabled: true, onPremisesLastSyncDateTime }
    expect(keys('users', { before: { onPremisesSyncEnabled: true }, live })).toContain(key)
  })

  it('that was synced and is not any more needs hands', () => {
    expect(keys('users', { before: { onPremisesSyncEnabled: true }, live: {} })).toContain('sync.cloudOnly')
  })
})

describe('of a group', () => {
  const before = { groupTypes: ['Unified', 'DynamicMembership'], mailEnabled: true, securityEnabled: false }
  it.each([
    [{ ...before, groupTypes: ['DynamicMembership', 'Unified'] }, 'groupType.same'],
    [{ ...before, groupTypes: [] }, 'groupType.other'],
    [{ ...before, mailEnabled: false }, 'groupType.other'],
  ])('%j now is %s', (live, key) => {
    expect(keys('groups', { before, live })).toContain(key)
  })

  it('licences that are still processed are not back yet', () => {
    const live = { assignedLicenses: [sku('a')], licenseProcessingState: { state: 'QueuedForProcessing' } }
    expect(keys('groups', { live })).toContain('groupLicences.processing')
  })
})

describe('of an application', () => {
  it.each([
    [{ accountEnabled: true }, false, 'principal.enabled'],
    [{ accountEnabled: false }, false, 'principal.disabled'],
    [null, false, 'principal.absent'],
    [null, true, 'principal.onItsWay'],
  ] as const)('with the service principal %j (%s restored with it) is %s', (counterpart, hasCompanion, key) => {
    expect(keys('applications', { live: { appId: 'x' }, counterpart, hasCompanion })).toContain(key)
  })
})

describe('of every kind', () => {
  it.each(kinds.map(({ slug }) => slug))('%s: what Graph does not tell is never said to be so', (kind) => {
    const isTold = told(kind, { live: {}, before: { accountEnabled: true, assignedLicenses: [sku('a')] } })
    const yes = isTold.filter((one) => one.state === 'yes').map(({ key }) => key)
    expect(yes).toEqual(liveChecksOf[kind].length === 0 ? [] : ['there.live'])
  })

  it('a kind is checked exactly where it has a live address', () => {
    for (const { slug, graph } of kinds) expect(liveChecksOf[slug].includes('there')).toBe(graph.live !== null)
    expect(kinds.flatMap(({ slug }) => liveProperties(slug)).length).toBeGreaterThan(0)
    expect(new Set(liveFindingKeys).size).toBe(liveFindingKeys.length)
  })
})

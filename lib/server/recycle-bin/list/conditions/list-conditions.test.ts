import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DeletedObject } from '@/lib/contract/objects'
import { leftChoices } from '@/lib/contract/common-filters'
import { emptyView, listViewOf, type View } from '@/lib/contract/view'
import { kindOf, kinds } from '@/lib/kinds'
import type { KindSlug } from '@/lib/kinds/vocabulary'
import type { GraphProperties } from '@/lib/kinds/graph-properties'
import type { Kind } from '@/lib/kinds/kind'
import type { Actor } from '@/lib/contract/actor'
import type { Deleters } from '../../audit/deleters'
import { allOf, nothing } from './condition'
import { listConditions } from './list-conditions'

const now = new Date('2026-06-30T12:00:00Z')
const ago = (days: number, ms = 0) => new Date(now.getTime() - days * 86_400_000 + ms).toISOString()

const contextOf = (deleters: Deleters | null = null) => ({ now, deleters, mode: 'values' }) as const

function askOf(slug: KindSlug, view: Partial<View>) {
  return allOf(listConditions(kindOf(slug), listViewOf({ ...emptyView, ...view }), contextOf()))
}

function objectOf(properties: GraphProperties, deletedDateTime: string | null = ago(1)): DeletedObject {
  return { kind: 'users', id: 'a', displayName: 'Ann', deletedDateTime, properties }
}

const anyKind: fc.Arbitrary<Kind> = fc.constantFrom(...kinds.map(({ slug }) => kindOf(slug)))

describe('the conditions of a view', () => {
  it('are none where nothing is asked', () => {
    fc.assert(
      fc.property(anyKind, (kind) => {
        expect(allOf(listConditions(kind, listViewOf(emptyView), contextOf()))).toMatchObject({
          filter: null,
          isExact: true,
        })
      }),
    )
  })

  it('are joined so that each stays whole', () => {
    const { filter } = askOf('administrative-units', {
      search: 'Ann',
      membership: ['dynamic', 'assigned'],
      restricted: ['yes'],
    })
    expect(filter).toBe(
      "(startswith(displayName,'Ann') or startswith(description,'Ann'))" +
        " and (membershipType eq 'Dynamic' or membershipType eq 'Assigned') and (isMemberManagementRestricted eq true)",
    )
  })
})

describe('time left', () => {
  const foundAt = (slug: KindSlug, properties: GraphProperties, deletedDateTime: string | null) =>
    leftChoices.filter((left) => askOf(slug, { left }).matches(objectOf(properties, deletedDateTime)))

  it.each([
    [ago(31), ['expired']],
    [ago(30), ['expired']],
    [ago(30, 1), ['today', '3d', '7d', '14d', '30d']],
    [ago(29, -1), ['today', '3d', '7d', '14d', '30d']],
    [ago(29), ['3d', '7d', '14d', '30d']],
    [ago(27), ['3d', '7d', '14d', '30d']],
    [ago(27, 1), ['7d', '14d', '30d']],
    [ago(23), ['7d', '14d', '30d']],
    [ago(16), ['14d', '30d']],
    [ago(16, 1), ['30d']],
    [null, []],
  ])('of a user deleted at %s is found by %j', (deleted, choices) => {
    expect(foundAt('users', {}, deleted)).toEqual(choices)
  })

  it.each([
    [ago(29, -1), ['by-hand']],
    [ago(30), ['expired', 'by-hand']],
  ])('of what stays until deleted by hand, deleted at %s, is found by %j', (deleted, choices) => {
    expect(foundAt('applications', { signInAudience: 'AzureADMultipleOrgs' }, deleted)).toEqual(choices)
  })

  it('is told by Graph alone', () => {
    fc.assert(
      fc.property(anyKind, fc.constantFrom(...leftChoices), (kind, left) => {
        const asked = allOf(listConditions(kind, listViewOf({ ...emptyView, left }), contextOf()))
        expect(asked.isExact).toBe(true)
        expect(asked.filter).toContain(left === 'by-hand' && kind.byHandFilter ? 'signInAudience' : 'deletedDateTime')
      }),
    )
  })

  it('asks Graph for none that stay until deleted by hand where it is about when they go', () => {
    for (const left of ['today', '3d', '7d', '14d', '30d'] as const)
      expect(askOf('applications', { left }).filter).toContain(" and not (signInAudience eq 'AzureADMultipleOrgs' or ")
  })

  it('asks Graph for no object where none of the kind stays until deleted by hand', () => {
    expect(askOf('users', { left: 'by-hand' }).filter).toBe('deletedDateTime le 2000-01-01T00:00:00Z')
  })
})

describe('deleted within', () => {
  it.each([
    ['24h', ago(1), true],
    ['24h', ago(1, -1), false],
    ['7d', null, false],
    ['2026-06-01T00:00Z..2026-06-02T00:00Z', '2026-06-01T00:00:00Z', true],
    ['2026-06-01T00:00Z..2026-06-02T00:00Z', '2026-06-02T00:00:00Z', false],
    ['..2026-06-02T00:00Z', '2020-01-01T00:00:00Z', true],
    ['2026-06-02T00:00Z..', '2026-06-01T23:59:59Z', false],
  ])('%s holds %s: %s', (deletedWithin, deleted, isFound) => {
    expect(askOf('users', { deletedWithin }).matches(objectOf({}, deleted))).toBe(isFound)
  })

  it('is told by Graph alone, from the beginning until before the end', () => {
    expect(askOf('users', { deletedWithin: '2026-06-01T00:00Z..2026-06-02T00:00Z' })).toMatchObject({
      filter: 'deletedDateTime ge 2026-06-01T00:00:00.000Z and deletedDateTime le 2026-06-01T23:59:59.999Z',
      isExact: true,
    })
  })
})

describe('a domain', () => {
  it.each([
    ['users', { userPrincipalName: 'idann@contoso.com' }, true],
    ['users', { userPrincipalName: 'idann@EU.Contoso.com' }, true],
    ['users', { userPrincipalName: 'idann@notcontoso.com' }, false],
    ['users', { userPrincipalName: 'contoso.com@fabrikam.com' }, false],
    ['users', { proxyAddresses: ['SMTP:ann@fabrikam.com', 'smtp:ann@contoso.com'] }, true],
    ['groups', { mail: 'all@contoso.com' }, true],
    ['applications', { publisherDomain: 'contoso.com' }, true],
    ['applications', { identifierUris: ['api://orders.contoso.com/v1'] }, true],
    ['applications', { identifierUris: ['https://contoso.com:8443?x=y'] }, true],
    ['applications', { identifierUris: ['https://evil.com/contoso.com'] }, false],
    ['applications', { identifierUris: ['https://contoso.com@evil.com/'] }, false],
    ['service-principals', { servicePrincipalNames: ['https://app.contoso.com/a'] }, true],
    ['administrative-units', { displayName: 'contoso.com' }, false],
    ['users', {}, false],
  ] as const)('holds of %s %j: %s', (slug, properties, isFound) => {
    for (const domain of ['contoso.com', '@contoso.com', 'Contoso.COM.'])
      expect(askOf(slug, { domain }).matches(objectOf(properties))).toBe(isFound)
  })

  it('is told here, by properties that are read for it', () => {
    expect(askOf('users', { domain: 'contoso.com' })).toMatchObject({
      filter: null,
      isExact: false,
      reads: ['userPrincipalName', 'mail', 'proxyAddresses'],
    })
  })
})

describe('who deleted it', () => {
  const actor = (type: Actor['type'], id: string): Actor => ({ type, id, name: null, signInName: null })
  const actors: Readonly<Record<string, Actor>> = { p: actor('person', 'ann'), a: actor('automation', 'script') }
  const deleters: Deleters = {
    oldest: null,
    asked: null,
    of: ({ id }) => actors[id] ?? null,
  }
  const asked = (view: Partial<View>) =>
    allOf(listConditions(kindOf('users'), listViewOf({ ...emptyView, ...view }), contextOf(deleters)))
  const withId = (id: string, properties: GraphProperties = {}) => ({ ...objectOf(properties), id })

  it('is told here, and what nobody tells matches neither choice', () => {
    const choices = [
      ['person', ['p']],
      ['automation', ['a']],
      ['person:ann', ['p']],
      ['automation:script', ['a']],
      ['automation:ann', []],
    ] as const
    for (const [deletedBy, ids] of choices) {
      const { matches, isUnknown, filter, isExact } = asked({ deletedBy })
      expect({ filter, isExact }).toEqual({ filter: null, isExact: false })
      expect(['p', 'a', 'x'].filter((id) => matches(withId(id)))).toEqual(ids)
      expect(['p', 'a', 'x'].filter((id) => isUnknown(withId(id)))).toEqual(['x'])
    }
  })

  it('is unknown only of what the rest of the view means', () => {
    const { isUnknown } = asked({ deletedBy: 'person', domain: 'contoso.com' })
    expect(isUnknown(withId('x', { mail: 'x@contoso.com' }))).toBe(true)
    expect(isUnknown(withId('x', { mail: 'x@other.com' }))).toBe(false)
  })

  it('is never unknown where nobody asks', () => {
    expect(asked({ domain: 'contoso.com' }).isUnknown(withId('x', { mail: 'x@contoso.com' }))).toBe(false)
  })

  it('is not passed over where the audit log was not read', () => {
    expect(() => askOf('users', { deletedBy: 'person' })).toThrow('The audit log was not read')
  })
})

describe('a facet', () => {
  it('is told here where Graph cannot tell one of the chosen values', () => {
    expect(askOf('named-locations', { locationType: ['ip'] })).toMatchObject({ filter: null, isExact: false })
  })

  it('finds any text as it is written, without regard to case and accents, as Graph does', () => {
    const asked = askOf('users', { department: ["O'Neil's", 'Sales'] })
    expect(asked.filter).toBe("department eq 'O''Neil''s' or department eq 'Sales'")
    expect(asked.matches(objectOf({ department: 'SALES' }))).toBe(true)
    expect(asked.matches(objectOf({ department: 'Sales East' }))).toBe(false)
    expect(asked.matches(objectOf({ department: 'Sálès' }))).toBe(true)
  })

  it('asks Graph for no more alternatives than it takes', () => {
    const texts = (count: number) => Array.from({ length: count }, (_, index) => `d${index}`)
    expect(askOf('users', { department: texts(15) }).isExact).toBe(true)
    expect(askOf('users', { department: texts(16) })).toMatchObject({ filter: null, isExact: false })
  })

  it('of another kind finds nothing', () => {
    const asked = askOf('groups', { userType: ['guest'] })
    expect(asked).toMatchObject({ filter: nothing.filter, isExact: true })
    expect(asked.matches(objectOf({ userType: 'Guest' }))).toBe(false)
  })

  it('asks Graph only for values that it has in the kind', () => {
    expect(askOf('applications', { audience: ['single', 'alien'] }).filter).toBe("signInAudience eq 'AzureADMyOrg'")
    expect(askOf('applications', { audience: ['alien'] }).filter).toBe(nothing.filter)
  })
})

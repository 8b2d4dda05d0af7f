import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DeletedObject } from '@/lib/contract/objects'
import { emptyView, listViewOf, type View } from '@/lib/contract/view'
import { kindOf, kinds } from '@/lib/kinds'
import type { GraphProperties } from '@/lib/kinds/graph-properties'
import type { Kind } from '@/lib/kinds/kind'
import { alternativesPerFilter } from '@/lib/kinds/request-limits'
import type { KindSlug } from '@/lib/kinds/vocabulary'
import { allOf } from './condition'
import { listConditions } from './list-conditions'
import type { AskMode } from './ask-mode'
import { searchModes } from './search-condition'

const contextOf = (mode: AskMode) => ({ now: new Date(), deleters: null, mode })
const anyKind: fc.Arbitrary<Kind> = fc.constantFrom(...kinds.map(({ slug }) => kindOf(slug)))

function askOf(slug: KindSlug, view: Partial<View>, mode: AskMode = 'values') {
  return allOf(listConditions(kindOf(slug), listViewOf({ ...emptyView, ...view }), contextOf(mode)))
}

function objectOf(properties: GraphProperties): DeletedObject {
  return { kind: 'users', id: 'a', displayName: 'Ann', deletedDateTime: '2026-01-01T00:00:00Z', properties }
}

describe('a search', () => {
  it('asks for nothing where nothing is left to search for', () => {
    for (const search of ['\ud83d', '*', '\u200b'])
      expect(askOf('users', { search })).toMatchObject({ filter: null, search: null, isExact: true })
  })

  it('lets no text end itself, and asks for no more alternatives than Graph takes', () => {
    fc.assert(
      fc.property(anyKind, fc.string({ minLength: 1 }), (kind, search) => {
        const view = listViewOf({ ...emptyView, search })
        const { filter } = allOf(listConditions(kind, view, contextOf('values')))
        const tests = filter?.replaceAll(/'(?:[^']|'')*'/g, '$').split(' or ') ?? []
        expect(tests.length).toBeLessThanOrEqual(alternativesPerFilter)
        for (const test of tests)
          expect(test).toMatch(
            /^(?:startswith|endswith)\(\w+,\$\)$|^\w+\/any\(entry:startswith\(entry,\$\)\)$|^\w+ eq \$$/,
          )
        const { search: clause } = allOf(listConditions(kind, view, contextOf('words')))
        const clauses = clause?.replaceAll(/"(?:[^"\\]|\\.)*"/g, '$').split(' OR ') ?? []
        for (const one of clauses) expect(one).toBe('$')
      }),
    )
  })

  const id = '7e06b566-15f3-4013-8bf8-79874d52e68a'

  it.each([
    ['Jane', ['words', 'values']],
    ['DK-Customer1', ['words', 'values']],
    ['***', ['values']],
    ['jane@contoso.example', ['values']],
    ['Jane <jane@contoso.example>', ['values']],
    ['api://orders.contoso.example', ['values']],
    [id, ['values']],
    [`{${id}}`, ['values']],
    ['*ane', ['here']],
    ['*ane*', ['here']],
  ])('%j is asked for by what can find it: %j', (search, modes) => {
    expect(searchModes(kindOf('users'), search)).toEqual(search === '***' ? ['here'] : modes)
    expect(searchModes(kindOf('named-locations'), search)).toEqual(['here'])
  })

  it.each([
    ['Doe, Jane (Contractor)', '"displayName:Doe, Jane (Contractor)"'],
    ['a "b" \\c', '"displayName:a \\"b\\" \\\\c"'],
    ['R&D team', '"displayName:RD team"'],
    ['R & D', '"displayName:R D"'],
  ])('of words is a clause that cannot be ended by them: %j', (search, clause) => {
    expect(askOf('users', { search }, 'words').search).toBe(clause)
  })

  it.each([
    ['users', ['id']],
    ['applications', ['id', 'appId']],
    ['agent-identities', ['id', 'appId', 'agentIdentityBlueprintId']],
  ] as const)('takes an id for the value of each property of %s that can hold one', (slug, properties) => {
    for (const search of [id, `{${id}}`, `Object ID: ${id}`]) {
      const { filter } = askOf(slug, { search })
      for (const property of properties) expect(filter?.split(' or ')).toContain(`${property} eq '${id}'`)
    }
  })

  it('takes any text for an id only where ids may be no GUIDs', () => {
    const search = 'ext-profile.0004_consultant'
    expect(askOf('external-profiles', { search }).filter).toContain(`id eq '${search}'`)
    expect(askOf('users', { search }).filter).not.toContain('id eq')
    expect(askOf('external-profiles', { search: 'Lee Consultant' }).filter).not.toContain('id eq')
  })

  it('finds identifier URIs of an id, with api:// in front or not', () => {
    expect(askOf('applications', { search: id }).filter).toContain(
      `identifierUris/any(entry:startswith(entry,'${id}')) or identifierUris/any(entry:startswith(entry,'api://${id}'))`,
    )
  })

  it('never compares again what Graph found', () => {
    for (const mode of ['words', 'values'] as const)
      expect(askOf('users', { search: 'mu' }, mode).foundByGraph(objectOf({ displayName: 'other' }))).toBe(true)
    const narrowed = askOf('users', { search: 'mu', userType: ['guest'] })
    expect(narrowed.foundByGraph(objectOf({ userType: 'Member' }))).toBe(false)
  })
})

describe('a search where every object is gone through', () => {
  const userId = '7e06b566-15f3-4013-8bf8-79874d52e68a'
  const isFound = (slug: KindSlug, search: string, properties: GraphProperties) =>
    askOf(slug, { search }, 'here').matches({ ...objectOf(properties), id: userId })
  const mangled = `${userId.replaceAll('-', '')}x1234@contoso.example`

  it.each([
    ['users', 'x1234', { userPrincipalName: mangled }, true],
    ['users', 'X1234@contoso', { userPrincipalName: mangled }, true],
    ['users', mangled, { userPrincipalName: mangled }, true],
    ['users', '7e06', { userPrincipalName: mangled, id: userId }, false],
    ['users', '7e06b566', { id: userId }, true],
    ['users', 'ustomer', { displayName: 'DK-Customer1-Project1' }, true],
    ['users', '*ustomer*', { displayName: 'DK-Customer1-Project1' }, true],
    ['users', 'Jane Doe', { displayName: 'Doe, Jane (Contractor)' }, true],
    ['users', 'jane roe', { displayName: 'Doe, Jane (Contractor)' }, false],
    ['users', 'HelloWorld', { displayName: 'World, hello' }, true],
    ['users', 'helloworld', { displayName: 'hello-world' }, true],
    ['users', 'mu', { displayName: 'Thomas Müller' }, true],
    ['users', 'STRASSE', { surname: 'Straßer' }, true],
    ['users', '+45 12 34 56-78', { mobilePhone: '+4512345678' }, true],
    ['users', '12345678', { businessPhones: ['+45 1234 5678'] }, true],
    ['users', '1234', { businessPhones: ['+45 12 34'] }, false],
    ['users', 'front.office', { proxyAddresses: ['smtp:front.office@contoso.example'] }, true],
    ['named-locations', '203.0.113', { ipRanges: [{ cidrAddress: '203.0.113.0/24' }] }, true],
    ['certificate-authorities', 'contoso practice', { issuer: 'CN=Root, O=Contoso Practice' }, true],
    ['certificate-authorities', 'A1:B2:C3:D4:E5:F6:07:18', { thumbprint: 'A1B2C3D4E5F607182930' }, true],
    ['users', 'nobody', {}, false],
  ] as const)('finds in %s by %j %j: %s', (slug, search, properties, expected) => {
    expect(isFound(slug, search, properties)).toBe(expected)
  })

  it('reads what it looks at', () => {
    expect(askOf('users', { search: 'x' }, 'here').reads).toEqual(
      expect.arrayContaining(['displayName', 'proxyAddresses', 'otherMails', 'employeeId', 'userPrincipalName']),
    )
  })
})

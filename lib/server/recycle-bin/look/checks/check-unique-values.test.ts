import { describe, expect, it } from 'vitest'
import type { KindSlug } from '@/lib/kinds/vocabulary'
import { roles, type RoleName } from '@/lib/kinds/roles'
import { alternativesPerFilter } from '@/lib/kinds/request-limits'
import type { GraphRequest } from '../../../graph/message'
import { found, refused } from '../../../testing/read-session'
import { listed, lookAt } from '../../../testing/look-rig'
import { literalOf } from '../../../graph/literal'
import { placesHolding } from './live-holders'

const user = { id: 'b', displayName: 'Ann B', department: 'Sales' }
const group = { id: 'g', displayName: 'Sales' }
const userHolder = { kind: 'users', ...user }
const groupHolder = { kind: 'groups', ...group, department: null }

describe('the check of addresses', () => {
  const look = (proxyAddresses: string[], routes = {}, slug: KindSlug = 'users') =>
    // Without a name nobody is asked for namesakes.
    lookAt(slug, { displayName: null, proxyAddresses }, { routes })

  it('is fine, with the number of those looked up, when nobody has one', async () => {
    expect((await look(['SMTP:a@c.example', 'smtp:b@c.example'])).of('proxyAddresses')).toEqual({
      check: 'proxyAddresses',
      verdict: 'fine',
      total: 2,
    })
  })

  it('is left out where there is none', async () => {
    expect((await look([])).of('proxyAddresses')).toBeUndefined()
  })

  it.each([
    ['SMTP:ann@c.example', 'smtp:ann@c.example'],
    ['smtp:ann@c.example', 'SMTP:ann@c.example'],
    ['Smtp:ann@c.example', 'SMTP:Ann@C.example'],
    ['sip:ann@c.example', 'sip:ann@c.example'],
  ])('finds %s where the holder has it as %s', async (value, held) => {
    const holds = (filter: string) => filter.toLowerCase().includes(`'${held.toLowerCase()}'`)
    const users = ({ query }: GraphRequest) =>
      found({ value: holds(query?.$filter ?? '') ? [{ ...user, proxyAddresses: [held] }] : [] })
    expect((await look([value], { '/users': users })).of('proxyAddresses')).toMatchObject({
      check: 'proxyAddresses',
      verdict: 'choice',
      taken: [{ value, holder: userHolder }],
      total: 1,
    })
  })

  it('asks for an address as primary one and as another one, because the holder may have it as either', async () => {
    const { asked } = await look(["SMTP:o'neil@c.example", 'x500:/o=C'])
    const filter = asked.find(({ path }) => path === '/users')?.query?.$filter
    expect(filter?.split(' or ')).toEqual([
      "proxyAddresses/any(v:v eq 'smtp:o''neil@c.example')",
      "proxyAddresses/any(v:v eq 'SMTP:o''neil@c.example')",
      "proxyAddresses/any(v:v eq 'x500:/o=C')",
    ])
  })

  it('finds an address that a group holds, and names the group', async () => {
    const held = { ...group, proxyAddresses: ['SMTP:sales@c.example'] }
    const { of } = await look(['smtp:sales@c.example', 'smtp:free@c.example'], { '/groups': listed([held]) })
    expect(of('proxyAddresses')).toMatchObject({
      verdict: 'choice',
      taken: [{ value: 'smtp:sales@c.example', holder: groupHolder }],
      total: 2,
    })
  })

  it('finds an address that a mail contact holds, and says where the app may not look at contacts', async () => {
    const contact = { id: 'c', displayName: 'Print Shop', proxyAddresses: ['smtp:print@c.example'] }
    const routes = { '/contacts': listed([contact]) }
    const lookAs = (...permissions: string[]) =>
      lookAt('users', { proxyAddresses: ['smtp:print@c.example'] }, { routes, permissions })
    expect((await lookAs('User.Read.All', 'Group.Read.All', 'OrgContact.Read.All')).of('proxyAddresses')).toMatchObject(
      {
        verdict: 'choice',
        taken: [{ holder: { kind: 'mail-contacts', id: 'c', displayName: 'Print Shop' } }],
      },
    )
    expect((await lookAs('User.Read.All', 'Group.Read.All')).of('proxyAddresses')).toEqual({
      check: 'proxyAddresses',
      verdict: 'unread',
      notAsked: ['mail-contacts'],
      failure: { code: 'permissionMissing', permission: 'OrgContact.Read.All' },
    })
  })

  it('puts a refusal of contacts down to the roles of the person where these are known', async () => {
    const routes = { '/contacts': refused(403, { code: 'forbidden' }) }
    const failureWith = async (role: RoleName) => {
      const roleTemplateIds = [roles[role].templateId]
      const { of } = await lookAt('users', { proxyAddresses: ['smtp:a@c.example'] }, { routes, roleTemplateIds })
      return of('proxyAddresses')?.failure?.code
    }
    expect(await failureWith('groupsAdministrator')).toBe('roleMissing')
    expect(await failureWith('userAdministrator')).toBe('forbidden')
  })

  it('names nobody whom Graph shows without the address', async () => {
    const { of } = await look(['smtp:ann@c.example'], { '/users': listed([{ ...user, proxyAddresses: null }]) })
    expect(of('proxyAddresses')?.verdict).toBe('fine')
  })

  it('blocks a group, whose restore cannot leave an address behind', async () => {
    const held = { ...user, proxyAddresses: ['SMTP:sales@c.example'] }
    const { of } = await look(['SMTP:sales@c.example'], { '/users': listed([held]) }, 'groups')
    expect(of('proxyAddresses')).toMatchObject({ verdict: 'blocks', taken: [{ holder: userHolder }] })
  })

  it('is said to be unread, and not fine, where one of the holders cannot be asked', async () => {
    const routes = { '/groups': refused(403, { code: 'forbidden', requestId: 'r' }) }
    const roleTemplateIds = [roles.reportsReader.templateId]
    const { of } = await lookAt('users', { proxyAddresses: ['smtp:a@c.example'] }, { routes, roleTemplateIds })
    expect(of('proxyAddresses')).toEqual({
      check: 'proxyAddresses',
      verdict: 'unread',
      notAsked: ['groups'],
      failure: { code: 'roleMissing', requestId: 'r' },
    })
  })

  it('says which permission is missing where the app may not look at groups', async () => {
    const { of } = await lookAt('users', { proxyAddresses: ['smtp:a@c.example'] }, { permissions: ['User.Read.All'] })
    expect(of('proxyAddresses')).toMatchObject({
      verdict: 'unread',
      failure: { code: 'permissionMissing', permission: 'Group.Read.All' },
    })
  })

  it('tells what it found although another holder could not be asked', async () => {
    const held = { ...user, proxyAddresses: ['smtp:a@c.example'] }
    const routes = { '/users': listed([held]), '/groups': refused(503, { code: 'unavailable' }) }
    expect((await look(['smtp:a@c.example'], routes)).of('proxyAddresses')).toMatchObject({ verdict: 'choice' })
  })

  it('asks for no more alternatives at once than Graph takes, and misses none', async () => {
    const addresses = Array.from({ length: 23 }, (_, index) => `smtp:a${index}@c.example`)
    const last = { ...user, proxyAddresses: ['SMTP:a22@c.example'] }
    const { of, asked } = await look(addresses, { '/users': listed([last], "'SMTP:a22@c.example'") })
    const filters = asked
      .filter(({ path }) => path === '/users')
      .map(({ query }) => query?.$filter?.split(' or ') ?? [])
    expect(filters.flat()).toHaveLength(46)
    expect(Math.max(...filters.map((alternatives) => alternatives.length))).toBeLessThanOrEqual(alternativesPerFilter)
    expect(of('proxyAddresses')).toMatchObject({ taken: [{ value: 'smtp:a22@c.example' }], total: 23 })
  })
})

describe('the checks of other values', () => {
  it.each([
    ['groups', 'mailNickname', "o'neil", "mailNickname eq 'o''neil'"],
    ['applications', 'uniqueName', 'hr', "uniqueName eq 'hr'"],
    ['applications', 'identifierUris', ['api://hr'], "identifierUris/any(v:v eq 'api://hr')"],
  ] as const)('of %s: a taken %s blocks', async (slug, check, value, filter) => {
    const holder = { id: 'h', displayName: 'Holder' }
    const path = `/${slug}`
    const { of, asked } = await lookAt(
      slug,
      { [check]: value },
      { routes: { [path]: listed([{ ...holder, [check]: value }]) } },
    )
    expect(asked.find((request) => request.path === path)?.query?.$filter).toBe(filter)
    expect(of(check)).toMatchObject({ verdict: 'blocks', taken: [{ holder: { kind: slug, ...holder } }], total: 1 })
    expect((await lookAt(slug, { [check]: value })).of(check)).toEqual({ check, verdict: 'fine', total: 1 })
  })

  it('asks only for what is there', async () => {
    const { asked } = await lookAt('applications', { displayName: null, uniqueName: '', identifierUris: null })
    expect(asked.map(({ path }) => path)).not.toContain('/applications')
  })
})

describe('placesHolding', () => {
  it('names each place of living once', () => {
    expect(placesHolding('proxyAddresses').map(({ slug }) => slug)).toEqual(['users', 'groups', 'mail-contacts'])
    expect(placesHolding('userPrincipalName').map(({ slug }) => slug)).toEqual(['users'])
    expect(placesHolding('thumbprint')).toEqual([])
  })
})

describe('literal', () => {
  it('lets no text end itself', () => {
    expect(literalOf("a' or 'b")).toBe("'a'' or ''b'")
  })
})

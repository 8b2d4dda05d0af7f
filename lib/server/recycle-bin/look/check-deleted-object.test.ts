import { describe, expect, it } from 'vitest'
import { kinds } from '@/lib/kinds'
import type { GraphAnswer } from '../../graph/message'
import { fastTiming } from '../../testing/act-session'
import { everyPermission, codeOf, found, notFound, refused } from '../../testing/read-session'
import { listed, lookAt, sessionWith } from '../../testing/look-rig'
import { checkDeletedObject } from './check-deleted-object'

const person = { userPrincipalName: 'aann@contoso.example', proxyAddresses: ['SMTP:ann@contoso.example'] }
const forbidden = refused(403, { code: 'forbidden', requestId: 'r' })
const challenge = refused(401, { code: 'stepUp', claims: '{}' })
const withPermissions = (...permissions: string[]) => ({ permissions })

describe('checking a deleted object', () => {
  it('gives findings in the order of the kind, and when it looked', async () => {
    const { session, kind } = sessionWith('users', person)
    const { findings, checkedAt } = await checkDeletedObject(session, kind, 'a', fastTiming())
    expect(findings.map(({ check, verdict }) => [check, verdict])).toEqual([
      ['signInName', 'fine'],
      ['proxyAddresses', 'fine'],
      ['synced', 'fine'],
      ['privilegedTarget', 'fine'],
    ])
    expect(checkedAt).toBe('2026-01-01T00:00:00.000Z')
  })

  it('looks nothing up where the object has nothing to look up', async () => {
    const { findings, asked } = await lookAt('applications', { identifierUris: [], uniqueName: null })
    expect(findings).toEqual([])
    const filters = asked.flatMap(({ query }) => query?.$filter ?? [])
    expect(filters, 'only for namesakes').toEqual(["displayName eq 'Ann'"])
  })

  it.each(kinds.map(({ slug }) => slug))(
    'finds a verdict for %s and names no check that the kind lacks',
    async (slug) => {
      const { findings } = await lookAt(slug, { appId: 'app', mailNickname: 'ann', uniqueName: 'u', ...person })
      const { checks } = sessionWith(slug, {}).kind
      expect(checks).toEqual(expect.arrayContaining(findings.map(({ check }) => check)))
      expect(findings.every(({ verdict }) => verdict !== 'unread')).toBe(true)
    },
  )

  it('lets a check that fails take no other with it', async () => {
    const broken = refused(503, { code: 'unavailable' })
    const { of } = await lookAt('users', person, {
      routes: { '/users': broken, '/groups': broken, '/users/ann%40contoso.example': broken },
    })
    expect(of('signInName')).toMatchObject({ verdict: 'unread', failure: { code: 'unavailable' } })
    expect(of('proxyAddresses')).toMatchObject({ verdict: 'unread', failure: { code: 'unavailable' } })
    expect([of('synced')?.verdict, of('privilegedTarget')?.verdict]).toEqual(['fine', 'fine'])
  })

  it('lets an answer without sense take no other check with it', async () => {
    const { of } = await lookAt('users', person, { routes: { '/users': found('<html>') } })
    expect(of('proxyAddresses')).toEqual({
      check: 'proxyAddresses',
      verdict: 'unread',
      failure: { code: 'unreadable' },
    })
    expect(of('signInName')?.verdict).toBe('fine')
  })

  it.each<[string, Record<string, GraphAnswer>]>([
    ['the sign-in name', { '/users/ann%40contoso.example': challenge }],
    ['the addresses', { '/groups': challenge }],
    ['the roles', { '/roleManagement/directory/roleAssignments': challenge }],
  ])('asks for a new sign-in when Graph challenges at %s', async (_, routes) => {
    const { session, kind } = sessionWith('users', person, { routes })
    expect(await codeOf(checkDeletedObject(session, kind, 'a', fastTiming()))).toBe('stepUp')
  })

  it('says where it looked, once for each place, and not where nobody answered', async () => {
    const places = async (routes = {}) => {
      const { session, kind } = sessionWith('users', person, { routes })
      const { looked } = await checkDeletedObject(session, kind, 'a', fastTiming())
      return looked.map(({ place, isBin }) => `${isBin ? 'deleted ' : ''}${place}`).sort()
    }
    const everywhere = ['deleted users', 'groups', 'mail-contacts', 'role-assignments', 'users', 'verified-domains']
    expect(await places()).toEqual(everywhere)
    expect(await places({ '/contacts': forbidden, '/organization': forbidden })).toEqual(
      everywhere.filter((place) => place !== 'mail-contacts' && place !== 'verified-domains'),
    )
  })

  it('has nothing to check of an object that is gone', async () => {
    const path = '/directory/deletedItems/a/microsoft.graph.user'
    const { session, kind } = sessionWith('users', person, { routes: { [`v1.0${path}`]: notFound } })
    expect(await codeOf(checkDeletedObject(session, kind, 'a', fastTiming()))).toBe('alreadyGone')
  })
})

describe('the check of the sign-in name', () => {
  it('offers a choice where a live user has the name that the person knew', async () => {
    const live = found({ id: 'b', displayName: 'Ann B', department: 'Sales' })
    const { of } = await lookAt('users', person, { routes: { '/users/ann%40contoso.example': live } })
    const holder = { kind: 'users', id: 'b', displayName: 'Ann B', department: 'Sales' }
    expect(of('signInName')).toEqual({
      check: 'signInName',
      verdict: 'choice',
      taken: [{ value: 'ann@contoso.example', holder }],
    })
  })

  it('gives way to the domain where that is not verified: nobody can have the name', async () => {
    const { of, asked } = await lookAt('users', { userPrincipalName: 'aann@fabrikam.example' })
    expect(of('signInName')).toBeUndefined()
    expect(of('signInDomain')).toEqual({
      check: 'signInDomain',
      verdict: 'choice',
      domain: { signInName: 'ann@fabrikam.example', name: 'fabrikam.example', preferred: 'contoso.example' },
    })
    expect(asked.filter(({ path }) => path === '/organization')).toHaveLength(1)
  })

  it('is asked for where the domains cannot be read, which is said', async () => {
    const { of } = await lookAt('users', person, { routes: { '/organization': forbidden } })
    expect(of('signInName')?.verdict).toBe('fine')
    expect(of('signInDomain')).toMatchObject({ verdict: 'unread', failure: { code: 'forbidden' } })
  })

  it('is left out where there is no name', async () => {
    expect((await lookAt('users', { userPrincipalName: null })).of('signInName')).toBeUndefined()
  })

  it('is said to be unread where Graph refuses', async () => {
    const { of } = await lookAt('users', person, { routes: { '/users/ann%40contoso.example': forbidden } })
    expect(of('signInName')).toMatchObject({ verdict: 'unread', failure: { code: 'forbidden' } })
  })

  it('needs the permission to read people, also for agent users', async () => {
    const { of } = await lookAt('agent-users', person, withPermissions('AgentIdUser.ReadWrite.All'))
    expect(of('signInName')).toEqual({
      check: 'signInName',
      verdict: 'unread',
      notAsked: ['users'],
      failure: { code: 'permissionMissing', permission: 'User.Read.All' },
    })
  })
})

describe('the check of privileged targets', () => {
  const path = '/roleManagement/directory/roleAssignments'

  it('names each role once', async () => {
    const helpdesk = { roleDefinitionId: 'r', roleDefinition: { displayName: 'Helpdesk Administrator' } }
    const items = [helpdesk, helpdesk, { roleDefinitionId: 's' }]
    const { of } = await lookAt('users', person, { routes: { [path]: listed(items, "principalId eq 'a'") } })
    expect(of('privilegedTarget')).toEqual({
      check: 'privilegedTarget',
      verdict: 'note',
      roles: ['Helpdesk Administrator', 's'],
    })
  })

  it('says which permission would tell, and asks nothing without', async () => {
    const { of, asked } = await lookAt('users', person, withPermissions('User.Read.All', 'Group.Read.All'))
    expect(of('privilegedTarget')).toEqual({
      check: 'privilegedTarget',
      verdict: 'unread',
      notAsked: ['role-assignments'],
      failure: { code: 'permissionMissing', permission: 'RoleManagement.Read.Directory' },
    })
    expect(asked.map((request) => request.path)).not.toContain(path)
  })

  it('is said to be unread where Graph refuses', async () => {
    const { of } = await lookAt('users', person, { routes: { [path]: forbidden } })
    expect(of('privilegedTarget')).toMatchObject({ verdict: 'unread', failure: { code: 'forbidden', requestId: 'r' } })
  })
})

describe('the check of synchronisation', () => {
  it.each(['users', 'groups', 'devices'] as const)('notes that %s come from on-premises', async (slug) => {
    expect((await lookAt(slug, { onPremisesSyncEnabled: true })).of('synced')?.verdict).toBe('note')
    expect((await lookAt(slug, { onPremisesSyncEnabled: null })).of('synced')?.verdict).toBe('fine')
  })
})

describe('the check of deletion protection', () => {
  const path = 'beta/directory/deletedItems/a/microsoft.graph.group'
  const group = (isOn: unknown, deletedDateTime: unknown) =>
    lookAt(
      'groups',
      {},
      { routes: { [path]: found({ id: 'a', isHardDeleteProtectionEnabled: isOn, deletedDateTime }) } },
    )

  it('says until when a group is protected', async () => {
    expect((await group(true, '2025-12-30T00:00:00Z')).of('deletionProtection')).toEqual({
      check: 'deletionProtection',
      verdict: 'note',
      until: '2026-01-06T00:00:00.000Z',
    })
  })

  it.each([
    ['is over', true, '2025-12-25T00:00:00Z'],
    ['is off', false, '2025-12-30T00:00:00Z'],
    ['has no date', true, null],
    ['is not known', undefined, '2025-12-30T00:00:00Z'],
  ])('says nothing where it %s', async (_, isOn, deletedDateTime) => {
    expect((await group(isOn, deletedDateTime)).of('deletionProtection')).toBeUndefined()
  })

  it('says that it could not be read, and takes a cloud that does not know the property for one without protection', async () => {
    const refusing = (status: number) =>
      lookAt('groups', {}, { routes: { [path]: refused(status, { code: 'graphRefused' }) } })
    expect((await refusing(403)).of('deletionProtection')).toMatchObject({ verdict: 'unread' })
    expect((await refusing(400)).of('deletionProtection')).toBeUndefined()
  })

  it('asks beta for nothing where the kind has no such protection', async () => {
    const { asked } = await lookAt('agent-users', person, { permissions: everyPermission })
    expect(asked.filter(({ api }) => api === 'beta')).toEqual([])
  })
})

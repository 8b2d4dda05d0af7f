import { describe, expect, it } from 'vitest'
import { kinds } from '@/lib/kinds'
import type { KindSlug } from '@/lib/kinds/vocabulary'
import type { GraphProperties } from '@/lib/kinds/graph-properties'
import { roles, type RoleName } from '@/lib/kinds/roles'
import type { Failure } from '@/lib/contract/app-error'
import { everyPermission, found, refused } from '../../testing/read-session'
import { listed, sessionWith, type Routes } from '../../testing/look-rig'
import { explainRefusedAct } from './refused-act'

const now = new Date('2026-01-01T00:00:00Z')
const forbidden = { code: 'forbidden', requestId: 'r' } as const
const invalid = { code: 'graphRefused', graphCode: 'Request_BadRequest' } as const
const deletedApplications = '/directory/deletedItems/microsoft.graph.application'
const both = ['restore', 'permanentDelete'] as const

type Case = {
  act?: (typeof both)[number]
  failure?: Failure
  properties?: GraphProperties
  /** Null where they are not known. */
  held?: readonly RoleName[] | null
  routes?: Routes
  permissions?: readonly string[]
}

async function explain(
  slug: KindSlug,
  { act = 'restore', failure = forbidden, properties = {}, held = [], routes = {}, permissions }: Case,
) {
  const roleTemplateIds = held && held.map((role) => roles[role].templateId)
  const { session, kind } = sessionWith(slug, properties, {
    routes,
    roleTemplateIds,
    ...(permissions && { permissions }),
  })
  const explained = await explainRefusedAct(session, kind, 'a', { act, failure, now })
  return { explained, asked: session.asked }
}

describe.each([['403', forbidden] as const, ['400', invalid] as const])(
  'a refusal with %s is explained',
  (_, failure) => {
    it.each(both)('by the managed identity (%s)', async (act) => {
      const properties = { servicePrincipalType: 'ManagedIdentity', appId: 'app' }
      const { explained } = await explain('service-principals', { act, failure, properties })
      expect(explained).toEqual({ ...failure, code: 'managedIdentity' })
    })

    it('by the personal accounts of an application', async () => {
      const properties = { signInAudience: 'PersonalMicrosoftAccount' }
      const { explained } = await explain('applications', { failure, properties })
      expect(explained).toEqual({ ...failure, code: 'personalAccounts' })
    })

    it.each([
      ['applications', { signInAudience: 'AzureADMultipleOrgs' }, 'pastRetention'],
      ['users', {}, 'beingRemoved'],
    ] as const)('by the age of the object (%s)', async (slug, properties, code) => {
      const deletedDateTime = '2025-12-01T00:00:00Z'
      const { explained } = await explain(slug, { failure, properties: { ...properties, deletedDateTime } })
      expect(explained).toEqual({ ...failure, code })
    })

    it('by the kind, which is never deleted permanently', async () => {
      const { explained } = await explain('administrative-units', { act: 'permanentDelete', failure })
      expect(explained).toEqual({ ...failure, code: 'kindForbids' })
    })

    it('by the application that is deleted too', async () => {
      const routes = { [deletedApplications]: listed([{ id: 'x', appId: 'app' }]) }
      const { explained } = await explain('service-principals', { failure, properties: { appId: 'app' }, routes })
      expect(explained).toEqual({ ...failure, code: 'companionDeleted' })
    })

    it('by the application that is gone for good', async () => {
      const { explained } = await explain('service-principals', { failure, properties: { appId: 'app' } })
      expect(explained).toEqual({ ...failure, code: 'companionGone' })
    })

    it('by the protection from permanent deletion, with its end', async () => {
      const isProtected = found({
        id: 'a',
        deletedDateTime: '2025-12-30T00:00:00Z',
        isHardDeleteProtectionEnabled: true,
      })
      const routes = { 'beta/directory/deletedItems/a/microsoft.graph.user': isProtected }
      const { explained } = await explain('users', { act: 'permanentDelete', failure, routes })
      expect(explained).toEqual({ ...failure, code: 'deletionProtected', until: '2026-01-06T00:00:00.000Z' })
      expect((await explain('users', { act: 'restore', failure, routes })).explained.code).not.toBe('deletionProtected')
    })

    it.each(both)('by the role-assignable group (%s)', async (act) => {
      const { explained } = await explain('groups', {
        act,
        failure,
        properties: { isAssignableToRole: true },
        held: ['groupsAdministrator'],
      })
      expect(explained).toEqual({ ...failure, code: 'roleAssignable' })
    })
  },
)

describe('a refusal with 403', () => {
  it.each<[KindSlug, readonly RoleName[], string]>([
    ['users', [], 'roleMissing'],
    ['users', ['userAdministrator'], 'privilegedTarget'],
    ['agent-users', ['agentIdAdministrator'], 'forbidden'],
    ['pkis', ['privilegedAuthenticationAdministrator'], 'roleUnsure'],
  ])('of %s by the roles %j is else %s', async (slug, held, code) => {
    expect((await explain(slug, { held })).explained.code).toBe(code)
  })

  it('of a role-assignable group is not put down to the group where the person has the higher role', async () => {
    const properties = { isAssignableToRole: true }
    const { explained } = await explain('groups', { properties, held: ['globalAdministrator'] })
    expect(explained.code).toBe('forbidden')
  })

  it('of a role-assignable group is put down to the group where the roles of the person are not known', async () => {
    const properties = { isAssignableToRole: true }
    const { explained } = await explain('groups', { properties, held: null })
    expect(explained.code).toBe('roleAssignable')
  })

  it.each([
    ['pkis', 'PublicKeyInfrastructure.ReadWrite.All'],
    ['devices', 'Directory.AccessAsUser.All'],
  ] as const)('of %s despite the role names the permission that may be needed besides', async (slug, permission) => {
    const held = ['globalAdministrator'] as const
    const without = await explain(slug, { held, permissions: everyPermission.filter((name) => name !== permission) })
    expect(without.explained).toEqual({ ...forbidden, permission })
    expect((await explain(slug, { held })).explained).toEqual(forbidden)
  })

  it('is not put down to the application while that lives, or is in another tenant', async () => {
    const routes = { '/applications': listed([{ id: 'x' }]) }
    const here = await explain('service-principals', { properties: { appId: 'app' }, routes })
    const elsewhere = { appId: 'app', appOwnerOrganizationId: 'other' }
    const there = await explain('service-principals', { properties: elsewhere })
    expect([here.explained.code, there.explained.code]).toEqual(['roleMissing', 'roleMissing'])
  })

  it('is not put down to the application where a permanent deletion was refused', async () => {
    const { explained } = await explain('service-principals', { act: 'permanentDelete', properties: { appId: 'app' } })
    expect(explained.code).toBe('roleMissing')
  })

  it('is put down to the person where the object cannot be read', async () => {
    const routes = {
      'v1.0/directory/deletedItems/a/microsoft.graph.servicePrincipal': refused(503, { code: 'unavailable' }),
    }
    const properties = { servicePrincipalType: 'ManagedIdentity' }
    expect((await explain('service-principals', { properties, routes })).explained.code).toBe('roleMissing')
  })
})

describe('a refusal with 400', () => {
  it('stays as it is where nothing explains it', async () => {
    expect((await explain('users', { failure: invalid })).explained).toEqual(invalid)
  })
})

describe('any other failure', () => {
  it.each(['conflict', 'throttled', 'stepUp', 'signedOut', 'quotaExceeded', 'unavailable'] as const)(
    'stays as it is, and nothing is asked: %s',
    async (code) => {
      const properties = { servicePrincipalType: 'ManagedIdentity' }
      const { explained, asked } = await explain('service-principals', { failure: { code }, properties })
      expect(explained).toEqual({ code })
      expect(asked).toEqual([])
    },
  )
})

const acts = kinds.flatMap(({ slug, permanentDelete }) =>
  both.filter((act) => act === 'restore' || permanentDelete.isPossible).map((act) => ({ slug, act })),
)

it.each(acts)('that a Global Reader may not $act $slug is told to be a matter of roles', async ({ slug, act }) => {
  const { explained } = await explain(slug, { act, held: ['globalReader'] })
  expect(explained).toEqual({ ...forbidden, code: 'roleMissing' })
})

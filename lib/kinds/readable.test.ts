import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kinds } from '.'
import { accessTo, type Rights } from './access'
import { cloudNames } from './cloud'
import { rolesToRestore, roleToSee } from './fitting-roles'
import { operations } from './kind'
import { firstReadable, kindsThatTakeARole } from './readable'
import { roles, type RoleName } from './roles'

const permissions = [...new Set(kinds.flatMap((kind) => operations.flatMap((name) => kind.permissions[name])))]
const rights = (held: readonly RoleName[] | null, other: Partial<Rights> = {}): Rights => ({
  permissions,
  roleTemplateIds: held && held.map((name) => roles[name].templateId),
  permanentDelete: { isOn: true },
  cloud: 'global',
  ...other,
})
const anyRights = fc
  .record({
    held: fc.option(fc.subarray(Object.keys(roles) as RoleName[])),
    permissions: fc.subarray(permissions),
    cloud: fc.constantFrom(...cloudNames),
  })
  .map(({ held, ...other }) => rights(held, other))

describe('firstReadable', () => {
  it.each([
    ['userAdministrator', 'users'],
    ['groupsAdministrator', 'groups'],
    ['teamsAdministrator', 'external-profiles'],
    ['applicationAdministrator', 'applications'],
    ['agentIdAdministrator', 'agent-identities'],
    ['conditionalAccessAdministrator', 'conditional-access-policies'],
    ['cloudDeviceAdministrator', 'devices'],
    ['globalReader', 'users'],
  ] as const)('leads somebody who is %s to %s', (role, slug) => {
    expect(firstReadable(rights([role]))).toBe(slug)
  })

  it('is the first list where the roles are not known, and none without a role', () => {
    expect(firstReadable(rights(null))).toBe('users')
    expect(firstReadable(rights([]))).toBeNull()
  })

  it('never leads past a list that can be read, to one that cannot', () => {
    fc.assert(
      fc.property(anyRights, (any) => {
        const verdicts = new Map(kinds.map((kind) => [kind.slug, accessTo(kind, 'read', any).verdict]))
        const slug = firstReadable(any)
        const all = [...verdicts.values()]
        const best = all.includes('yes') ? 'yes' : all.includes('askGraph') ? 'askGraph' : undefined
        expect(slug === null ? undefined : verdicts.get(slug)).toBe(best)
      }),
    )
  })
})

describe('the roles to ask for', () => {
  it('each see and restore the kinds that they are named for, and leave out none', () => {
    const fitting = rolesToRestore(kinds)
    for (const { role, kinds: ofRole } of fitting) {
      for (const kind of ofRole) {
        for (const act of ['read', 'restore'] as const) {
          expect(accessTo(kind, act, rights([role])), `${role}, ${kind.slug}`).toEqual({ verdict: 'yes', role })
        }
      }
    }
    expect(fitting.flatMap((one) => one.kinds.map(({ slug }) => slug)).sort()).toEqual(
      kinds.map(({ slug }) => slug).sort(),
    )
  })

  it('are lower than Global Administrator wherever another role is enough', () => {
    const named = rolesToRestore(kinds).find(({ role }) => role === 'globalAdministrator')
    for (const { roles: ofKind } of named?.kinds ?? []) expect(ofKind.restore.sure).toEqual(['globalAdministrator'])
  })

  it('are Global Reader for whoever only wants to look, of each kind', () => {
    expect(roleToSee(kinds)).toEqual({ role: 'globalReader', kinds })
    expect(roleToSee([])).toBeNull()
  })

  it('are asked for only where a role is what is missing', () => {
    fc.assert(
      fc.property(anyRights, (any) => {
        const taking = kindsThatTakeARole(any)
        const helped = rights(['globalAdministrator'], any)
        const withRole = { ...helped, roleTemplateIds: [roles.globalAdministrator.templateId] }
        for (const kind of taking) expect(accessTo(kind, 'read', withRole).verdict).toBe('yes')
      }),
    )
  })
})

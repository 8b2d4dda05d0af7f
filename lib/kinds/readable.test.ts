import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kinds } from '.'
import { accessTo, type Rights } from './access'
import { cloudNames } from './cloud'
import { rolesToRestore, roleToSee } from './fitting-roles'
import { operations } from './kind'
import { kindsThatTakeARole, showsAnything } from './readable'
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

describe('whether anything is shown', () => {
  it.each([
    ['userAdministrator', true],
    ['conditionalAccessAdministrator', true],
    ['cloudDeviceAdministrator', true],
    ['globalReader', true],
    ['helpdeskAdministrator', false],
  ] as const)('to somebody who is %s: %s', (role, isShown) => {
    expect(showsAnything(rights([role]))).toBe(isShown)
  })

  it('is tried where the roles are not known, and not without a role', () => {
    expect(showsAnything(rights(null))).toBe(true)
    expect(showsAnything(rights([]))).toBe(false)
  })

  it('is so exactly where a list can be read or only trying tells', () => {
    fc.assert(
      fc.property(anyRights, (any) => {
        const verdicts = kinds.map((kind) => accessTo(kind, 'read', any).verdict)
        expect(showsAnything(any)).toBe(verdicts.some((verdict) => verdict === 'yes' || verdict === 'askGraph'))
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

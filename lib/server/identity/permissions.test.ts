import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AppError } from '@/lib/contract/app-error'
import { kindOf, kinds } from '@/lib/kinds'
import { accessTo } from '@/lib/kinds/access'
import { cloudNames } from '@/lib/kinds/cloud'
import { operations } from '@/lib/kinds/kind'
import { missingPermission, permissionsOf, requirePermission } from './permissions'

const policies = kindOf('conditional-access-policies')
const users = kindOf('users')
const permissions = permissionsOf(['Policy.Read.All', 'User.Read.All'])

describe('permissionsOf', () => {
  it('takes bare names and addresses for the same, whatever the case of letters', () => {
    const mixed = permissionsOf(['https://graph.microsoft.com/User.Read.All', 'User.Read.All', 'openid'])
    expect(mixed.names).toEqual(['openid', 'User.Read.All'])
    expect(mixed.has('user.read.all')).toBe(true)
  })

  it('does not take the request for everything for a permission', () => {
    expect(permissionsOf(['https://graph.microsoft.com/.default', '']).names).toEqual([])
  })
})

describe('missingPermission', () => {
  it('misses nothing with one of the permissions in a cloud that has the kind', () => {
    expect(missingPermission({ permissions, cloud: 'global' }, policies, 'read')).toBeNull()
    expect(missingPermission({ permissions, cloud: 'china' }, users, 'read')).toBeNull()
  })

  it.each(['usgov', 'usgovdod', 'china'] as const)(
    'says in %s that the cloud lacks the kind, whatever is consented, and asks for no consent',
    (cloud) => {
      expect(missingPermission({ permissions, cloud }, policies, 'read')).toEqual({ code: 'notInCloud' })
      expect(missingPermission({ permissions: permissionsOf([]), cloud }, policies, 'read')).toEqual({
        code: 'notInCloud',
      })
    },
  )

  it('names the least permission that would do', () => {
    expect(missingPermission({ permissions, cloud: 'global' }, policies, 'restore')).toEqual({
      code: 'permissionMissing',
      permission: 'Policy.ReadWrite.ConditionalAccess',
    })
  })

  it('names no permission for what no permission allows', () => {
    expect(
      missingPermission({ permissions, cloud: 'global' }, kindOf('administrative-units'), 'permanentDelete'),
    ).toEqual({ code: 'permissionMissing' })
  })
})

describe('what the browser says beforehand', () => {
  it('is what the server then finds missing, for every kind, operation, cloud and set of permissions', () => {
    const consented = fc.subarray([...new Set(kinds.flatMap((kind) => Object.values(kind.permissions).flat()))])
    const kind = fc.constantFrom(...kinds)
    fc.assert(
      fc.property(
        consented,
        kind,
        fc.constantFrom(...operations),
        fc.constantFrom(...cloudNames),
        (names, one, operation, cloud) => {
          fc.pre(operation !== 'permanentDelete' || one.permanentDelete.isPossible)
          const said = accessTo(one, operation, {
            permissions: names,
            roleTemplateIds: null,
            permanentDelete: { isOn: true },
            cloud,
          })
          const asker = { permissions: permissionsOf(names), cloud }
          const found = missingPermission(asker, one, operation) ?? missingPermission(asker, one, 'read')
          const { code = 'askGraph', ...details } = found ?? {}
          expect(said).toEqual({ verdict: code, ...details })
        },
      ),
    )
  })
})

describe('requirePermission', () => {
  it('throws what is missing, and nothing where nothing is', () => {
    expect(() => requirePermission({ permissions, cloud: 'global' }, users, 'read')).not.toThrow()
    expect(() => requirePermission({ permissions, cloud: 'china' }, policies, 'read')).toThrow(
      new AppError({ code: 'notInCloud' }),
    )
  })
})

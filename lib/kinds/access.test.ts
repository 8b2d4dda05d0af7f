import { describe, expect, it } from 'vitest'
import { kindOf } from '.'
import { accessTo, accessToAuditLog, type Rights } from './access'
import { operations } from './kind'
import { roles, type RoleName } from './roles'

const user = kindOf('users')
const rights = (held: readonly RoleName[] | null, other: Partial<Rights> = {}): Rights => ({
  permissions: ['User.Read.All', 'User.DeleteRestore.All'],
  roleTemplateIds: held && held.map((name) => roles[name].templateId),
  permanentDelete: { isOn: true },
  cloud: 'global',
  ...other,
})

describe('accessTo', () => {
  it('is yes with a role on which every source agrees', () => {
    expect(accessTo(user, 'restore', rights(['userAdministrator']))).toEqual({
      verdict: 'yes',
      role: 'userAdministrator',
    })
  })

  it('is left to Graph where the sources disagree about the role, or the roles are not known', () => {
    expect(accessTo(user, 'permanentDelete', rights(['userAdministrator']))).toEqual({ verdict: 'askGraph' })
    expect(accessTo(user, 'restore', rights(null))).toEqual({ verdict: 'askGraph' })
  })

  it('is probably not without a role, and names those that would do', () => {
    expect(accessTo(user, 'restore', rights([]))).toMatchObject({
      verdict: 'probablyNot',
      roles: user.roles.restore.sure,
    })
  })

  it('names the least permission that is missing, whatever the role', () => {
    const access = accessTo(user, 'restore', rights(['globalAdministrator'], { permissions: ['User.Read.All'] }))
    expect(access).toEqual({ verdict: 'permissionMissing', permission: 'User.DeleteRestore.All' })
  })

  it('is satisfied by a higher permission, in any case of letters', () => {
    const access = accessTo(user, 'restore', rights(['globalAdministrator'], { permissions: ['user.readwrite.all'] }))
    expect(access.verdict).toBe('yes')
  })

  it('is never where Graph does not offer it, and off where the site has switched it off', () => {
    const everything = rights(['globalAdministrator'])
    expect(accessTo(kindOf('administrative-units'), 'permanentDelete', everything)).toEqual({ verdict: 'never' })
    const off = rights(['globalAdministrator'], { permanentDelete: { isOn: false } })
    expect(accessTo(user, 'permanentDelete', off)).toEqual({ verdict: 'switchedOff' })
  })

  it.each(['restore', 'permanentDelete'] as const)('needs the permission to read for a %s too', (act) => {
    const access = accessTo(user, act, rights(['globalAdministrator'], { permissions: ['User.DeleteRestore.All'] }))
    expect(access).toEqual({ verdict: 'permissionMissing', permission: 'User.Read.All' })
  })

  it('is not in the cloud before anything else, where the cloud lacks the kind', () => {
    const nothing = rights([], { permissions: [], cloud: 'usgov', permanentDelete: { isOn: false } })
    for (const operation of operations) {
      expect(accessTo(kindOf('named-locations'), operation, nothing)).toEqual({ verdict: 'notInCloud' })
    }
    expect(accessTo(user, 'read', nothing).verdict).toBe('permissionMissing')
  })
})

describe('accessToAuditLog', () => {
  const log = (held: readonly RoleName[] | null, other: Partial<Parameters<typeof accessToAuditLog>[0]> = {}) =>
    accessToAuditLog({ ...rights(held), permissions: ['auditlog.read.all'], hasAuditLog: true, ...other })

  it('is yes with a role that reads it, and left to Graph where the roles are not known', () => {
    expect(log(['reportsReader'])).toEqual({ verdict: 'yes', role: 'reportsReader' })
    expect(log(null)).toEqual({ verdict: 'askGraph' })
  })

  it('is probably not for whoever only administers users', () => {
    expect(log(['userAdministrator'])).toMatchObject({ verdict: 'probablyNot' })
  })

  it('names the permission that is missing', () => {
    expect(log(['globalAdministrator'], { permissions: ['User.Read.All'] })).toEqual({
      verdict: 'permissionMissing',
      permission: 'AuditLog.Read.All',
    })
  })

  it.each(['Directory.Read.All', 'Directory.ReadWrite.All'])(
    'is left to Graph with %s alone, about which the sources disagree, unless no role reads it',
    (permission) => {
      expect(log(['reportsReader'], { permissions: [permission] })).toEqual({ verdict: 'askGraph' })
      expect(log(['userAdministrator'], { permissions: [permission] })).toMatchObject({ verdict: 'probablyNot' })
      const both = [permission, 'AuditLog.Read.All']
      expect(log(['reportsReader'], { permissions: both })).toEqual({ verdict: 'yes', role: 'reportsReader' })
    },
  )

  it('is not in a cloud without that log, whatever is consented', () => {
    expect(log(['globalAdministrator'], { hasAuditLog: false })).toEqual({ verdict: 'notInCloud' })
  })
})

import { describe, expect, it } from 'vitest'
import { group } from './group'

describe('groups', () => {
  it.each([
    ['Microsoft 365', { groupTypes: ['Unified'], mailEnabled: true, securityEnabled: false }, ['microsoft365']],
    ['Microsoft 365 for security too', { groupTypes: ['Unified'], securityEnabled: true }, ['microsoft365']],
    ['security', { groupTypes: [], mailEnabled: false, securityEnabled: true }, ['security']],
    ['mail-enabled', { groupTypes: [], mailEnabled: true, securityEnabled: true }, ['mailEnabled']],
    ['dynamic security', { groupTypes: ['DynamicMembership'] }, ['security', 'dynamic']],
    ['dynamic Microsoft 365', { groupTypes: ['DynamicMembership', 'Unified'] }, ['microsoft365', 'dynamic']],
    ['role-assignable', { groupTypes: [], isAssignableToRole: true }, ['security', 'roleAssignable']],
    ['synced', { groupTypes: [], onPremisesSyncEnabled: true }, ['security', 'synced']],
    ['unreadable', { groupTypes: 'Unified', isAssignableToRole: 'true', onPremisesSyncEnabled: null }, ['security']],
  ])('show as what they are: %s', (_, properties, badges) => {
    expect(group.badges(properties)).toEqual(badges)
  })

  it('are known by their mail address, or else by their description', () => {
    expect(group.identifier({ id: 'a', mail: 'sales@contoso.example', description: 'Sales' })).toBe(
      'sales@contoso.example',
    )
    expect(group.identifier({ id: 'a', mail: null, description: 'Sales' })).toBe('Sales')
    expect(group.identifier({ id: 'a', mail: '', description: '' })).toBeNull()
  })

  it('take a higher role where roles can be given to them, and the ordinary one elsewhere', () => {
    const strict = group.strictRoles({ isAssignableToRole: true })
    expect(strict).toEqual(['privilegedRoleAdministrator', 'globalAdministrator'])
    expect(strict).not.toEqual(expect.arrayContaining(['groupsAdministrator']))
    expect(group.strictRoles({ isAssignableToRole: false })).toBeNull()
    expect(group.strictRoles({ isAssignableToRole: null })).toBeNull()
  })
})

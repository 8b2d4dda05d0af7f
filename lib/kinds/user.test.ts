import { describe, expect, it } from 'vitest'
import { user } from './user'

describe('users', () => {
  const id = '7e06b566-15f3-4013-8bf8-79874d52e68a'

  it('are known by their sign-in name without the id that Entra puts in front', () => {
    const userPrincipalName = '7e06b56615f340138bf879874d52e68areception@contoso.example'
    expect(user.identifier({ id, userPrincipalName })).toBe('reception@contoso.example')
  })

  it('are known by their mail address as guests', () => {
    const userPrincipalName = '7e06b56615f340138bf879874d52e68aa_fabrikam.example#EXT#@contoso.example'
    expect(user.identifier({ id, userPrincipalName, userType: 'Guest', mail: 'a@fabrikam.example' })).toBe(
      'a@fabrikam.example',
    )
  })

  it('are known by nothing when Graph tells no sign-in name', () => {
    expect(user.identifier({ id, mail: 'a@fabrikam.example' })).toBeNull()
    expect(user.identifier({ id, userPrincipalName: '' })).toBeNull()
  })

  it('are known by their sign-in name as guests without a mail address', () => {
    const userPrincipalName = '7e06b56615f340138bf879874d52e68aa_fabrikam.example#EXT#@contoso.example'
    expect(user.identifier({ id, userPrincipalName, userType: 'Guest', mail: null })).toBe(
      'a_fabrikam.example#EXT#@contoso.example',
    )
  })

  it('show as guests and as synced only where Graph says so', () => {
    expect(user.badges({ userType: 'Guest', onPremisesSyncEnabled: true })).toEqual(['guest', 'synced'])
    expect(user.badges({ userType: 'Member', onPremisesSyncEnabled: null })).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { isKindSlug, kindOf, kinds, selectOf } from '.'
import { operations } from './kind'
import { roleHint } from './role-hint'
import { roles } from './roles'

describe.each(kinds.map((kind) => [kind.slug, kindOf(kind.slug)] as const))('the kind %s', (_, kind) => {
  it('asks for the date of deletion and the name by themselves, which Graph leaves out by default', () => {
    for (const scope of ['list', 'object'] as const) {
      expect(selectOf(kind, scope)).toEqual(expect.arrayContaining(['id', 'displayName', 'deletedDateTime']))
    }
  })

  it('names every property once', () => {
    const names = kind.properties.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
  })

  it('shows and searches only properties that it reads', () => {
    const names = kind.properties.map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining([...kind.facts, ...kind.search.map(({ property }) => property)]))
  })

  it('names a permission and a role for everything that is possible', () => {
    for (const operation of operations) {
      if (operation === 'permanentDelete' && !kind.permanentDelete.isPossible) continue
      expect(kind.permissions[operation].length).toBeGreaterThan(0)
      expect(kind.roles[operation].sure).toContain('globalAdministrator')
    }
  })

  it('has a slug of its own that fits into an address', () => {
    expect(kind.slug).toMatch(/^[a-z]+(-[a-z]+)*$/)
    expect(kinds.filter(({ slug }) => slug === kind.slug)).toHaveLength(1)
  })
})

describe('users', () => {
  const user = kindOf('users')
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
})

describe('administrative units', () => {
  it('cannot be deleted permanently, whoever asks', () => {
    const unit = kindOf('administrative-units')
    expect(unit.permanentDelete).toEqual({ isPossible: false, reason: 'goesByItself' })
    expect(unit.permissions.permanentDelete).toEqual([])
  })
})

describe('isKindSlug', () => {
  it.each(['all', 'Users', '__proto__', 'constructor', ''])('refuses %j', (slug) => {
    expect(isKindSlug(slug)).toBe(false)
  })
})

describe('roleHint', () => {
  const { permanentDelete } = kindOf('users').roles
  const id = (name: keyof typeof roles) => roles[name].templateId

  it.each([
    [[id('globalAdministrator')], 'allowed'],
    [[id('userAdministrator')], 'unsure'],
    [[id('globalReader')], 'probablyNot'],
    [[], 'probablyNot'],
    [null, 'unknown'],
  ])('of %j is %s', (held, verdict) => {
    expect(roleHint(permanentDelete, held).verdict).toBe(verdict)
  })
})

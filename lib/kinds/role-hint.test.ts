import { describe, expect, it } from 'vitest'
import { roleHint } from './role-hint'
import { roleNamesOf, roles } from './roles'
import { user } from './user'

describe('roleHint', () => {
  const { permanentDelete } = user.roles
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

describe('roles', () => {
  it('are named once, by an id that a token can hold', () => {
    const ids = Object.values(roles).map(({ templateId }) => templateId)
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(id).toMatch(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/)
  })

  it('are told from the claim in any case of letters, and unknown ones are left out', () => {
    expect(roleNamesOf([roles.globalReader.templateId.toUpperCase(), 'another'])).toEqual(['globalReader'])
  })
})

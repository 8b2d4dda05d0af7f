import { describe, expect, it } from 'vitest'
import { servicePrincipal } from './service-principal'

const managedIdentity = { servicePrincipalType: 'ManagedIdentity' }

describe('service principals', () => {
  it.each(['restore', 'permanentDelete'] as const)('take no %s as managed identities, whoever asks', (act) => {
    expect(servicePrincipal.block(act, managedIdentity)).toBe('managedIdentity')
    expect(servicePrincipal.block(act, { servicePrincipalType: 'Application' })).toBeNull()
  })

  it('show as managed identities and as disabled where they are', () => {
    expect(servicePrincipal.badges({ ...managedIdentity, accountEnabled: false })).toEqual([
      'managedIdentity',
      'disabled',
    ])
    expect(servicePrincipal.badges({ servicePrincipalType: 'Legacy', accountEnabled: null })).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { kindOf, kinds, selectOf } from '.'
import { systemReasonOf } from './system-objects'

const b2c = 'b2c-extensions-app. Do not modify. Used by AADB2C for storing user data.'
const aad = 'aad-extensions-app. Do not modify. Used by AAD for storing user data.'
const [services, corporation] = ['f8cdef31-a31e-4b4a-93e4-5f571e91255a', '72F988BF-86F1-41AF-91AB-2D7CD011DB47']

describe('what services of Microsoft rest on', () => {
  it.each([
    ['applications', b2c, {}, 'userAttributes'],
    ['service-principals', b2c, {}, 'userAttributes'],
    ['applications', aad, {}, 'userAttributes'],
    ['applications', 'B2C-Extensions-App', {}, 'userAttributes'],
    ['applications', 'Tenant Schema Extension App', {}, 'syncedAttributes'],
    ['service-principals', 'Tenant Schema Extension App', {}, 'syncedAttributes'],
    ['service-principals', 'Office 365 Exchange Online', { appOwnerOrganizationId: services }, 'microsoftService'],
    ['service-principals', null, { appOwnerOrganizationId: corporation }, 'microsoftService'],
    ['agent-blueprint-principals', 'An agent', { appOwnerOrganizationId: services }, 'microsoftService'],
    ['users', 'On-Premises Directory Synchronization Service Account', {}, 'directorySync'],
  ] as const)('is known among %s by %s %j', (kind, displayName, properties, reason) => {
    expect(systemReasonOf({ kind, displayName, properties })).toBe(reason)
  })

  it.each([
    ['applications', 'Migration of b2c-extensions-app', {}],
    ['applications', 'b2c-extensions-apple', {}],
    ['users', b2c, {}],
    ['groups', 'Tenant Schema Extension App', {}],
    ['applications', null, {}],
    ['service-principals', 'Gallery CRM', { appOwnerOrganizationId: 'c0de0000-0000-4000-8000-000000000001' }],
    ['service-principals', 'Gallery CRM', { appOwnerOrganizationId: null }],
  ] as const)('is not seen among %s in %s %j', (kind, displayName, properties) => {
    expect(systemReasonOf({ kind, displayName, properties })).toBeNull()
  })

  it('is decided by what the list reads', () => {
    const owned = kinds.filter(({ slug }) =>
      systemReasonOf({ kind: slug, displayName: null, properties: { appOwnerOrganizationId: services } }),
    )
    expect(owned).toHaveLength(2)
    for (const { slug } of owned) expect(selectOf(kindOf(slug), 'list')).toContain('appOwnerOrganizationId')
  })
})

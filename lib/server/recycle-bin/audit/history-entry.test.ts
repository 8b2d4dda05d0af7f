import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { objectHistorySchema } from '@/lib/contract/object-history'
import { historyEntryOf } from './history-entry'

const user = { id: 'U', displayName: 'Ann', userPrincipalName: 'ann@contoso.example', ipAddress: '203.0.113.9' }
const app = { appId: 'A', displayName: 'Script', servicePrincipalId: 'S' }
const entry = (more: object = {}) => ({
  id: 'Directory_1',
  activityDisplayName: 'Update user',
  activityDateTime: '2026-01-01T00:00:00Z',
  result: 'success',
  resultReason: '',
  initiatedBy: { user, app: null },
  targetResources: [{ id: 'X', modifiedProperties: [] }],
  additionalDetails: [{ key: 'User-Agent', value: 'Graph PowerShell' }],
  ...more,
})
const told = (more: object = {}) => historyEntryOf(entry(more), 'x')
const changesOf = (...modifiedProperties: readonly unknown[]) =>
  told({ targetResources: [{ id: 'x', modifiedProperties }] })?.changes

describe('an entry about an object', () => {
  it('tells what was done, by whom, when, from where and with what', () => {
    expect(told()).toEqual({
      id: 'Directory_1',
      activity: 'Update user',
      type: 'changed',
      at: '2026-01-01T00:00:00.000Z',
      outcome: 'done',
      reason: null,
      actor: { type: 'person', id: 'u', name: 'Ann', signInName: 'ann@contoso.example' },
      person: null,
      address: '203.0.113.9',
      client: 'Graph PowerShell',
      others: [],
      changes: [],
      changesLeftOut: 0,
    })
  })

  it('names the person beside the application that acted for them, and nobody where it names nobody', () => {
    expect(told({ initiatedBy: { user, app } })).toMatchObject({ actor: { id: 'a' }, person: { id: 'u' } })
    expect(told({ initiatedBy: { user: null, app } })).toMatchObject({ actor: { id: 'a' }, person: null })
    for (const initiatedBy of [{ user: null, app: null }, undefined, 'Ann'])
      expect(told({ initiatedBy })).toMatchObject({ actor: null, person: null })
  })

  it.each([
    ['success', 'done'],
    ['Failure', 'failed'],
    ['timeout', 'unsure'],
    [undefined, 'unsure'],
    ['constructor', 'unsure'],
  ])('with the result %s is %s', (result, outcome) => expect(told({ result })?.outcome).toBe(outcome))

  it('gives the reason of a failure in Microsoft’s words', () => {
    const resultReason = `Insufficient privileges. ${'x'.repeat(900)}`
    expect(told({ result: 'failure', resultReason })?.reason).toMatch(/^Insufficient privileges/)
    expect(told({ result: 'failure', resultReason })?.reason?.length).toBeLessThanOrEqual(500)
  })

  it('is none where it has no moment or is about other objects', () => {
    expect(told({ activityDateTime: 'yesterday' })).toBeNull()
    expect(told({ targetResources: [{ id: 'y' }] })).toBeNull()
    expect(told({ targetResources: 'x' })).toBeNull()
  })

  it('names what else it was about', () => {
    const targetResources = [{ id: 'Y', displayName: 'Robin' }, { id: 'x' }, { id: 'Z', displayName: null }, null]
    expect(told({ targetResources })?.others).toEqual(['Robin', 'Z'])
  })
})

describe('the changes of an entry', () => {
  it('are of this object alone, with the values as people read them', () => {
    const targetResources = [
      { id: 'y', modifiedProperties: [{ displayName: 'Group.ObjectID', oldValue: null, newValue: '"x"' }] },
      {
        id: 'x',
        modifiedProperties: [
          { displayName: 'Department', oldValue: '["Sales"]', newValue: '["Legal","Board"]' },
          { displayName: 'AccountEnabled', oldValue: '[true]', newValue: '[false]' },
          { displayName: 'JobTitle', oldValue: '[]', newValue: 'cut [off' },
        ],
      },
    ]
    expect(told({ targetResources })?.changes).toEqual([
      { name: 'Department', values: { before: 'Sales', after: 'Legal, Board' } },
      { name: 'AccountEnabled', values: { before: 'true', after: 'false' } },
      { name: 'JobTitle', values: { before: '', after: 'cut [off' } },
    ])
  })

  it.each([
    'KeyDescription',
    'PasswordCredentials',
    'KeyCredentials',
    'PasswordProfile',
    'StrongAuthenticationMethod',
    'StrongAuthenticationPhoneAppDetail',
    'StrongAuthenticationUserDetails',
    'SearchableDeviceKey',
    'ExternalSecrets',
    'AsymmetricKey',
    'EncryptedSecretKey',
    'ClientCertificate',
    'TemporaryAccessPass',
    'OathTokenMetadata',
  ])('name %s, which may hold a secret, without its values', (displayName) => {
    expect(changesOf({ displayName, oldValue: '"old"', newValue: '"hunter2"' })).toEqual([
      { name: displayName, values: null },
    ])
  })

  it('blank a token, whatever the property is called', () => {
    const token = `eyJhbGciOi.${'a'.repeat(60)}`
    const [change] = changesOf({ displayName: 'Notes', oldValue: null, newValue: JSON.stringify([token]) }) ?? []
    expect(change?.values).toEqual({ before: '', after: '[…]' })
  })

  it('leave out what only repeats names or is about the target', () => {
    const names = ['Included Updated Properties', 'TargetId.UserType', '', null]
    expect(changesOf(...names.map((displayName) => ({ displayName, newValue: '"x"' })), null, 7)).toEqual([])
  })

  it('are cut and counted where there are many', () => {
    const many = Array.from({ length: 27 }, (_, number) => ({
      displayName: `P${number}`,
      newValue: 'x '.repeat(4_000),
    }))
    const entryOfMany = told({ targetResources: [{ id: 'x', modifiedProperties: many }] })
    expect(entryOfMany?.changes).toHaveLength(20)
    expect(entryOfMany?.changesLeftOut).toBe(7)
    expect(entryOfMany?.changes[0]?.values?.after.length).toBeLessThanOrEqual(200)
  })

  it('may be nested as deep as somebody likes', () => {
    const deep = '['.repeat(9_000) + ']'.repeat(9_000)
    expect(changesOf({ displayName: 'P', oldValue: deep, newValue: `{"a":${deep}}` })).toHaveLength(1)
  })
})

it('whatever the log answers, what is told has the shape that the browser takes', () => {
  const odd = fc.oneof(fc.anything(), fc.constantFrom('x', 'X', null, [{ id: 'x' }], '2026-01-01T00:00:00Z'))
  const record = fc.record(
    {
      id: odd,
      activityDisplayName: odd,
      result: odd,
      resultReason: odd,
      initiatedBy: odd,
      additionalDetails: odd,
      targetResources: fc.array(fc.oneof(odd, fc.record({ id: fc.constant('x'), modifiedProperties: odd }))),
      activityDateTime: fc.oneof(fc.constant('2026-01-01T00:00:00Z'), odd),
    },
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(record, (item) => {
      const one = historyEntryOf(item, 'x')
      expect(objectHistorySchema.safeParse({ entries: one ? [one] : [], end: { is: 'capped' } }).success).toBe(true)
    }),
  )
})

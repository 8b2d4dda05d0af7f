import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exclusiveValuesOf } from '@/lib/kinds/exclusive-values'
import type { GraphProperties } from '@/lib/kinds/graph-properties'
import type { KindSlug } from '@/lib/kinds/vocabulary'
import { groupsThatExclude } from './exclusions'
import type { DeletedObject } from './objects'

let next = 0
function deleted(kind: KindSlug, properties: GraphProperties, id = `id-${(next += 1)}`): DeletedObject {
  return { kind, id, displayName: 'Example', deletedDateTime: '2026-11-01T00:00:00Z', properties }
}
const idOf = (number: number) => `${String(number).repeat(8)}-0000-4000-8000-000000000000`
const user = (number: number, name: string, kind: KindSlug = 'users') =>
  deleted(kind, { userPrincipalName: `${idOf(number).replaceAll('-', '')}${name}` }, idOf(number))

describe('objects exclude each other', () => {
  it.each([
    ['users with one sign-in name', [user(1, 'ann@c.example'), user(2, 'Ann@C.example')], 'userPrincipalName'],
    [
      'a user and the user of an agent',
      [user(1, 'a@c.example'), user(2, 'a@c.example', 'agent-users')],
      'userPrincipalName',
    ],
    [
      'service principals of one application',
      [1, 2, 3].map(() => deleted('service-principals', { appId: 'A' })),
      'appId',
    ],
    ['principals of one blueprint', [1, 2].map(() => deleted('agent-blueprint-principals', { appId: 'A' })), 'appId'],
    [
      'applications with one identifier URI',
      [
        deleted('applications', { identifierUris: ['api://a', 'api://b'] }),
        deleted('applications', { identifierUris: ['API://B'] }),
      ],
      'identifierUris',
    ],
    [
      'applications with one unique name',
      [1, 2].map(() => deleted('applications', { uniqueName: 'hr' })),
      'uniqueName',
    ],
    ['groups with one mail nickname', [1, 2].map(() => deleted('groups', { mailNickname: 'sales' })), 'mailNickname'],
    [
      'groups of which one has the mail of the other as a second address',
      [deleted('groups', { mail: 'a@c.example' }), deleted('groups', { proxyAddresses: ['smtp:A@c.example'] })],
      'proxyAddresses',
    ],
  ] as const)('%s', (_, objects, property) => {
    const [group, ...others] = groupsThatExclude(objects)
    expect(others).toEqual([])
    expect(group?.objects).toEqual(objects)
    expect(group?.shared.map((shared) => shared.property)).toEqual([property])
    for (const { id } of objects) expect(group?.excludedBy(id).size).toBe(objects.length - 1)
  })

  it.each([
    ['different names', [user(1, 'ann@c.example'), user(2, 'bob@c.example')]],
    [
      'an application and its service principal',
      [deleted('applications', { appId: 'A' }), deleted('service-principals', { appId: 'A' })],
    ],
    ['no names at all', [deleted('groups', { mailNickname: null }), deleted('groups', { mailNickname: '' })]],
    [
      'the mail of a group that is the nickname of another',
      [deleted('groups', { mail: 'a' }), deleted('groups', { mailNickname: 'a' })],
    ],
  ] as const)('but not with %s', (_, objects) => {
    expect(groupsThatExclude(objects)).toEqual([])
  })

  it('only where they share something, although one stands between them', () => {
    const [first, between, last] = [['x'], ['x', 'y'], ['y']].map((identifierUris) =>
      deleted('applications', { identifierUris }),
    )
    const [group] = groupsThatExclude([first, between, last].flatMap((object) => object ?? []))
    expect(group?.excludedBy(first?.id ?? '')).toEqual(new Set([between?.id]))
    expect(group?.excludedBy(between?.id ?? '')).toEqual(new Set([first?.id, last?.id]))
  })

  it('not by a name that one of them comes back without', () => {
    const objects = [user(1, 'ann@c.example'), user(2, 'ann@c.example')]
    const renamed = groupsThatExclude(objects, (object) =>
      object === objects[1] ? [{ property: 'userPrincipalName', value: 'ann2@c.example' }] : exclusiveValuesOf(object),
    )
    expect(renamed).toEqual([])
  })
})

const anyObjects = fc
  .array(fc.subarray(['a', 'b', 'c', 'd', 'e']), { maxLength: 7 })
  .map((lists) => lists.map((identifierUris, index) => deleted('applications', { identifierUris }, `${index}`)))
const urisOf = (object: DeletedObject) => exclusiveValuesOf(object).map(({ value }) => value)

describe('whatever the objects', () => {
  it('two exclude each other exactly where they share a value, and each stands in one group at most', () => {
    fc.assert(
      fc.property(anyObjects, (objects) => {
        const groups = groupsThatExclude(objects)
        const members = groups.flatMap((group) => group.objects)
        expect(new Set(members).size).toBe(members.length)
        for (const one of objects) {
          const rivals = groups.find((group) => group.objects.includes(one))?.excludedBy(one.id) ?? new Set()
          const sharing = objects.filter(
            (other) => other !== one && urisOf(other).some((uri) => urisOf(one).includes(uri)),
          )
          expect(rivals).toEqual(new Set(sharing.map(({ id }) => id)))
        }
      }),
    )
  })
})

import { describe, expect, it } from 'vitest'
import { isKindSlug, isPropertyName, kinds, selectOf } from '.'
import { cloudNames } from './cloud'
import type { GraphProperties, JsonValue } from './graph-properties'
import { operations, restoreOptions, type Kind } from './kind'
import { searchWays } from './search'

const every: readonly Kind[] = kinds

describe.each(every.map((kind) => [kind.slug, kind] as const))('the kind %s', (_, kind) => {
  const names = kind.properties.map(({ name }) => name)

  it('asks for the date of deletion and the name by themselves, which Graph leaves out by default', () => {
    for (const scope of ['list', 'object'] as const) {
      expect(selectOf(kind, scope)).toEqual(expect.arrayContaining(['id', 'displayName', 'deletedDateTime']))
    }
  })

  it('names every property once', () => {
    expect(new Set(names).size).toBe(names.length)
  })

  it('shows only properties that it reads', () => {
    expect(names).toEqual(expect.arrayContaining([...kind.facts]))
  })

  it('is searched by its name and its id, and by each property in one way', () => {
    const names = searchWays.flatMap((way) => kind.search[way] ?? [])
    expect(kind.search.words).toContain('displayName')
    expect(kind.search.ids).toContain('id')
    expect(new Set(names).size).toBe(names.length)
  })

  it.each(['empty', 'full'])('decides by what the list reads (%s object)', (fill) => {
    const read = propertiesReadBy(kind, fill === 'full')
    expect(selectOf(kind, 'list')).toEqual(expect.arrayContaining([...read]))
  })

  it('says nothing about an object of which nothing is known', () => {
    expect(kind.identifier({ id: 'a' })).toBeNull()
    expect(kind.retention({})).toBe('thirtyDays')
    expect(kind.strictRoles({})).toBeNull()
    expect(kind.block('restore', {})).toBeNull()
    expect(kind.block('permanentDelete', {})).toBeNull()
  })

  it('names a permission and a role for everything that is possible', () => {
    for (const operation of operations) {
      if (operation === 'permanentDelete' && !kind.permanentDelete.isPossible) continue
      expect(kind.permissions[operation].length).toBeGreaterThan(0)
      expect(kind.roles[operation].sure).toContain('globalAdministrator')
    }
  })

  it('lets Global Reader read and do nothing else', () => {
    expect(kind.roles.read.sure).toContain('globalReader')
    for (const act of ['restore', 'permanentDelete'] as const) {
      expect([...kind.roles[act].sure, ...kind.roles[act].unsure]).not.toContain('globalReader')
    }
  })

  it('calls no role both sure and unsure', () => {
    for (const { sure, unsure } of Object.values(kind.roles)) {
      expect(new Set([...sure, ...unsure]).size).toBe(sure.length + unsure.length)
    }
  })

  it('is offered in at least one cloud, and in none that does not exist', () => {
    expect(kind.clouds.length).toBeGreaterThan(0)
    expect(cloudNames).toEqual(expect.arrayContaining([...kind.clouds]))
  })

  it('has a slug of its own that fits into an address', () => {
    expect(kind.slug).toMatch(/^[a-z]+(-[a-z]+)*$/)
    expect(kinds.filter(({ slug }) => slug === kind.slug)).toHaveLength(1)
  })

  it('has a bin that no other kind has, at a path of Graph', () => {
    const bin = ({ graph }: Kind) => `${graph.api}${graph.container}/${graph.cast}`
    expect(every.filter((other) => bin(other) === bin(kind))).toHaveLength(1)
    expect(kind.graph.container).toMatch(/^(\/[A-Za-z]+)+$/)
    expect(kind.graph.live?.collection ?? '/none').toMatch(/^(\/[A-Za-z]+)+$/)
  })

  it('belongs only to a kind that there is, and that to it by the same property the other way round', () => {
    if (kind.companion === null) return
    const { kind: slug, property, order } = kind.companion
    const other = every.find((candidate) => candidate.slug === slug)
    const reversed = order === 'before' ? 'after' : 'before'
    expect(other?.companion).toMatchObject({ kind: kind.slug, property, order: reversed })
    for (const side of [kind, other]) expect(side && selectOf(side, 'list')).toContain(property)
  })

  it('offers for a restore only the options of people', () => {
    const holdsNames = names.includes('userPrincipalName')
    expect(kind.restore.options).toEqual(holdsNames ? restoreOptions : [])
  })

  it('looks for conflicts only in properties that it reads', () => {
    const values = ['proxyAddresses', 'mailNickname', 'identifierUris', 'uniqueName'] as const
    expect(names).toEqual(expect.arrayContaining(values.filter((name) => kind.checks.includes(name))))
    for (const check of ['signInDomain', 'signInName'] as const)
      if (kind.checks.includes(check)) expect(names).toContain('userPrincipalName')
    if (kind.checks.includes('synced')) expect(names).toContain('onPremisesSyncEnabled')
    if (kind.checks.includes('needs')) expect(kind.companion?.order).toBe('before')
  })

  it('has pages of the admin centre that are paths within it', () => {
    const { live, deleted } = kind.adminCentre
    const path = live({ id: 'object-id', properties: { appId: 'app-id' } })
    for (const one of [path, deleted ?? '/']) expect(one).toMatch(/^\/(#view\/\w+\/[^?#]+)?$/)
    expect(path).not.toMatch(/null|undefined/)
  })
})

describe('the kinds', () => {
  it('come with what belongs to them in pairs', () => {
    const pairs = every.flatMap(({ slug, companion }) => (companion?.order === 'after' ? [[slug, companion.kind]] : []))
    expect(pairs).toEqual([
      ['applications', 'service-principals'],
      ['agent-blueprints', 'agent-blueprint-principals'],
    ])
  })

  it('cannot be deleted permanently only where they go by themselves: the administrative units', () => {
    const impossible = every.filter(({ permanentDelete }) => !permanentDelete.isPossible)
    expect(impossible.map(({ slug }) => slug)).toEqual(['administrative-units'])
  })
})

/** Names of the properties that a kind looks at to judge an object, without its details. */
function propertiesReadBy(kind: Kind, isFull: boolean): ReadonlySet<string> {
  const read = new Set<string>()
  const properties = new Proxy<Record<string, JsonValue>>(
    {},
    {
      get: (_, name) => {
        read.add(String(name))
        return isFull ? 'text' : undefined
      },
    },
  )
  kind.badges(properties)
  kind.strictRoles(properties)
  kind.retention(properties)
  kind.block('restore', properties)
  kind.block('permanentDelete', properties)
  kind.identifier(properties as GraphProperties & { id: string })
  return read
}

describe('isKindSlug', () => {
  it.each(['all', 'Users', '__proto__', 'constructor', ''])('refuses %j', (slug) => {
    expect(isKindSlug(slug)).toBe(false)
  })
})

describe('isPropertyName', () => {
  it.each(['userPrincipalName', 'ipRanges', 'deviceId'])('knows %s of one of the kinds', (name) => {
    expect(isPropertyName(name)).toBe(true)
  })

  it.each(['password', '__proto__', ''])('does not know %j', (name) => {
    expect(isPropertyName(name)).toBe(false)
  })
})

import { everyPropertyOf } from '@/lib/kinds/further-properties/further-properties'
import { extensionAttributesOf } from '@/lib/kinds/further-properties/extension-attributes'
import { extensionLabelOf } from '@/lib/kinds/further-properties/directory-extension'
import type { GraphProperties, JsonValue } from '@/lib/kinds/graph-properties'
import type { Kind, PropertyGroup } from '@/lib/kinds/kind'
import { isMomentName } from '@/lib/kinds/moment-name'

export type PropertyRow = {
  readonly name: string
  readonly group: PropertyGroup
  readonly isMoment: boolean
  readonly value: JsonValue
  /** Whether it stands among the properties also when it is not set. */
  readonly isUsual: boolean
}

/**
 * What Graph answered as rows: first what the kind names, with the extension attributes one by one, then directory
 * extensions, then what nobody knows.
 */
export function propertyRows(kind: Kind, properties: GraphProperties): readonly PropertyRow[] {
  const named = everyPropertyOf(kind).filter(({ name }) => name in properties)
  const names = new Set(named.map(({ name }) => name))
  const usual = new Set(kind.properties.map(({ name }) => name))
  const others = Object.keys(properties).filter((name) => !names.has(name) && !name.startsWith('@'))
  return [
    ...named.flatMap(({ name, group, type }): readonly PropertyRow[] => {
      const value = properties[name] ?? null
      const parts = extensionAttributesOf(name, value)
      if (parts.length > 0) {
        return parts.map((part) => ({ ...part, group, isMoment: false, isUsual: false }))
      }
      return [{ name, group, isMoment: type === 'dateTime', value, isUsual: usual.has(name) }]
    }),
    ...others.map((name): PropertyRow => {
      const value = properties[name] ?? null
      const group = extensionLabelOf(name) === null ? 'more' : 'extensions'
      return { name, group, isMoment: isMomentName(name), value, isUsual: false }
    }),
  ]
}

export function isUnset(value: JsonValue): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0)
}

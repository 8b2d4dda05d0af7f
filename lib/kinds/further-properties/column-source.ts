import type { Kind, PropertyGroup } from '../kind'
import { extensionLabelOf } from './directory-extension'
import {
  extensionAttributeNumberOf,
  holdersOfExtensionAttributes,
  mostExtensionAttributes,
} from './extension-attributes'
import { extensionTargetOf } from './extension-targets'
import { everyPropertyOf } from './further-properties'

/** The name of the property that Graph selects for a column; null where lists of the kind cannot have it. */
export function columnSourceOf(kind: Kind, column: string): string | null {
  const properties = everyPropertyOf(kind).filter(({ apart }) => apart === undefined)
  const has = (name: string) => properties.some((property) => property.name === name)
  if (has(column)) return column
  if (extensionAttributeNumberOf(column) !== null) return holdersOfExtensionAttributes.find(has) ?? null
  return extensionLabelOf(column) !== null && extensionTargetOf(kind) !== null ? column : null
}

/** Every column that a list of the kind can have from Graph's own properties, in groups: extension attributes one by one. */
export function propertyColumnsOf(kind: Kind): readonly { readonly name: string; readonly group: PropertyGroup }[] {
  const attributes = Array.from({ length: mostExtensionAttributes }, (_, index) => `extensionAttribute${index + 1}`)
  return everyPropertyOf(kind)
    .filter(({ apart }) => apart === undefined)
    .flatMap(({ name, group }) => {
      const names = holdersOfExtensionAttributes.includes(name) ? attributes : [name]
      return names.map((column) => ({ name: column, group }))
    })
}

import type { Kind } from '../kind'
import { extensionLabelOf } from './directory-extension'
import { extensionAttributeNumberOf, holdersOfExtensionAttributes } from './extension-attributes'
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

import 'server-only'
import type { DeletedObject } from '@/lib/contract/objects'
import { isFurtherColumn, type ListView } from '@/lib/contract/view'
import { columnSourceOf } from '@/lib/kinds/further-properties/column-source'
import { extensionAttributesOf } from '@/lib/kinds/further-properties/extension-attributes'
import type { Kind } from '@/lib/kinds/kind'

/** What a view shows beside what every list of the kind reads. */
export type FurtherColumns = {
  /** Columns, by the property that Graph selects for them. */
  readonly sources: ReadonlyMap<string, string>
  /** What no list of the kind can show. */
  readonly unknown: readonly string[]
}

export function furtherColumns(kind: Kind, { columns }: Pick<ListView, 'columns'>): FurtherColumns {
  const asked = (columns ?? []).filter((name) => isFurtherColumn(kind, name))
  const known = asked.flatMap((name) => {
    const source = columnSourceOf(kind, name)
    return source === null ? [] : [[name, source] as const]
  })
  const sources = new Map(known)
  return { sources, unknown: asked.filter((name) => !sources.has(name)) }
}

/** Extension attributes come in one property; each that is a column stands for itself in the row. */
export function withExtensionAttributes(object: DeletedObject, { sources }: FurtherColumns): DeletedObject {
  const parts = [...sources].filter(([column, source]) => column !== source)
  if (parts.length === 0) return object
  const values = parts.map(([column, source]) => {
    const attributes = extensionAttributesOf(source, object.properties[source] ?? null)
    return [column, attributes.find(({ name }) => name === column)?.value ?? null] as const
  })
  return { ...object, properties: { ...object.properties, ...Object.fromEntries(values) } }
}

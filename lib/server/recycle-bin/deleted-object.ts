import 'server-only'
import type { DeletedObject } from '@/lib/contract/objects'
import type { GraphProperties, JsonValue } from '@/lib/kinds/graph-properties'
import type { Kind } from '@/lib/kinds/kind'
import { textOrNull } from '../untrusted-json'

type GraphItem = Readonly<Record<string, unknown>>

/** An object as the browser gets it: the selected properties only, null where Graph leaves one out. */
export function toDeletedObject(kind: Kind, item: GraphItem, selected: readonly string[]): DeletedObject {
  // Parsed from JSON, so every value is a JSON value.
  const properties = Object.fromEntries(selected.map((name) => [name, (item[name] ?? null) as JsonValue]))
  return {
    kind: kind.slug,
    id: textOrNull(item.id) ?? '',
    displayName: textOrNull(item.displayName),
    deletedDateTime: textOrNull(item.deletedDateTime),
    properties: properties satisfies GraphProperties,
  }
}

/**
 * Graph sends only type and id of objects whose type the app may not read.
 * Source: "Limited information returned for inaccessible member objects".
 */
export function isHalfEmpty(item: GraphItem, selected: readonly string[]): boolean {
  return selected.every((name) => name === 'id' || item[name] === undefined || item[name] === null)
}

/** Where the deleted object is read, with the cast that lets properties of its own type be selected. */
export function deletedObjectPath({ graph }: Kind, id: string): string {
  return `${graph.container}/${encodeURIComponent(id)}${castSegment(graph.cast)}`
}

export function deletedObjectsPath({ graph }: Kind): string {
  return `${graph.container}${castSegment(graph.cast)}`
}

/** Where the object is when it is not deleted; null where its id names no address. */
export function liveObjectPath({ graph: { live } }: Kind, id: string): string | null {
  return live && `${live.collection}/${encodeURIComponent(id)}${castSegment(live.cast)}`
}

/** Plain bins hold several types with properties of their own, so all of them are asked for. */
export function selectQuery({ graph }: Kind, names: readonly string[]): Readonly<Record<string, string>> {
  return graph.queries === 'plain' ? {} : { $select: names.join(',') }
}

function castSegment(cast: string | null): string {
  return cast === null ? '' : `/microsoft.graph.${cast}`
}

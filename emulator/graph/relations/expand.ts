import type { DirectoryObject, ObjectType } from '../../data/directory-object'
import { malformedQuery, unsupportedQuery } from '../graph-error'
import type { GraphContext } from '../message'
import type { ObjectSchema } from '../schema/object-schema'
import { shapeRelated } from './shape-related'

export type Expansion = { name: string; select: readonly string[] | null }

/** "Typically a maximum of 20 items", and no link to more [MG:query-parameters]. */
const most = 20

/** Reads `$expand=memberOf` and `$expand=memberOf($select=id,displayName)`. */
export function parseExpand(expand: readonly string[] | null, schema: ObjectSchema, type: ObjectType): Expansion[] {
  return (expand ?? []).map((asked) => {
    const [, name = '', select] = /^(\w+)(?:\(\$select=([\w,\s]+)\))?$/i.exec(asked) ?? []
    const known = schema.navigation.find((one) => one.toLowerCase() === name.toLowerCase())
    if (known !== undefined) return { name: known, select: select?.split(',').map((one) => one.trim()) ?? null }
    throw malformedQuery(
      `Parsing OData Select and Expand failed: Could not find a property named '${asked}' on type 'microsoft.graph.${type}'.`,
    )
  })
}

/** The relationships that were asked for, of one object. */
export function expanded(context: GraphContext, object: DirectoryObject, expansions: readonly Expansion[]) {
  return Object.fromEntries(expansions.map((expansion) => [expansion.name, expandOne(context, object, expansion)]))
}

/** A deleted object keeps its relationships [CON:delta-query-groups]; whether it shows them is not documented. */
function expandOne(context: GraphContext, object: DirectoryObject, { name, select }: Expansion): unknown[] {
  const { switches } = context.emulator
  if (object.deletedDateTime !== null && !switches.is('deletedRelations', 'kept')) {
    if (switches.is('deletedRelations', 'empty')) return []
    throw unsupportedQuery('Expanding relationships of deleted objects is not supported.')
  }
  return shapeRelated(context, object, name, select)
    .slice(0, most)
    .map(({ shown }) => shown)
}

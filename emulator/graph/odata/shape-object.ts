import type { DirectoryObject } from '../../data/directory-object'
import { malformedQuery } from '../graph-error'
import { propertyNamed, type ObjectSchema, type PropertyType } from '../schema/object-schema'

/** The object as Graph writes it: the default properties, or exactly the selected ones. */
export function shapeObject(object: DirectoryObject, schema: ObjectSchema, select: readonly string[] | null) {
  const shaped: Record<string, unknown> = {}
  const names = select ?? [...schema.defaults, ...(schema.showsExtensions ? extensionsSetOn(object) : [])]
  for (const name of names) shaped[name] = valueOf(object, name, schema.properties[name])
  return shaped
}

function extensionsSetOn({ properties }: DirectoryObject): readonly string[] {
  return Object.keys(properties).filter((name) => name.startsWith('extension_'))
}

/** A property that the type does not have fails the whole request. Its name is read in any case, and answered as Graph spells it. */
export function checkSelect(
  select: readonly string[] | null,
  properties: ObjectSchema['properties'],
  typeName: string,
): string[] | null {
  if (select === null) return null
  return select.map((asked) => {
    const name = propertyNamed(properties, asked)
    if (name !== undefined) return name
    throw malformedQuery(
      `Parsing OData Select and Expand failed: Could not find a property named '${asked}' on type 'microsoft.graph.${typeName}'.`,
    )
  })
}

function valueOf(object: DirectoryObject, name: string, type: PropertyType | undefined): unknown {
  if (name === 'id') return object.id
  if (name === 'deletedDateTime') return object.deletedDateTime
  return object.properties[name] ?? (type === 'Strings' || type === 'Complexes' ? [] : null)
}

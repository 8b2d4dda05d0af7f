import type { DirectoryObject, OwnBinType } from '../../data/directory-object'
import type { Emulator } from '../../emulator'
import { shapeObject } from '../odata/shape-object'
import { locationTypes, namedLocationSchema } from '../schema/conditional-access-schemas'
import type { ObjectSchema } from '../schema/object-schema'
import { schemaOf } from '../schema/schemas'

/** A policy or location as Graph writes it. Locations say which of the two types they are, and show what only that has. */
export function shapePolicy(object: DirectoryObject, select: readonly string[] | null): Record<string, unknown> {
  if (object.type !== 'namedLocation') return shapeObject(object, schemaOf(object.type, 'v1.0'), select)
  const name = 'ipRanges' in object.properties ? 'ipNamedLocation' : 'countryNamedLocation'
  const own = locationTypes[name]
  const schema = withProperties(namedLocationSchema, own)
  const known = select?.filter((property) => property in schema.properties)
  return {
    '@odata.type': `#microsoft.graph.${name}`,
    ...shapeObject(object, schema, known ?? [...schema.defaults, ...Object.keys(own)]),
  }
}

/** Without a cast only what all locations have can be selected, unless the switch allows more. */
export function selectableOf({ switches }: Emulator, type: OwnBinType): ObjectSchema['properties'] {
  const schema = schemaOf(type, 'v1.0')
  if (type !== 'namedLocation' || switches.is('uncastSelect', 'refused')) return schema.properties
  return { ...schema.properties, ...locationTypes.ipNamedLocation, ...locationTypes.countryNamedLocation }
}

function withProperties(schema: ObjectSchema, own: ObjectSchema['properties']): ObjectSchema {
  return { ...schema, properties: { ...schema.properties, ...own } }
}

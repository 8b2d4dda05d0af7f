import type { ObjectType } from '../../data/directory-object'
import { administrativeUnitSchema } from './administrative-unit-schema'
import type { ObjectSchema } from './object-schema'
import { userSchema } from './user-schema'

/** The types whose deleted objects the emulator serves. */
export const schemas: Partial<Record<ObjectType, ObjectSchema>> = {
  user: userSchema,
  administrativeUnit: administrativeUnitSchema,
}

/** The type of a cast segment such as `Microsoft.Graph.User`, whatever its casing. */
export function typeOfCast(cast: string): ObjectType | null {
  const wanted = cast.toLowerCase()
  const found = (Object.keys(schemas) as ObjectType[]).find((type) => type.toLowerCase() === wanted)
  return found ?? null
}

export function schemaOf(type: ObjectType): ObjectSchema {
  const schema = schemas[type]
  if (schema === undefined) throw new Error(`There is no schema for ${type}.`)
  return schema
}

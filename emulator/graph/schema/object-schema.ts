export type PropertyType =
  'String' | 'Boolean' | 'Int32' | 'DateTimeOffset' | 'Guid' | 'Strings' | 'Complex' | 'Complexes'

export type ObjectSchema = {
  properties: Readonly<Record<string, PropertyType>>
  /** Properties that only beta has. */
  betaProperties?: Readonly<Record<string, PropertyType>>
  /** What comes back without $select. */
  defaults: readonly string[]
  navigation: readonly string[]
  orderable: readonly string[]
}

/** Writes properties of one type in a row: `of('String', 'a b c')`. */
export function of(type: PropertyType, names: string): Record<string, PropertyType> {
  return Object.fromEntries(
    names
      .trim()
      .split(/\s+/)
      .map((name) => [name, type]),
  )
}

/** What every directory object has. */
export const directoryObjectProperties = { ...of('String', 'id'), ...of('DateTimeOffset', 'deletedDateTime') }

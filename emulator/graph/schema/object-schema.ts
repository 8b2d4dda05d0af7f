import type { QueryTable } from './queries/query-table'

export type PropertyType =
  'String' | 'Boolean' | 'Int32' | 'DateTimeOffset' | 'Guid' | 'Strings' | 'Complex' | 'Complexes'

export type ObjectSchema = {
  properties: Readonly<Record<string, PropertyType>>
  /** Properties that only beta has. */
  betaProperties?: Readonly<Record<string, PropertyType>>
  /** What comes back without $select. */
  defaults: readonly string[]
  /** Whether directory extensions come back without $select too, where they are set. */
  showsExtensions?: true
  navigation: readonly string[]
  /** What $filter, $orderby and $search take. */
  queries: QueryTable
}

/** Writes properties of one type in a row: `of('String', 'a b c')`. */
export function of(type: PropertyType, names: string): Record<string, PropertyType> {
  return Object.fromEntries(namesIn(names).map((name) => [name, type]))
}

function namesIn(names: string): readonly string[] {
  return names.trim().split(/\s+/)
}

/** What every directory object has. */
export const directoryObjectProperties = { ...of('String', 'id'), ...of('DateTimeOffset', 'deletedDateTime') }

/** The property as Graph spells it; a request may write its name in any case. */
export function propertyNamed(properties: ObjectSchema['properties'], asked: string): string | undefined {
  const wanted = asked.toLowerCase()
  return Object.keys(properties).find((name) => name.toLowerCase() === wanted)
}

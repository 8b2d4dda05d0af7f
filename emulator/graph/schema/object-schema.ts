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
  /** What $filter takes of texts, where the documents list it; null where they do not, and then it takes all. */
  textFilters: TextFilters | null
  navigation: readonly string[]
  orderable: readonly string[]
}

/** Names of properties that hold a text or a list of texts. What can be compared by its start can be compared whole. */
export type TextFilters = { readonly starts: readonly string[]; readonly whole: readonly string[] }

/** Source: the tables of "Advanced query capabilities on Microsoft Entra ID objects", and the pages of the resource types. */
export function textFilters(starts: string, whole: string): TextFilters {
  return { starts: namesIn(starts), whole: namesIn(whole) }
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

import type { SearchedProperty } from './vocabulary'

type Names = readonly SearchedProperty[]

/**
 * What people hold in hand of an object of a kind, by the way in which it is found. Microsoft Graph looks at all but the
 * last; whoever reads the bin here looks at all of it. Source of what it filters, unless the file of the kind names another:
 * the tables of "Advanced query capabilities on Microsoft Entra ID objects".
 */
export type KindSearch = {
  /** By the beginning of any word: `$search`. Source: "Use the $search query parameter". */
  readonly words: Names
  /** By its beginning: `startsWith`. */
  readonly starts?: Names
  /** By its end: `endsWith`. Deleted users carry their id in front of the sign-in name. */
  readonly ends?: Names
  /** Lists of texts, by the beginning of any of them: `any` with `startsWith`. */
  readonly entries?: Names
  /** By all of it: `eq`. */
  readonly whole?: Names
  /** Ids, by all of it. */
  readonly ids: Names
  /** What Graph cannot filter: it is found where the bin is read. */
  readonly here?: Names
}

export const searchWays = [
  'words',
  'starts',
  'ends',
  'entries',
  'whole',
  'ids',
  'here',
] as const satisfies readonly (keyof KindSearch)[]
export type SearchWay = (typeof searchWays)[number]

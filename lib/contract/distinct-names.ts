import { foldText } from '@/lib/format/fold-text'
import { kindOf } from '@/lib/kinds'
import type { KindSlug } from '@/lib/kinds/vocabulary'
import type { DeletedObject } from './objects'

/** A name, and what beside it tells the object from others of the same name. */
export type DistinctName = { readonly name: string | null; readonly marks: readonly string[] }

export type NameTexts = {
  readonly kindName: (slug: KindSlug) => string
  readonly deletedAt: (moment: Date) => string
  /** Name and marks as they are read in one. */
  readonly whole: (name: DistinctName) => string
}

type Settings = { readonly isKindTold: boolean }
type Entry = { readonly of: DeletedObject; readonly all: readonly string[]; told: number }

/**
 * Names each object of a set so that no two read alike. Namesakes get what their kind is known by, then when they were deleted,
 * then their id, until they differ; in a set of several kinds these come first, unless they are told beside the name. One
 * alone gets what it is known by: its namesakes are where the reader cannot see them.
 */
export function distinctNames(
  objects: readonly DeletedObject[],
  texts: NameTexts,
  { isKindTold }: Settings = { isKindTold: false },
): ReadonlyMap<string, DistinctName> {
  const set = [...new Map(objects.map((object) => [object.id, object])).values()]
  const hasKindMark = !isKindTold && new Set(set.map(({ kind }) => kind)).size > 1
  const entries = set.map((object): Entry => {
    const kindMark = hasKindMark ? [texts.kindName(object.kind)] : []
    return {
      of: object,
      all: [...kindMark, ...marksOf(object, texts)],
      told: 0,
    }
  })
  const read = (entry: Entry) => {
    const words = foldText(texts.whole(nameOf(entry))).trim()
    return isKindTold ? `${entry.of.kind} ${words}` : words
  }
  const [one, ...others] = entries
  if (one && others.length === 0 && identifierOf(one.of) !== null) one.told = 1
  while (tellMore(alikeBy(read, entries)));
  return new Map(entries.map((entry) => [entry.of.id, nameOf(entry)]))
}

function nameOf({ of, all, told }: Entry): DistinctName {
  return { name: of.displayName, marks: all.slice(0, told) }
}

/** Gives each of those that read alike its next mark; false where nobody has one. */
function tellMore(alike: readonly Entry[]): boolean {
  const telling = alike.filter(({ all, told }) => told < all.length)
  for (const entry of telling) entry.told += 1
  return telling.length > 0
}

function alikeBy(read: (entry: Entry) => string, entries: readonly Entry[]): readonly Entry[] {
  const byWords = new Map<string, Entry[]>()
  for (const entry of entries) {
    const words = read(entry)
    byWords.set(words, [...(byWords.get(words) ?? []), entry])
  }
  return [...byWords.values()].filter(({ length }) => length > 1).flat()
}

function marksOf(object: DeletedObject, { deletedAt }: NameTexts): readonly string[] {
  const moment = object.deletedDateTime === null ? null : new Date(object.deletedDateTime)
  const isKnown = moment !== null && !Number.isNaN(moment.getTime())
  const marks = [identifierOf(object), isKnown ? deletedAt(moment) : null, object.id]
  return marks.filter((mark, index) => mark !== null && marks.indexOf(mark) === index).map(String)
}

/** Letters of what an object is known by: a description may be a page. */
const longestMark = 80

/** What people know an object by; null where there is nothing, or nothing that the name does not say. */
function identifierOf({ kind, id, displayName, properties }: DeletedObject): string | null {
  const identifier = kindOf(kind).identifier({ ...properties, id })
  if (identifier === null || identifier.trim() === '' || identifier === displayName) return null
  return identifier.length > longestMark ? `${identifier.slice(0, longestMark)}…` : identifier
}

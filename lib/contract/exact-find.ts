import { foldText } from '@/lib/format/fold-text'
import { isGuidText } from '@/lib/format/held-text'
import type { Kind } from '@/lib/kinds/kind'
import { signInNameOf } from '@/lib/kinds/original-sign-in-name'
import { searchWays } from '@/lib/kinds/search'
import type { DeletedObject } from './objects'

/** Whether a text is all of something that the object is known by. An id is only ever an id. */
export function isExactFind(kind: Kind, text: string): (object: DeletedObject) => boolean {
  const wanted = exactly(text)
  return (object) => (isGuidText(text) ? idsOf(kind, object) : namesOf(kind, object)).includes(wanted)
}

/** A text as ids and names are compared. */
export function exactly(text: string): string {
  return foldText(text).trim()
}

export function idsOf({ search }: Kind, { properties }: DeletedObject): readonly string[] {
  return search.ids.flatMap((name) => textsIn(properties[name] ?? null)).map(exactly)
}

/** Everything an object is known by: names, addresses, ids, and what stands before the `@` of its sign-in name. */
export function namesOf({ search }: Kind, object: DeletedObject): readonly string[] {
  const names = searchWays.flatMap((way) => search[way] ?? [])
  const known = names.flatMap((name) => textsIn(object.properties[name] ?? null))
  const signInName = search.ends === undefined ? null : signInNameOf(object)
  const own = signInName === null ? [] : [signInName, signInName.slice(0, signInName.lastIndexOf('@'))]
  return [...new Set([...known, ...own].map((value) => exactly(value.replace(/^smtp:/i, ''))))]
}

function textsIn(value: DeletedObject['properties'][string]): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

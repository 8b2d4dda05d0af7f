import { areSameText, foldText } from '@/lib/format/fold-text'
import { isGuidText } from '@/lib/format/held-text'
import type { Kind } from '@/lib/kinds/kind'
import { signInNameOf } from '@/lib/kinds/original-sign-in-name'
import { searchWays } from '@/lib/kinds/search'
import type { DeletedObject } from './objects'

/**
 * Whether a text is all of something that the object is known by: its name, an address, an id, or what stands before the `@` of its
 * sign-in name. An id is only ever an id.
 */
export function isExactFind({ search }: Kind, text: string): (object: DeletedObject) => boolean {
  const names = isGuidText(text) ? search.ids : searchWays.flatMap((way) => search[way] ?? [])
  const wanted = foldText(text).trim()
  return (object) => {
    const known = names.flatMap((name) => textsIn(object.properties[name] ?? null))
    const signInName = isGuidText(text) || search.ends === undefined ? null : signInNameOf(object)
    const own = signInName === null ? [] : [signInName, signInName.slice(0, signInName.lastIndexOf('@'))]
    return [...known, ...own].some((value) => areSameText(value.replace(/^smtp:/i, ''), wanted))
  }
}

function textsIn(value: DeletedObject['properties'][string]): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

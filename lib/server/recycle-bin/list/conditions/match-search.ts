import 'server-only'
import type { DeletedObject } from '@/lib/contract/objects'
import { foldText } from '@/lib/format/fold-text'
import type { JsonValue } from '@/lib/kinds/graph-properties'
import type { Kind } from '@/lib/kinds/kind'
import { signInNameOf } from '@/lib/kinds/original-sign-in-name'
import { searchWays } from '@/lib/kinds/search'

/**
 * Whether a text is found in an object where its bin is gone through here: anywhere in a value, and as Graph finds it. Ids are
 * found by their first eight characters.
 */
export function matchesSearch({ search }: Kind, text: string): (object: DeletedObject) => boolean {
  const folded = foldText(text).trim()
  const tokens = tokensOf(text)
  const digits = /^\+?[\d\s()./-]+$/.test(text) ? text.replaceAll(/\D/g, '') : ''
  const names = searchWays.filter((way) => way !== 'ids' && way !== 'ends').flatMap((way) => search[way] ?? [])
  return (object) => {
    const valuesOf = (property: string) => textsIn(object.properties[property] ?? null)
    const values = names.flatMap(valuesOf)
    return (
      values.some((value) => foldText(value).includes(folded)) ||
      search.ids.flatMap(valuesOf).some((value) => isIdOf(foldText(value), folded)) ||
      (search.ends ?? []).flatMap(valuesOf).some((value) => foldText(value).endsWith(folded)) ||
      ((search.ends ?? []).length > 0 && foldText(signInNameOf(object) ?? '').includes(folded)) ||
      (digits.length >= fewestDigits && values.some((value) => value.replaceAll(/\D/g, '').includes(digits))) ||
      search.words.flatMap(valuesOf).some((value) => haveTokens(value, tokens))
    )
  }
}

const fewestDigits = 6
const fewestOfId = 8

function isIdOf(id: string, text: string): boolean {
  return text.length >= fewestOfId ? id.startsWith(text) : id === text
}

/** Every text within a value, however deep. */
function textsIn(value: JsonValue): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

function haveTokens(value: string, tokens: readonly string[]): boolean {
  if (tokens.length === 0) return false
  const joined = value.split(/\s+/).map((run) => foldText(run.replaceAll(/[^\p{L}\p{N}\p{M}]/gu, '')))
  const present = [...tokensOf(value), ...joined]
  return tokens.every((token) => present.some((candidate) => candidate.startsWith(token)))
}

/** Words as Graph cuts them, without the symbols. Source: "Use the $search query parameter". */
function tokensOf(text: string): readonly string[] {
  const words = text.normalize('NFC').match(/\p{N}+|\p{L}[\p{L}\p{M}]*/gu) ?? []
  return words.flatMap((word) => word.split(/(?<=\p{Ll})(?=\p{Lu})/u)).map(foldText)
}

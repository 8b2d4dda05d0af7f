import { createParser, parseAsArrayOf } from 'nuqs/server'
import { isDeletedWithin } from './deleted-within'
import { isObjectRef } from './object-ref'

/** Letters of a search or of a filter's value. */
export const longestText = 120
const longestList = 24
const mostColumns = 200

/** Texts that are looked up at once, and letters of them in the address, which servers on the way may cut at 8,000. */
const mostSeveral = 200
const longestSeveral = 6_000

/** Text a person may search for: trimmed, without control characters, and no longer than `longestText`. */
export const parseAsPlainText = createParser({ parse: plainText, serialize: (value: string) => value })

export const parseAsNames = createParser({
  parse: (value: string) => distinct(value.split(',').filter((name) => /^[a-zA-Z-]{1,64}$/.test(name))),
  serialize: (value: readonly string[]) => value.join(','),
  eq: (one: readonly string[], other: readonly string[]) => one.join() === other.join(),
})

/** A sort of actors, or one of them by its key. */
export const parseAsDeleter = createParser({
  parse: (value: string) => (/^(?:person|automation)(?::[^\p{Cc}]{1,256})?$/u.test(value) ? value.toLowerCase() : null),
  serialize: (value: string) => value,
})

/** Names of columns. Those of directory extensions are long. */
export const parseAsColumns = createParser({
  parse: (value: string) =>
    distinct(
      value.split(',').filter((name) => /^[a-zA-Z]\w{1,127}$/.test(name)),
      mostColumns,
    ),
  serialize: (value: readonly string[]) => value.join(','),
  eq: (one: readonly string[], other: readonly string[]) => one.join() === other.join(),
})

export const parseAsChoices = createParser({
  parse: (value: string) => {
    const texts = parseAsArrayOf(parseAsPlainText).parse(value) ?? []
    return distinct(texts)
  },
  serialize: (value: readonly string[]) => parseAsArrayOf(parseAsPlainText).serialize([...value]),
  eq: (one: readonly string[], other: readonly string[]) => JSON.stringify(one) === JSON.stringify(other),
})

/** Several texts that are looked up at once, as many as an address can hold. */
export const parseAsSeveral = createParser({
  parse: (value: string) => {
    const texts = parseAsArrayOf(parseAsPlainText).parse(value) ?? []
    return withinAddress([...new Set(texts)])
  },
  serialize: (value: readonly string[]) => parseAsArrayOf(parseAsPlainText).serialize([...value]),
  eq: (one: readonly string[], other: readonly string[]) => JSON.stringify(one) === JSON.stringify(other),
})

/** The first of the texts that an address can hold. */
export function withinAddress(texts: readonly string[]): readonly string[] | null {
  let length = 0
  const within = texts.slice(0, mostSeveral).filter((text) => {
    length += encodeURIComponent(text.replaceAll(/\p{Cs}/gu, '')).length + separatorLength
    return length <= longestSeveral
  })
  return within.length === 0 ? null : within
}

/** A comma, as it stands in the address of a request. */
const separatorLength = 3

export const parseAsDeletedWithin = createParser({
  parse: (value: string) => (isDeletedWithin(value) ? value : null),
  serialize: (value: string) => value,
})

/** A graph order, or the name of a column, with `-desc` behind it for the other direction. */
export const parseAsOrder = createParser({
  parse: (value: string) => (/^[a-zA-Z]\w{0,127}(-desc)?$/.test(value) ? value : null),
  serialize: (value: string) => value,
})

export const parseAsObjectRef = createParser({
  parse: (value: string) => (isObjectRef(value) ? value : null),
  serialize: (value: string) => value,
})

function plainText(value: string): string | null {
  return [...value.replaceAll(/\p{Cc}/gu, '').trim()].slice(0, longestText).join('').trim() || null
}

function distinct(values: readonly string[], most = longestList): readonly string[] | null {
  const unique = [...new Set(values)].slice(0, most)
  return unique.length === 0 ? null : unique
}

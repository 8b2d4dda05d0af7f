import { malformedQuery } from '../graph-error'
import type { ObjectSchema } from '../schema/object-schema'
import type { Predicate } from './filter-predicate'

type Clause = { property: string; words: string[] }

/**
 * Compiles `$search="displayName:robin" OR "mail:front"`. Clauses stand in double quotes; AND binds stronger than OR
 * [MG:search-query-parameter].
 */
export function compileSearch(text: string, schema: ObjectSchema): Predicate<Readonly<Record<string, unknown>>> {
  const alternatives = parseSearch(text, schema)
  return (properties) => alternatives.some((clauses) => clauses.every((clause) => matches(clause, properties)))
}

function parseSearch(text: string, schema: ObjectSchema): Clause[][] {
  const alternatives: Clause[][] = [[]]
  let rest = text.trim()
  while (rest !== '') {
    const matched = /^"((?:[^"\\]|\\.)*)"(?:\s+(AND|OR)\s+(?="))?\s*/.exec(rest)
    if (matched === null)
      throw malformedQuery(
        `Syntax error: the search clause '${rest}' must be in double quotes and joined by AND or OR.`,
      )
    alternatives.at(-1)?.push(parseClause((matched[1] ?? '').replaceAll(/\\(.)/g, '$1'), schema))
    rest = rest.slice(matched[0].length)
    if (matched[2] === 'OR') alternatives.push([])
    else if (matched[2] === undefined && rest !== '') throw malformedQuery(`Syntax error near '${rest}'.`)
  }
  if (alternatives[0]?.length === 0) throw malformedQuery('Syntax error: the search clause is empty.')
  return alternatives
}

function parseClause(clause: string, schema: ObjectSchema): Clause {
  const colon = clause.indexOf(':')
  if (colon <= 0) throw malformedQuery(`Invalid search clause '${clause}': it names no property.`)
  const property = clause.slice(0, colon)
  if (!schema.searchable.includes(property)) throw malformedQuery(`Property '${property}' does not support $search.`)
  const words = wordsOf(clause.slice(colon + 1))
  return { property, words }
}

function matches({ property, words }: Clause, properties: Readonly<Record<string, unknown>>): boolean {
  const value = properties[property]
  const texts = Array.isArray(value) ? value : [value]
  const present = texts
    .filter((text) => typeof text === 'string')
    .flatMap((text) => [text.toLowerCase(), ...wordsOf(text)])
  return words.every((word) => present.some((candidate) => candidate.startsWith(word)))
}

/** The index cuts texts at blanks, signs and changes from letters to digits. */
function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/\p{L}+|\p{N}+|\p{Extended_Pictographic}/gu) ?? []
}

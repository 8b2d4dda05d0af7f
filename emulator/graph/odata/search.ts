import { malformedQuery, unsupportedQuery } from '../graph-error'
import { propertyNamed, type ObjectSchema } from '../schema/object-schema'
import { rowOf } from '../schema/queries/query-table'
import { foldText } from './fold-text'
import type { Predicate } from './filter-predicate'
import { searchTokens, valueTokens } from './search-tokens'

type Test = Predicate<Readonly<Record<string, unknown>>>

const deepestNesting = 50

/**
 * Compiles `$search="displayName:robin" OR "mail:front"`. Clauses stand in double quotes and brackets may stand around them; AND
 * binds stronger than OR. Source: "Use the $search query parameter".
 */
export function compileSearch(text: string, schema: ObjectSchema): Test {
  return new SearchParser(text, schema).parse()
}

class SearchParser {
  #rest: string
  #depth = 0
  readonly #schema: ObjectSchema

  constructor(text: string, schema: ObjectSchema) {
    this.#rest = text.trim()
    this.#schema = schema
  }

  parse(): Test {
    const test = this.#or()
    if (this.#rest !== '') throw malformedQuery(`Syntax error near '${this.#rest}'.`)
    return test
  }

  #or(): Test {
    const tests = [this.#and()]
    while (this.#take(/^OR\b\s*/)) tests.push(this.#and())
    return (properties) => tests.some((test) => test(properties))
  }

  #and(): Test {
    const tests = [this.#primary()]
    while (this.#take(/^AND\b\s*/)) tests.push(this.#primary())
    return (properties) => tests.every((test) => test(properties))
  }

  #primary(): Test {
    if (!this.#take(/^\(\s*/)) return this.#clause()
    this.#depth += 1
    if (this.#depth > deepestNesting) throw malformedQuery('Syntax error: the search clause is nested too deep.')
    const test = this.#or()
    if (!this.#take(/^\)\s*/)) throw malformedQuery(`Syntax error near '${this.#rest}'.`)
    this.#depth -= 1
    return test
  }

  #clause(): Test {
    const quoted = this.#take(/^"((?:[^"\\]|\\.)*)"\s*/)
    if (quoted === null)
      throw malformedQuery(
        `Syntax error: the search clause '${this.#rest}' must be in double quotes and joined by AND or OR.`,
      )
    return clauseTest((quoted[1] ?? '').replaceAll(/\\(.)/g, '$1'), this.#schema)
  }

  #take(pattern: RegExp): RegExpExecArray | null {
    const matched = pattern.exec(this.#rest)
    if (matched !== null) this.#rest = this.#rest.slice(matched[0].length)
    return matched
  }
}

function clauseTest(clause: string, schema: ObjectSchema): Test {
  const colon = clause.indexOf(':')
  if (colon <= 0) throw malformedQuery(`Invalid search clause '${clause}': it names no property.`)
  const property = searchedProperty(clause.slice(0, colon), schema)
  const wanted = clause.slice(colon + 1)
  const isFound = tokenized.includes(property) ? byTokens(wanted) : byStart(wanted)
  return (properties) => {
    const value = properties[property]
    const texts: readonly unknown[] = Array.isArray(value) ? value : [value]
    return texts.some((text) => typeof text === 'string' && isFound(text))
  }
}

/** "The tokenized search support works only on the displayName and description fields." */
const tokenized = ['displayName', 'description']

/**
 * "Any property that can be used in $filter can also be used inside $search", and all but two are looked for by their start.
 * Names are read without regard to case.
 */
function searchedProperty(asked: string, { properties, queries }: ObjectSchema): string {
  const name = propertyNamed(properties, asked)
  const row = rowOf(queries, [asked]) ?? rowOf(queries, [asked, 'any'])
  const isByStart = row !== undefined && [row.basic, row.advanced, row.disputed].some((set) => set.has('startsWith'))
  if (name !== undefined && isByStart) return name
  throw unsupportedQuery(`Unsupported or invalid search clause specified for property '${asked}'.`)
}

/** Each token begins one of the value, in any order; two may begin the same one. */
function byTokens(wanted: string): (text: string) => boolean {
  const tokens = searchTokens(wanted)
  return (text) => {
    const present = valueTokens(text)
    return tokens.every((token) => present.some((candidate) => candidate.startsWith(token)))
  }
}

function byStart(wanted: string): (text: string) => boolean {
  const start = foldText(wanted)
  return (text) => foldText(text).startsWith(start)
}

import { malformedQuery, unsupportedQuery } from '../graph-error'
import { tokenize, type Token } from './filter-lexer'

export type Literal =
  { type: 'string' | 'literal'; value: string } | { type: 'boolean'; value: boolean } | { type: 'null' }
export type ComparisonOperator = 'eq' | 'ne' | 'ge' | 'le' | 'gt' | 'lt'
export type TextFunction = 'startswith' | 'endswith' | 'contains'

/** A path is the names between slashes, such as `['initiatedBy', 'user', 'id']`, as the request spells them. */
export type Filter =
  | { kind: 'and' | 'or'; left: Filter; right: Filter }
  | { kind: 'not'; of: Filter }
  | { kind: 'compare'; operator: ComparisonOperator; path: string[]; value: Literal }
  | { kind: 'call'; function: TextFunction; path: string[]; value: string }
  | { kind: 'in'; path: string[]; values: Literal[] }
  /** Without anything inside the brackets a collection is any that is not empty. */
  | { kind: 'any'; path: string[]; variable: string; of: Filter | null }
  | { kind: 'isof'; type: string }

const comparisonOperators: readonly string[] = ['eq', 'ne', 'ge', 'le', 'gt', 'lt']
const textFunctions: readonly string[] = ['startswith', 'endswith', 'contains']
const deepestNesting = 50

/** Parses a $filter expression: or binds weakest, then and, then not. Their case means nothing, as in Microsoft's samples. */
export function parseFilter(text: string): Filter {
  return new FilterParser(text).parse()
}

class FilterParser {
  readonly #text: string
  readonly #tokens: Token[]
  #at = 0
  #depth = 0

  constructor(text: string) {
    this.#text = text
    this.#tokens = tokenize(text)
  }

  parse(): Filter {
    const filter = this.#or()
    if (this.#peek().kind !== 'end') throw this.#syntaxError()
    return filter
  }

  #or(): Filter {
    let left = this.#and()
    while (this.#takeName('or')) left = { kind: 'or', left, right: this.#and() }
    return left
  }

  #and(): Filter {
    let left = this.#not()
    while (this.#takeName('and')) left = { kind: 'and', left, right: this.#not() }
    return left
  }

  #not(): Filter {
    this.#depth += 1
    if (this.#depth > deepestNesting)
      throw malformedQuery('Invalid filter clause: Recursion depth exceeds allowed limit.')
    const filter: Filter = this.#takeName('not') ? { kind: 'not', of: this.#not() } : this.#primary()
    this.#depth -= 1
    return filter
  }

  #primary(): Filter {
    if (this.#takeSymbol('(')) {
      const inner = this.#or()
      this.#expectSymbol(')')
      return inner
    }
    const name = this.#expectName()
    if (textFunctions.includes(name.toLowerCase()) && this.#takeSymbol('(')) {
      return this.#call(name.toLowerCase() as TextFunction)
    }
    if (name.toLowerCase() === 'isof' && this.#takeSymbol('(')) return this.#isOf()
    return this.#afterPath(this.#path(name))
  }

  #call(name: TextFunction): Filter {
    const path = this.#path(this.#expectName())
    this.#expectSymbol(',')
    const value = this.#literal()
    this.#expectSymbol(')')
    if (value.type !== 'string') throw this.#syntaxError()
    // The old form `startswith(name,'x') eq true` is still in use.
    if (this.#takeName('eq') && !this.#takeName('true')) throw this.#syntaxError()
    return { kind: 'call', function: name, path, value: value.value }
  }

  #isOf(): Filter {
    const type = this.#literal()
    this.#expectSymbol(')')
    if (type.type !== 'string') throw this.#syntaxError()
    return { kind: 'isof', type: type.value }
  }

  #afterPath(path: string[]): Filter {
    const last = path.at(-1)?.toLowerCase()
    if (last === 'any' && this.#takeSymbol('(')) return this.#any(path.slice(0, -1))
    // "Currently, it isn't supported in Microsoft Graph."
    if (last === 'all' && this.#takeSymbol('(')) throw unsupportedQuery("The 'all' operator is not supported.")
    if (this.#takeName('in')) return { kind: 'in', path, values: this.#literals() }
    const operator = this.#expectName().toLowerCase()
    if (!comparisonOperators.includes(operator)) throw this.#syntaxError()
    return { kind: 'compare', operator: operator as ComparisonOperator, path, value: this.#literal() }
  }

  #any(path: string[]): Filter {
    if (this.#takeSymbol(')')) return { kind: 'any', path, variable: '', of: null }
    const variable = this.#expectName()
    this.#expectSymbol(':')
    const of = this.#or()
    this.#expectSymbol(')')
    return { kind: 'any', path, variable, of }
  }

  #path(first: string): string[] {
    const path = [first]
    while (this.#takeSymbol('/')) path.push(this.#expectName())
    return path
  }

  #literals(): Literal[] {
    this.#expectSymbol('(')
    const values = [this.#literal()]
    while (this.#takeSymbol(',')) values.push(this.#literal())
    this.#expectSymbol(')')
    return values
  }

  #literal(): Literal {
    const token = this.#take()
    if (token.kind === 'string' || token.kind === 'literal') return { type: token.kind, value: token.value }
    const word = token.kind === 'name' ? token.text.toLowerCase() : ''
    if (word === 'true' || word === 'false') return { type: 'boolean', value: word === 'true' }
    if (word === 'null') return { type: 'null' }
    throw this.#syntaxError()
  }

  #peek(): Token {
    return this.#tokens[this.#at] ?? { kind: 'end', at: this.#text.length }
  }

  #take(): Token {
    const token = this.#peek()
    this.#at += 1
    return token
  }

  #takeName(name: string): boolean {
    const token = this.#peek()
    if (token.kind !== 'name' || token.text.toLowerCase() !== name) return false
    this.#at += 1
    return true
  }

  #takeSymbol(symbol: string): boolean {
    const token = this.#peek()
    if (token.kind !== 'symbol' || token.text !== symbol) return false
    this.#at += 1
    return true
  }

  #expectSymbol(symbol: string): void {
    if (!this.#takeSymbol(symbol)) throw this.#syntaxError()
  }

  #expectName(): string {
    const token = this.#take()
    if (token.kind !== 'name') throw this.#syntaxError()
    return token.text
  }

  #syntaxError() {
    return malformedQuery(`Invalid filter clause: Syntax error at position ${this.#peek().at} in '${this.#text}'.`)
  }
}

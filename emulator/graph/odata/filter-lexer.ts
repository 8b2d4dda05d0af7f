import { malformedQuery } from '../graph-error'

export type Token =
  | { kind: 'name' | 'symbol'; text: string; at: number }
  | { kind: 'string'; value: string; at: number }
  | { kind: 'literal'; value: string; at: number }
  | { kind: 'end'; at: number }

const patterns = {
  blank: /\s+/y,
  string: /'((?:[^']|'')*)'/y,
  guid: /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![\w-])/iy,
  time: /\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d))?/y,
  number: /-?\d+(?:\.\d+)?/y,
  // `$count` ends a path, and a type begins one with its namespace.
  name: /\$?[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*/y,
  symbol: /[(),:/]/y,
}

/** Cuts a $filter expression into tokens; quotes inside a text are doubled. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  let at = 0

  function take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = at
    return pattern.exec(text)
  }

  while (at < text.length) {
    const blank = take(patterns.blank)
    if (blank !== null) {
      at += blank[0].length
      continue
    }
    const { token, length } = nextToken(take, at, text)
    tokens.push(token)
    at += length
  }
  tokens.push({ kind: 'end', at })
  return tokens
}

function nextToken(
  take: (pattern: RegExp) => RegExpExecArray | null,
  at: number,
  text: string,
): { token: Token; length: number } {
  const string = take(patterns.string)
  if (string !== null) {
    return { token: { kind: 'string', value: (string[1] ?? '').replaceAll("''", "'"), at }, length: string[0].length }
  }
  const literal = take(patterns.guid) ?? take(patterns.time) ?? take(patterns.number)
  if (literal !== null) return { token: { kind: 'literal', value: literal[0], at }, length: literal[0].length }
  const name = take(patterns.name)
  if (name !== null) return { token: { kind: 'name', text: name[0], at }, length: name[0].length }
  const symbol = take(patterns.symbol)
  if (symbol !== null) return { token: { kind: 'symbol', text: symbol[0], at }, length: symbol[0].length }
  throw malformedQuery(`Invalid filter clause: Syntax error at position ${at} in '${text}'.`)
}

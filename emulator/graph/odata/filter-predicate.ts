import { unsupportedQuery } from '../graph-error'
import { foldText } from './fold-text'
import type { ComparisonOperator, Filter, Literal, TextFunction } from './filter-parser'

/** Reads the value at a path of the thing that is filtered. */
export type ReadPath<T> = (thing: T, path: readonly string[]) => unknown
export type Predicate<T> = (thing: T) => boolean

/** Turns a filter into a function. Texts compare without regard to case and accents, as in the directory. */
export function compileFilter<T>(filter: Filter, read: ReadPath<T>): Predicate<T> {
  switch (filter.kind) {
    case 'and':
    case 'or': {
      const [left, right] = [compileFilter(filter.left, read), compileFilter(filter.right, read)]
      return filter.kind === 'and' ? (thing) => left(thing) && right(thing) : (thing) => left(thing) || right(thing)
    }
    case 'not': {
      const inner = compileFilter(filter.of, read)
      return (thing) => !inner(thing)
    }
    case 'compare': {
      const compare = comparison(filter.operator, filter.value)
      return (thing) => compare(read(thing, filter.path))
    }
    case 'in': {
      const alternatives = filter.values.map((value) => comparison('eq', value))
      return (thing) => alternatives.some((isEqual) => isEqual(read(thing, filter.path)))
    }
    case 'call': {
      const test = textTest(filter.function, foldText(filter.value))
      return (thing) => {
        const value = read(thing, filter.path)
        return typeof value === 'string' && test(foldText(value))
      }
    }
    case 'any':
      return compileAny(filter, read)
    case 'isof': {
      const type = `#${filter.type}`.toLowerCase()
      return (thing) => String(read(thing, ['@odata.type'])).toLowerCase() === type
    }
  }
}

/** Inside `any` the variable stands for the element; the element's own fields follow it in the path. */
function compileAny<T>({ path, variable: named, of }: Filter & { kind: 'any' }, read: ReadPath<T>): Predicate<T> {
  if (of === null) {
    return (thing) => {
      const elements = read(thing, path)
      return Array.isArray(elements) && elements.length > 0
    }
  }
  const inner = compileFilter<unknown>(of, (element, [variable, ...rest]) => {
    if (variable !== named) throw unsupportedQuery('Unsupported Query.')
    return readField(element, rest)
  })
  return (thing) => {
    const elements = read(thing, path)
    return Array.isArray(elements) && elements.some((element) => inner(element))
  }
}

/** Walks plain objects. */
export function readField(thing: unknown, path: readonly string[]): unknown {
  let value = thing
  for (const name of path) {
    if (typeof value !== 'object' || value === null) return null
    value = (value as Record<string, unknown>)[name]
  }
  return value ?? null
}

function textTest(name: TextFunction, wanted: string): (text: string) => boolean {
  if (name === 'startswith') return (text) => text.startsWith(wanted)
  if (name === 'endswith') return (text) => text.endsWith(wanted)
  return (text) => text.includes(wanted)
}

function comparison(operator: ComparisonOperator, literal: Literal): (value: unknown) => boolean {
  const wanted = comparable(valueOf(literal))
  return (value) => {
    const actual = comparable(value)
    if (operator === 'eq') return actual === wanted
    if (operator === 'ne') return actual !== wanted
    if (actual === null || wanted === null || typeof actual !== typeof wanted) return false
    if (operator === 'ge') return actual >= wanted
    if (operator === 'le') return actual <= wanted
    return operator === 'gt' ? actual > wanted : actual < wanted
  }
}

function valueOf(literal: Literal): unknown {
  if (literal.type === 'null') return null
  if (literal.type === 'literal' && /^-?\d+(\.\d+)?$/.test(literal.value)) return Number(literal.value)
  return literal.value
}

const timePattern = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?$/

function comparable(value: unknown): string | number | boolean | null {
  if (typeof value === 'number' || typeof value === 'boolean') return value
  if (typeof value !== 'string') return null
  return timePattern.test(value) ? Date.parse(value) : foldText(value)
}

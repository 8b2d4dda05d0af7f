import fc from 'fast-check'
import { expect, test } from 'vitest'
import { GraphError } from '../graph-error'
import { parseFilter, type Filter, type Literal } from './filter-parser'
import { compileFilter, readField } from './filter-predicate'

const text = fc.string({ unit: 'binary', maxLength: 12 }).filter((value) => !/[\uD800-\uDFFF]/.test(value))
const names = fc.constantFrom('displayName', 'mail', 'jobTitle')
const literal: fc.Arbitrary<Literal> = fc.oneof(
  text.map((value) => ({ type: 'string', value }) as const),
  fc.boolean().map((value) => ({ type: 'boolean', value }) as const),
  fc.integer().map((value) => ({ type: 'literal', value: String(value) }) as const),
  fc.constant({ type: 'null' } as const),
)

const { filter } = fc.letrec<{ filter: Filter }>((tie) => ({
  filter: fc.oneof(
    { maxDepth: 4 },
    fc.record({
      kind: fc.constant('compare' as const),
      operator: fc.constantFrom('eq', 'ne', 'ge', 'le', 'gt', 'lt'),
      path: names.map((name) => [name]),
      value: literal,
    }),
    fc.record({
      kind: fc.constant('call' as const),
      function: fc.constantFrom('startswith', 'endswith', 'contains'),
      path: names.map((name) => [name]),
      value: text,
    }),
    fc.record({
      kind: fc.constant('in' as const),
      path: names.map((name) => [name]),
      values: fc.array(literal, { minLength: 1, maxLength: 3 }),
    }),
    fc.record({ kind: fc.constantFrom('and', 'or'), left: tie('filter'), right: tie('filter') }),
    fc.record({ kind: fc.constant('not' as const), of: tie('filter') }),
  ),
}))

function write(filter: Filter): string {
  switch (filter.kind) {
    case 'and':
    case 'or':
      return `(${write(filter.left)}) ${filter.kind} (${write(filter.right)})`
    case 'not':
      return `not (${write(filter.of)})`
    case 'compare':
      return `${filter.path.join('/')} ${filter.operator} ${writeLiteral(filter.value)}`
    case 'call':
      return `${filter.function}(${filter.path.join('/')},'${filter.value.replaceAll("'", "''")}')`
    case 'in':
      return `${filter.path.join('/')} in (${filter.values.map(writeLiteral).join(', ')})`
    case 'any':
      return `${filter.path.join('/')}/any(${filter.of === null ? '' : `${filter.variable}:${write(filter.of)}`})`
    case 'isof':
      return `isof('${filter.type}')`
  }
}

function writeLiteral(value: Literal): string {
  if (value.type === 'null') return 'null'
  return value.type === 'string' ? `'${value.value.replaceAll("'", "''")}'` : String(value.value)
}

test('parse(write(filter)) is the filter', () => {
  fc.assert(
    fc.property(filter, (expected) => {
      expect(parseFilter(write(expected))).toEqual(expected)
    }),
  )
})

test('any text is either parsed or refused with 400, never anything else', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (input) => {
      try {
        parseFilter(input)
      } catch (error) {
        expect(error).toBeInstanceOf(GraphError)
      }
    }),
  )
})

test('not turns the answer round for every object', () => {
  const objects = fc.record({ displayName: fc.option(text), mail: fc.option(text), jobTitle: fc.option(text) })
  fc.assert(
    fc.property(filter, objects, (inner, object) => {
      const [plain, negated] = [inner, { kind: 'not' as const, of: inner }].map((f) =>
        compileFilter(f, readField)(object),
      )
      expect(negated).toBe(!plain)
    }),
  )
})

test('and binds stronger than or, not stronger than and', () => {
  expect(parseFilter('a eq 1 or b eq 2 and not c eq 3')).toMatchObject({
    kind: 'or',
    left: { path: ['a'] },
    right: { kind: 'and', left: { path: ['b'] }, right: { kind: 'not', of: { path: ['c'] } } },
  })
})

test.each([
  ["NOT(startsWith(displayName,'a')) OR mail EQ 'b'", "not (startswith(displayName,'a')) or mail eq 'b'"],
  ["tags/Any(t:t eq 'a') AND NOT tags/any(t:t eq 'b')", "tags/any(t:t eq 'a') and not tags/any(t:t eq 'b')"],
  ["tags/any (t: t eq 'a')", "tags/any(t:t eq 'a')"],
  [
    "startsWith( displayName, 'Box') and accountEnabled eq True",
    "startswith(displayName,'Box') and accountEnabled eq true",
  ],
  ["companyName in (NULL, 'Microsoft')", "companyName in (null,'Microsoft')"],
])('%s is %s, whatever the case and the blanks', (written, plain) => {
  expect(parseFilter(written)).toEqual(parseFilter(plain))
})

test('nesting that would exhaust the stack is refused', () => {
  expect(() => parseFilter(`${'('.repeat(5000)}a eq 1${')'.repeat(5000)}`)).toThrow(GraphError)
})

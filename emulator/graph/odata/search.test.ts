import { describe, expect, test } from 'vitest'
import { of, type ObjectSchema } from '../schema/object-schema'
import { queryTable } from '../schema/queries/query-table'
import { compileSearch } from './search'
import { searchTokens, valueTokens } from './search-tokens'

const schema: ObjectSchema = {
  properties: {
    ...of('String', 'id displayName description mail'),
    ...of('Strings', 'tags'),
    ...of('Boolean', 'isOn'),
  },
  defaults: [],
  navigation: [],
  queries: queryTable(
    `
    description | eq startsWith
    displayName | eq startsWith
    isOn        | eq
    mail        | eq startsWith
    tags/any    | eq startsWith
    `,
    { order: { basic: [], advanced: [] } },
  ),
}
const isFound = (search: string, object: Readonly<Record<string, unknown>>) => compileSearch(search, schema)(object)
const named = (displayName: string) => ({ displayName })

describe('tokens of $search, after the table of "Use the $search query parameter"', () => {
  test.each([
    ['hello world', ['hello', 'world']],
    ['HelloWorld', ['hello', 'world']],
    ['helloWORLD', ['hello', 'world']],
    ['HELLOworld', ['helloworld']],
    ['HelloWORld', ['hello', 'world']],
    ['hello.world', ['hello', '.', 'world', 'helloworld']],
    ['hello123world', ['hello', '123', 'world']],
    ['李四(David Li)', ['李四', '(', 'david', 'li', ')', '李四david', 'li']],
  ])('%s', (text, tokens) => {
    expect(valueTokens(text)).toEqual(tokens)
  })

  test('of what is looked for are not joined', () => {
    expect(searchTokens('hello.world')).toEqual(['hello', '.', 'world'])
  })
})

describe('$search of a name', () => {
  test.each(['李四(David Li)', '李四', 'David', 'Li', 'David)', '(李四', 'Li 李'])(
    'finds 李四(David Li) by %s',
    (text) => {
      expect(isFound(`"displayName:${text}"`, named('李四(David Li)'))).toBe(true)
    },
  )

  test('finds the beginnings of words in any order, and nothing within one', () => {
    const doe = named('Doe, Jane (Contractor)')
    for (const text of ['jane', 'contr', 'jane doe', 'Doe, Jane'])
      expect(isFound(`"displayName:${text}"`, doe)).toBe(true)
    for (const text of ['ane', 'tractor', 'jane roe']) expect(isFound(`"displayName:${text}"`, doe)).toBe(false)
  })

  test('finds words that only symbols separate as one: "searching for helloworld will find hello-world"', () => {
    for (const name of ['hello-world', 'hello.world'])
      expect(isFound('"displayName:helloworld"', named(name))).toBe(true)
    expect(isFound('"displayName:helloworld"', named('HelloWorld'))).toBe(false)
  })

  test('finds without regard to accents', () => {
    expect(isFound('"displayName:mu"', named('Thomas Müller'))).toBe(true)
    expect(isFound('"displayName:MÜLL"', named('Mu\u0308ller'))).toBe(true)
    expect(isFound('"displayName:strasse"', named('Straße'))).toBe(true)
  })
})

test('"fields other than displayName and description default to $filter startswith behavior"', () => {
  const object = { mail: 'front.office@contoso.example', tags: ['one two'] }
  expect(isFound('"mail:front.o"', object)).toBe(true)
  expect(isFound('"mail:office"', object)).toBe(false)
  expect(isFound('"tags:One"', object)).toBe(true)
  expect(isFound('"tags:two"', object)).toBe(false)
})

test('brackets and operators: "AND" and "OR" outside the quotes, AND binds stronger', () => {
  const drive = { displayName: 'Drive', description: 'One' }
  expect(isFound('"description:One" AND ("displayName:Video" OR "displayName:Drive")', drive)).toBe(true)
  expect(isFound('"displayName:Drive" OR "displayName:x" AND "displayName:y"', drive)).toBe(true)
  expect(isFound('("displayName:Drive" OR "displayName:x") AND "displayName:y"', drive)).toBe(false)
  expect(isFound('"displayName:a \\"quoted\\" name"', named('a "quoted" name'))).toBe(true)
})

test.each([
  'displayName:x',
  '"robin"',
  '"nonsense:robin"',
  '"isOn:true"',
  '"id:x"',
  '"displayName:x" "displayName:y"',
  '"displayName:x" or "displayName:y"',
  '("displayName:x"',
  '""',
  '',
])('refuses %s', (search) => {
  expect(() => compileSearch(search, schema)).toThrow()
})

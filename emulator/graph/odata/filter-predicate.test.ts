import { describe, expect, test } from 'vitest'
import { parseFilter } from './filter-parser'
import { compileFilter, readField } from './filter-predicate'

const thing = {
  name: 'Robin',
  count: 5,
  isOn: true,
  at: '2026-10-21T12:00:00Z',
  nothing: null,
  tags: ['a', 'B'],
  parts: [
    { id: '1', label: 'x' },
    { id: '2', label: 'y' },
  ],
  actor: { user: { id: 'u' }, app: null },
}

const matches = (filter: string) => compileFilter(parseFilter(filter), readField)(thing)

describe.each([
  ["name eq 'robin'", true],
  ["name eq 'rob'", false],
  ["name ne 'rob'", true],
  ["name ne 'ROBIN'", false],
  ['count ge 5', true],
  ['count gt 5', false],
  ['count le 5', true],
  ['count lt 5', false],
  ['count gt 4', true],
  ['count lt 10', true],
  ['isOn eq true', true],
  ['isOn ne true', false],
  ['at ge 2026-10-21T12:00:00Z', true],
  ['at ge 2026-10-21T14:00:00+02:00', true],
  ['at gt 2026-10-21T12:00:00Z', false],
  ['at lt 2026-10-22', true],
  ['nothing eq null', true],
  ['name eq null', false],
  ['name ne null', true],
  ['absent eq null', true],
  ['nothing ge 1', false],
  ['nothing lt 1', false],
  ["name in ('x','Robin')", true],
  ["name in ('x')", false],
  ["startswith(name,'ro')", true],
  ["endswith(name,'IN')", true],
  ["contains(name,'obi')", true],
  ["startswith(nothing,'')", false],
  ["startswith(name,'in')", false],
  ["endswith(name,'ro')", false],
  ["tags/any(t:t eq 'b')", true],
  ["tags/any(t:t eq 'c')", false],
  ["parts/any(p:p/id eq '1' and p/label eq 'y')", false],
  ["parts/any(p:p/id eq '2' and p/label eq 'y')", true],
  ["name/any(n:n eq 'x')", false],
  ["actor/user/id eq 'u'", true],
  ["actor/app/id eq 'u'", false],
  ["name eq 'x' or count eq 5 and isOn eq true", true],
  ["(name eq 'x' or count eq 5) and isOn eq false", false],
  ["not (name eq 'x')", true],
])('%s', (filter, expected) => {
  test(`is ${expected}`, () => {
    expect(matches(filter)).toBe(expected)
  })
})

import { describe, expect, it } from 'vitest'
import { kindOf } from '@/lib/kinds'
import { propertyRows } from './property-rows'
import { readableValue } from './readable-value'

const users = kindOf('users')
const extension = 'extension_0123456789abcdef0123456789abcdef_costCentre'
const rowsOf = (properties: Parameters<typeof propertyRows>[1]) => propertyRows(users, properties)

describe('the rows of what Graph answered', () => {
  it('hold every property once, in its group, and what nobody knows under "More"', () => {
    const rows = rowsOf({ '@odata.type': 'x', newInBeta: 1, otherMails: [], [extension]: '17', displayName: 'Ann' })
    expect(rows.map(({ name, group }) => [name, group])).toEqual([
      ['displayName', 'identity'],
      ['otherMails', 'contact'],
      ['newInBeta', 'more'],
      [extension, 'extensions'],
    ])
  })

  it('show the extension attributes one by one, those that are set', () => {
    const attributes = { extensionAttribute1: 'HR-17', extensionAttribute2: null, extensionAttribute15: 'x' }
    const rows = rowsOf({ onPremisesExtensionAttributes: attributes })
    expect(rows.map(({ name, group, value }) => [name, group, value])).toEqual([
      ['extensionAttribute1', 'onPremises', 'HR-17'],
      ['extensionAttribute15', 'onPremises', 'x'],
    ])
    expect(rowsOf({ onPremisesExtensionAttributes: { extensionAttribute1: null } })).toMatchObject([
      { name: 'onPremisesExtensionAttributes' },
    ])
  })

  it('know moments by the kind, and unknown ones by their name', () => {
    const rows = rowsOf({ employeeHireDate: 'x', someDateTime: 'x', someText: 'x' })
    expect(rows.map(({ name, isMoment }) => [name, isMoment])).toEqual([
      ['employeeHireDate', true],
      ['someDateTime', true],
      ['someText', false],
    ])
  })
})

describe('a value as text', () => {
  it.each([
    [null, ''],
    [[], ''],
    [{}, ''],
    [{ a: null }, ''],
    [17, '17'],
    [['a', 'b'], 'a, b'],
    [{ a: 1, b: null, c: ['x', 'y'] }, 'a: 1, c: x, y'],
    [[{ a: 1 }, { a: 2, b: { c: true } }], 'a: 1\na: 2, b: (c: true)'],
  ])('of %j', (value, text) => {
    expect(readableValue(value)).toBe(text)
  })
})
